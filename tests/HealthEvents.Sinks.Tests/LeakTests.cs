using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

/// <summary>
/// Every way a delivery can end, with all ears open: logs at Trace, activities, metrics, diagnostic listeners, exceptions the
/// moment they are thrown, reports and the console. None of them may hold a part of the address, of a ciphertext, or of a
/// credential in an event. Every channel of <see cref="Channels.All"/> takes part.
/// </summary>
public sealed partial class LeakTests : IDisposable
{
    private const string EventSecret = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=ev3ntT0ken";

    private const string AccessKey = "AKIAIOSFODNN7LEAKKEY";

    private const string SharedSecret = "s3cr3tSharedKeyOfAnEndpoint";

    private static readonly TestChannel[] Webhooks = [.. Channels.All.Where(static channel => channel.Webhook is not null)];

    private static readonly string[] Secrets =
    [
        .. Webhooks.SelectMany(static channel => channel.Webhook!.Secrets), "s3cr3tSecondPart", "ev3ntT0ken", "s3cr3tSession", AccessKey, SharedSecret, "s3cr3tMisplaced", "s3cr3tShort",
    ];

    private readonly ConcurrentQueue<string> _heard = new();
    private readonly RecordingLoggerFactory _logs = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly StringWriter _console = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("healthevents").FullName;
    private readonly (TextWriter Out, TextWriter Error) _before = (Console.Out, Console.Error);

