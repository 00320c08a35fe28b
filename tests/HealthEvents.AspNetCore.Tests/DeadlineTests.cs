using System.Text;
using HealthEvents.Sinks;
using HealthEvents.TestSupport.Sns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>A post ends before its sender gives up, and what was not delivered by then may come again.</summary>
public sealed class DeadlineTests
{
    public static TheoryData<string, int> Senders => new() { { "sns", 12_000 }, { "plain sns", 12_000 }, { "raw sns", 12_000 }, { "key", 4_000 }, { "user", 25_000 } };

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task Post_ends_at_the_deadline_of_its_sender_and_can_be_repeated(string sender, int milliseconds)
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.Key.Value = EndpointApp.Key;
            options.Password.Value = EndpointApp.Password;
        },
        services: SignIn.AddTo,
        conventions: static endpoint => endpoint.RequireAuthorization());
        var message = app.Signer.Sign("Notification", "2");
        Func<Task<PostResponse>> post = sender switch
        {
            "sns" => () => app.PostSnsAsync(message),
            "plain sns" => () => app.PostAsync(message),
            "raw sns" => () => app.PostAsync(
                "the disk is full"u8.ToArray(),
                ("x-amz-sns-rawdelivery", "true"), ("x-amz-sns-topic-arn", SnsSigner.Topic), ("x-amz-sns-message-id", "m1"),
                ("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"sns:{EndpointApp.Password}"))}")),
            "user" => () => app.PostAsync("""{"hello":"world"}"""u8.ToArray(), (SignIn.Header, "anna")),
            _ => () => app.PostWithKeyAsync("""{"version":"0","id":"e1","detail-type":"Deployment","source":"acme.shop","detail":{}}"""),
        };
        app.Webhook.Gate = new TaskCompletionSource().Task;

        var first = post();
        await app.Webhook.ArrivalAsync();
        app.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        Assert.False(first.IsCompleted);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(503, (await first).Status);

        // Neither the id of the message nor the claim of its event is held.
        app.Webhook.Gate = Task.CompletedTask;
        Assert.Equal(200, (await post()).Status);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    [Fact]
    public async Task Deadlines_are_options()
    {
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.SnsDeadline = TimeSpan.FromSeconds(1);
        });
        app.Webhook.Gate = new TaskCompletionSource().Task;

        var post = app.PostSnsAsync(app.Signer.Sign("Notification", "2"));
        await app.Webhook.ArrivalAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Certificate_that_does_not_come_ends_at_the_deadline_too()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await EndpointApp.StartAsync(static options =>
        {
            EndpointApp.ListTopic(options);
            options.Sns.CertificateTimeout = TimeSpan.FromMinutes(1);
        });
        app.Signer.Certificates.Answer = async (_, cancellationToken) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("It waits for ever.");
        };

        var post = app.PostSnsAsync(app.Signer.Sign("Notification", "2"));
        await asked.Task.WaitAsync(EndpointApp.HangGuard);
        app.Clock.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Key_that_does_not_come_ends_at_the_deadline_of_the_sender_too()
    {
        var store = new VaultStore();
        await using var app = await StartWithHangingKeyAsync(store, static options => options.ApiDestinationDeadline = TimeSpan.FromSeconds(1));

        var reader = store.NextReaderAsync();
        var post = app.PostWithKeyAsync();
        await reader;
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Key_that_does_not_come_is_not_read_with_every_post()
    {
        var store = new VaultStore();
        await using var app = await StartWithHangingKeyAsync(store, static _ => { });

        var reader = store.NextReaderAsync();
        var post = app.PostWithKeyAsync();
        await reader;
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        var response = await post;
        var reads = store.Reads;
        var next = await app.PostWithKeyAsync();

        Assert.Equal((503, 503, reads), (response.Status, next.Status, store.Reads));
        Assert.Contains("Retry-After: 5", response.Headers, StringComparison.Ordinal);
        Assert.Contains("no answer within 3 seconds", app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_was_read_before_serves_while_its_store_hangs()
    {
        var store = new VaultStore();
        await using var app = await EndpointApp.StartAsync(
            static options => options.Key.Value = "vault:key", services: builder => builder.Services.AddSingleton<ISecretStore>(store));
        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
        store.Gate = new TaskCompletionSource().Task;
        app.Clock.Advance(TimeSpan.FromDays(1));

        var reader = store.NextReaderAsync();
        var post = app.PostWithKeyAsync();
        await reader;
        app.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(200, (await post).Status);
    }

    [Fact]
    public async Task Post_whose_sender_went_away_can_be_repeated()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = app.Signer.Sign("Notification", "2");
        app.Webhook.Gate = new TaskCompletionSource().Task;
        using var gone = new CancellationTokenSource();

        var first = PostAsync(app.Client, message, gone.Token);
        await app.Webhook.ArrivalAsync();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        app.Webhook.Gate = Task.CompletedTask;

        // Until the server has noticed, the message is still in work.
        using var guard = new CancellationTokenSource(EndpointApp.HangGuard);
        int status;
        do
        {
            guard.Token.ThrowIfCancellationRequested();
            status = (await app.PostSnsAsync(message)).Status;
        }
        while (status == 503);

        Assert.Equal(200, status);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    /// <summary>Starts an app whose key could not be read at the start, and from now on does not come.</summary>
    private static async Task<EndpointApp> StartWithHangingKeyAsync(VaultStore store, Action<HealthEventsEndpointOptions> configure)
    {
        store.Problem = new SecretException("The vault is closed.");
        var app = await EndpointApp.StartAsync(
            options =>
            {
                options.Key.Value = "vault:key";
                configure(options);
            },
            services: builder => builder.Services.AddSingleton<ISecretStore>(store));
        store.Gate = new TaskCompletionSource().Task;
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        return app;
    }

    private static async Task PostAsync(HttpClient client, byte[] message, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(message);
        content.Headers.Add("x-amz-sns-message-type", "Notification");
        using var response = await client.PostAsync(EndpointApp.Pattern, content, cancellationToken);
    }
}
