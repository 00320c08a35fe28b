using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Sinks over an HTTP that answers in this process, on a clock that the test moves.</summary>
internal sealed class Harness(FakeHttp http)
{
    public const string SlackAddress = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    public const string GoogleChatAddress = "https://chat.googleapis.com/v1/spaces/AAAAs3cr3tSpace/messages?key=s3cr3tKey&token=s3cr3tToken";

    public Harness(Func<FakeRequest, System.Net.Http.HttpResponseMessage> answer)
        : this(new FakeHttp(answer))
    {
    }

    public FakeHttp Http { get; } = http;

    public ManualTimeProvider Clock { get; } = new();

    public RecordingLoggerFactory Logs { get; } = new();

    public FakeEnvironment Environment { get; } = [];

    public TestSummarizer Summarizer { get; init; } = new();

    public SinkServices Services => new()
    {
        TimeProvider = Clock,
        LoggerFactory = Logs,
        Environment = Environment,
        HttpClients = Http,
        UrlRules = new WebhookUrlRules { AllowLoopback = true, AllowedHosts = ["chat.example.org"] },
        Jitter = static () => 0,
    };

    public IEventSink Slack(Action<SlackWebhookOptions>? configure = null, IWebhookUrlProvider? addresses = null, string name = "ops")
    {
        var options = new SlackWebhookOptions { Address = SlackAddress };
        configure?.Invoke(options);
        return SlackWebhook.CreateSink(name, options, Services, addresses);
    }

    public IEventSink GoogleChat(Action<GoogleChatWebhookOptions>? configure = null, string name = "chat")
    {
        var options = new GoogleChatWebhookOptions { Address = GoogleChatAddress };
        configure?.Invoke(options);
        return GoogleChatWebhook.CreateSink(name, options, Services);
    }

    public Task<DeliveryResult> SendAsync(IEventSink sink, ReceivedEvent? received = null, CancellationToken cancellationToken = default) =>
        Clock.RunAsync(() => sink.SendAsync(new EventDelivery(received ?? TestEvent.Received("1"), Summarizer, Clock.GetUtcNow()), cancellationToken).AsTask());
}