    public LeakTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is not "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _heard.Enqueue(
                $"{activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)} {string.Join(" ", activity.Events.SelectMany(static e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (!instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.Start();
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name.Contains("Http", StringComparison.Ordinal) && !listener.Name.Contains("AspNetCore", StringComparison.Ordinal))
            {
                _subscriptions.Add(listener.Subscribe(new Observer<KeyValuePair<string, object?>>(heard => _heard.Enqueue($"{heard.Key} {heard.Value}"))));
            }
        })));
        Console.SetOut(_console);
        Console.SetError(_console);
        AppDomain.CurrentDomain.FirstChanceException += Hear;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        Directory.Delete(_folder, recursive: true);
        Console.SetOut(_before.Out);
        Console.SetError(_before.Error);
        _console.Dispose();
        _activities.Dispose();
        _meters.Dispose();
        _logs.Dispose();
        _subscriptions.ForEach(static subscription => subscription.Dispose());
    }

    [Fact]
    public async Task No_way_a_delivery_can_end_shows_a_secret()
    {
        await using var server = await LoopbackChatServer.StartNewAsync();
        using var kms = new FakeKms();
        var slack = server.Address + Channels.Of("slack").Webhook!.PathAndQuery;
        var ciphertexts = Webhooks.ToDictionary(
            static channel => channel.Name,
            channel => kms.Encrypt(server.Address + channel.Webhook!.PathAndQuery, "LambdaFunctionName=demo"),
            StringComparer.Ordinal);
        var dead = kms.Encrypt("http://127.0.0.1:1/services/T0SECRETTEAM/B0SECRETBOT/s3cr3tHookPart", "LambdaFunctionName=demo");
        var wrong = kms.Encrypt(slack, "LambdaFunctionName=old");
        var notAllowed = kms.Encrypt("https://s3cr3tHookPart.example.org/T0SECRETTEAM", "LambdaFunctionName=demo");
        var noAddress = kms.Encrypt("s3cr3tHookPart", "LambdaFunctionName=demo");
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_logs);
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<IAmazonKeyManagementService>(kms);
        await using var extension = await LoopbackChatServer.StartNewAsync();
        extension.Before = async (context, number) => await Answer(context, number % 3 == 1 ? 400 : 200, $$$"""{"SecretString":"{{{slack}}}"}""");
        services.AddSingleton<IEnvironmentVariables>(new FakeEnvironment
        {
            ["AWS_LAMBDA_FUNCTION_NAME"] = "demo",
            ["AWS_SESSION_TOKEN"] = "s3cr3tSession",
            ["PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"] = new Uri(extension.Address).Port.ToString(CultureInfo.InvariantCulture),
        });
        var builder = services.AddHealthEvents(static options => options.AllowLoopbackWebhooks = true);
        builder.AddSlackWebhook("workflow", options =>
        {
            options.Address = $"{server.Address}/triggers/T0SECRETTEAM/1/s3cr3tHookPart";
            options.AttemptTimeout = TimeSpan.FromSeconds(3);
            options.PaceInterval = TimeSpan.Zero;
        });
        builder.AddSlackWebhook("secret", static options =>
        {
            options.Address = "secretsmanager:hook";
            options.AddressLifetime = TimeSpan.FromSeconds(1);
            options.AttemptTimeout = TimeSpan.FromSeconds(3);
            options.PaceInterval = TimeSpan.Zero;
        });
        foreach (var channel in Webhooks)
        {
            channel.Webhook!.Add(builder, channel.Name, options =>
            {
                options.Address = $"kms:{ciphertexts[channel.Name]}";
                options.AttemptTimeout = TimeSpan.FromSeconds(3);
                options.PaceInterval = TimeSpan.Zero;
            });
        }

        foreach (var (name, address) in new[] { ("dead", dead), ("wrong", wrong), ("not-allowed", notAllowed), ("no-address", noAddress) })
        {
            builder.AddSlackWebhook(name, options =>
            {
                options.Address = $"kms:{address}";
                options.AttemptTimeout = TimeSpan.FromSeconds(3);
                options.PaceInterval = TimeSpan.Zero;
                if (name == "dead")
                {
                    options.RetryBudget = TimeSpan.FromMilliseconds(300);
                }
            });
        }

        await using var provider = services.BuildServiceProvider();
        var dispatcher = provider.GetRequiredService<EventDispatcher>();
        var reader = new EventReader();

        var number = 0;
        foreach (var answer in Answers())
        {
            server.Before = async (context, _) => await answer(context);
            number++;
            var report = await dispatcher.DispatchAsync(Events(reader, number));
            Hear(report);
            if (number == 1)
            {
                Assert.Equal(
                    Webhooks.Select(static channel => channel.Name).Append("workflow").Order(StringComparer.Ordinal),
                    report.Entries.Where(static entry => entry.Outcome == DispatchOutcome.Delivered).Select(static entry => entry.Sink).Where(static sink => sink != "secret").Distinct().Order(StringComparer.Ordinal));
            }
        }

        kms.Replace(ciphertexts["slack"], slack.Replace("s3cr3tHookPart", "s3cr3tSecondPart", StringComparison.Ordinal));
        server.Before = static (context, _) => Answer(context, context.Request.Path.Value!.Contains("s3cr3tHookPart", StringComparison.Ordinal) ? 404 : 200, "no_service");
        var rotated = await dispatcher.DispatchAsync(Events(reader, 1000));
        Hear(rotated);
        Assert.All(rotated.Entries.Where(static entry => entry.Sink == "slack"), static entry => Assert.Equal(DispatchOutcome.Delivered, entry.Outcome));

        // Last: whoever asks to wait is not asked again.
        foreach (var answer in AnswersOf(429).Concat(AnswersOf(503)))
        {
            server.Before = async (context, _) => await answer(context);
            Hear(await dispatcher.DispatchAsync(Events(reader, ++number)));
        }

        await ReadSecretsAsync(provider.GetRequiredService<SinkServices>(), kms);
        kms.Fails = static _ => new DisabledException("disabled");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Hear(await dispatcher.DispatchAsync(Events(reader, 1001), stop.Token));
        await LeaveLettersAsync(provider, reader);

        var everything = string.Join('\n', [.. _heard, .. _logs.Records.Select(static record => record.Text), _console.ToString()]);
        Assert.Contains("healthevents deliver", everything, StringComparison.Ordinal);
        Assert.Contains(HealthEventsTelemetry.FailedCounter, everything, StringComparison.Ordinal);
        Assert.Contains(HealthEventsTelemetry.SecretRefreshFailedCounter, everything, StringComparison.Ordinal);
        Assert.All(server.Posted, static message => Assert.DoesNotContain("ev3ntT0ken", message, StringComparison.Ordinal));
        Assert.All(server.Posted, static message => Assert.DoesNotContain(AccessKey, message, StringComparison.Ordinal));
        Assert.Contains(server.Posted, static message => message.Contains("..." + AccessKey[^4..], StringComparison.Ordinal));
        Assert.All([.. Secrets, .. ciphertexts.Values, dead, wrong, notAllowed], secret =>
            Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Secrets that are not addresses, read, compared, refused, refreshed in vain and written down.</summary>
    private async Task ReadSecretsAsync(SinkServices services, FakeKms kms)
    {
        var good = kms.Encrypt(SharedSecret, "LambdaFunctionName=demo");
        string[] kept =
        [
            SharedSecret, $"kms:{good}", $"kms:{kms.Encrypt(SharedSecret)}", $"kms:{kms.Encrypt(SharedSecret, "LambdaFunctionName=old")}", $"env:{SharedSecret}",
            $"kms:env:{SharedSecret}", $"vault:{SharedSecret}", $"ssm:{SharedSecret}", $"kms:{SharedSecret}.", $"<{SharedSecret}>", "s3cr3tShort", $"{SharedSecret}\nsecond",
            $"kms:{kms.Encrypt("s3cr3tShort", "LambdaFunctionName=demo")}", "secretsmanager:key",
        ];
        foreach (var value in kept)
        {
            var options = new SecretOptions { Value = value, SecretMember = value == "secretsmanager:key" ? "s3cr3tMisplaced0" : null };
            _heard.Enqueue(JsonSerializer.Serialize(options, LeakJson.Default.SecretOptions));
            try
            {
                new SecretSource("the key", options, services).ThrowIfInvalid();
                var secret = await SecretProviders.FromOptions("the key", options, services).GetAsync();
                _heard.Enqueue($"{secret} {secret.Matches("other"u8)} {JsonSerializer.Serialize(secret, LeakJson.Default.Secret)} {secret == Secret.Of(SharedSecret)}");
            }
            catch (SecretException exception)
            {
                _heard.Enqueue(exception.ToString());
            }
        }

        var clock = new ManualTimeProvider();
        var provider = SecretProviders.FromOptions("the key", new SecretOptions { Value = $"kms:{good}" }, services with { TimeProvider = clock });
        var old = await provider.GetAsync();
        kms.Replace(good, "s3cr3tShort");
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Secret.Of(SharedSecret), await provider.GetAsync());
        _heard.Enqueue((await Assert.ThrowsAsync<SecretException>(async () => await provider.RefreshAsync(old))).ToString());
    }

    /// <summary>What cannot be delivered is handed to a file and to a handler that fails. The file holds raw events, but no address.</summary>
    private async Task LeaveLettersAsync(IServiceProvider provider, EventReader reader)
    {
        var file = Path.Combine(_folder, "letters.jsonl");
        foreach (var handler in new[] { new DeadLetterFile(file), new DeadLetterFile(_folder) })
        {
            var dispatcher = new EventDispatcher(
                provider.GetServices<IEventSink>(), deadLetters: handler, logger: provider.GetRequiredService<ILogger<EventDispatcher>>());
            Hear(await dispatcher.DispatchAsync(Events(reader, 2000)));
        }

        var letters = await File.ReadAllTextAsync(file);
        Assert.NotEmpty(letters);
        Assert.All(Secrets.Where(static secret => secret.StartsWith("s3cr3t", StringComparison.Ordinal)), secret => Assert.DoesNotContain(secret, letters, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The answers of a service that is down, hostile, or repeats the address.</summary>
    private static IEnumerable<Func<HttpContext, Task<bool>>> Answers()
    {
        yield return static _ => Task.FromResult(false);
        yield return static context => Answer(context, 200, Echo(context));
        foreach (var status in new[] { 302, 400, 401, 403, 404, 410, 413, 500 })
        {
            foreach (var answer in AnswersOf(status))
            {
                yield return answer;
            }
        }

        yield return static context =>
        {
            context.Abort();
            return Task.FromResult(true);
        };
        yield return static async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            return true;
        };
    }

    private static Func<HttpContext, Task<bool>>[] AnswersOf(int status) =>
    [
        context => Answer(context, status, Echo(context)),
        context => Answer(context, status, $$$"""{"ok":false,"error":"{{{Echo(context)}}}"}"""),
        context => Answer(context, status, $$$"""{"error":{"code":{{{status}}},"status":"FAILED","message":"no {{{Echo(context)}}} here"}}"""),
    ];

    private static string Echo(HttpContext context) => $"{context.Request.Path}{context.Request.QueryString}";

    private static async Task<bool> Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        if (status is 429 or 503)
        {
            context.Response.Headers.RetryAfter = "3600";
        }

        if (status == 302)
        {
            context.Response.Headers.Location = Echo(context);
        }

        await context.Response.WriteAsync(body, context.RequestAborted);
        return true;
    }

    /// <summary>A confirmation, whose link is a credential, and an alarm that is named after one.</summary>
    private static List<ReceivedEvent> Events(EventReader reader, int number) =>
    [
        .. reader.Read($$"""
            {
              "Type": "SubscriptionConfirmation", "MessageId": "{{number}}", "Token": "ev3ntT0ken",
              "TopicArn": "arn:aws:sns:eu-west-1:123456789012:alarms", "Message": "confirm", "SubscribeURL": "{{EventSecret}}",
              "Timestamp": "2026-11-02T09:00:00.000Z"
            }
            """),
        .. reader.Read($$"""
            {
              "AlarmName": "leak-{{AccessKey}}-{{number}}", "NewStateValue": "ALARM", "OldStateValue": "OK", "AWSAccountId": "123456789012",
              "NewStateReason": "Key {{AccessKey}}", "StateChangeTime": "2026-11-02T09:00:00.000+0000", "Region": "EU (Ireland)",
              "AlarmArn": "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:leak-{{AccessKey}}-{{number}}",
              "Trigger": { "MetricName": "M", "Namespace": "N", "Dimensions": [] }
            }
            """),
    ];

    private void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue($"{instrument.Name} {value} {string.Join(" ", tags.ToArray())}");

    private void Hear(object? sender, FirstChanceExceptionEventArgs thrown) =>
        _heard.Enqueue($"{thrown.Exception.GetType()} {thrown.Exception.Message}");

    private void Hear(DispatchReport report)
    {
        foreach (var entry in report.Entries)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                entry.WriteTo(writer);
            }

            _heard.Enqueue($"{entry} {Encoding.UTF8.GetString(stream.ToArray())}");
        }

        if (report.HasFailures)
        {
            _heard.Enqueue(Assert.Throws<DispatchFailedException>(report.ThrowIfFailed).ToString());
        }
    }

    [JsonSerializable(typeof(Secret))]
    [JsonSerializable(typeof(SecretOptions))]
    private sealed partial class LeakJson : JsonSerializerContext;

    private sealed class Observer<T>(Action<T> heard) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => heard(value);
    }
}
