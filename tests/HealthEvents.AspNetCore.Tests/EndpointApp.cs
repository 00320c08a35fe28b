using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HealthEvents.Sns;
using HealthEvents.TestSupport;
using HealthEvents.TestSupport.Sns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>An app with one endpoint, one webhook of Slack, and the hosts of SNS; none of them opens a socket, unless a test asks for it.</summary>
internal sealed class EndpointApp : IAsyncDisposable
{
    public const string Pattern = "/aws/events";
    public const string Key = "k3y-of-eventbridge-9f31";
    public const string Password = "p4ss-of-the-subscription-77";

    /// <summary>How long a test waits for what comes at once, on a machine that is very slow.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly WebApplication _app;

    private EndpointApp(WebApplication app, Parts parts)
    {
        _app = app;
        (Clock, Logs, Signer, Webhook) = (parts.Clock, parts.Logs, parts.Signer, parts.Webhook);
        Client = app.Urls.FirstOrDefault() is { } address
            ? new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address) }
            : app.GetTestClient();
        Client.Timeout = Timeout.InfiniteTimeSpan;
    }

    public ManualTimeProvider Clock { get; }

    public RecordingLoggerFactory Logs { get; }

    /// <summary>SNS.</summary>
    public SnsSigner Signer { get; }

    /// <summary>The room.</summary>
    public FakeWebhook Webhook { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Everything that was logged by this product.</summary>
    public string Log => string.Join('\n', Logs.Records.Where(static record => record.Category.StartsWith("HealthEvents", StringComparison.Ordinal)).Select(static record => $"{record.EventId.Id} {record.Level} {record.Text}"));

    /// <summary>Trusts the topic of <see cref="Signer"/>.</summary>
    public static void ListTopic(HealthEventsEndpointOptions options) => options.Sns.TopicArns.Add(SnsSigner.Topic);

    /// <summary>Starts an app.</summary>
    /// <param name="configure">Sets the options of the endpoint, or <see langword="null"/> for what <paramref name="settings"/> say alone.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="app">Adds to the app, before the endpoint.</param>
    /// <param name="conventions">Adds to the endpoint.</param>
    /// <param name="clock">The clock, where the start itself waits for it.</param>
    /// <param name="name">The name of the endpoint in the configuration.</param>
    /// <param name="hasSocket">Whether it listens on the loopback, with the server that apps have.</param>
    public static async Task<EndpointApp> StartAsync(
        Action<HealthEventsEndpointOptions>? configure = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? app = null,
        Action<IEndpointConventionBuilder>? conventions = null,
        ManualTimeProvider? clock = null,
        string? name = null,
        bool hasSocket = false)
    {
        var parts = new Parts(clock ?? new ManualTimeProvider());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (hasSocket)
        {
            builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(parts.Logs);
        builder.Services.AddSingleton<TimeProvider>(parts.Clock);
        builder.Services.AddSingleton<Func<SnsVerifierOptions, SnsMessageVerifier>>(
            options => new SnsMessageVerifier(options, parts.Signer.CreateClient(), parts.Clock, parts.Signer.Roots));
        builder.Services.AddSingleton(new SnsSubscriptionConfirmer(parts.Signer.CreateClient(), parts.Clock));
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddEndpoint();
        delivery.AddSlackWebhook("alerts", static slack =>
        {
            slack.Address = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tHookPart";
            slack.PaceInterval = TimeSpan.Zero;
            slack.AttemptTimeout = slack.RetryBudget = TimeSpan.FromMinutes(4);
        }).HttpClient.ConfigurePrimaryHttpMessageHandler(() => parts.Webhook);
        services?.Invoke(builder);
        var built = builder.Build();
        app?.Invoke(built);
        built.UseRouting();
        var endpoint = name is not null ? built.MapHealthEvents(Pattern, name)
            : configure is not null ? built.MapHealthEvents(Pattern, configure)
            : built.MapHealthEvents(Pattern);
        conventions?.Invoke(endpoint);
        await built.StartAsync(CancellationToken.None);
        return new EndpointApp(built, parts);
    }

    /// <summary>Posts.</summary>
    public async Task<PostResponse> PostAsync(byte[] body, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(body);
        return await PostAsync(content, headers);
    }

    /// <summary>Posts.</summary>
    public async Task<PostResponse> PostAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        content.Headers.ContentType ??= MediaTypeHeaderValue.Parse("text/plain; charset=UTF-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, Pattern) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request, CancellationToken.None).WaitAsync(HangGuard, CancellationToken.None);
        return new PostResponse(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            response.Content.Headers.ContentType?.MediaType,
            string.Join('\n', response.Headers.Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}")));
    }

    /// <summary>Posts as SNS does.</summary>
    public Task<PostResponse> PostSnsAsync(byte[] message, string type = "Notification", string topic = SnsSigner.Topic) =>
        PostAsync(message, ("x-amz-sns-message-type", type), ("x-amz-sns-topic-arn", topic));

    /// <summary>Posts with a key.</summary>
    public Task<PostResponse> PostWithKeyAsync(string body = """{"hello":"world"}""", string key = Key) =>
        PostAsync(Encoding.UTF8.GetBytes(body), ("x-healthevents-key", key));

    /// <summary>Ends the app as its host does.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Parts
    {
        public Parts(ManualTimeProvider clock) => (Clock, Signer) = (clock, new SnsSigner(clock));

        public ManualTimeProvider Clock { get; }

        public RecordingLoggerFactory Logs { get; } = new();

        public SnsSigner Signer { get; }

        public FakeWebhook Webhook { get; } = new();
    }
}
