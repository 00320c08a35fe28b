using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>What a KMS in this process decrypts, on a clock that the test moves.</summary>
internal sealed class KmsHarness : IDisposable
{
    public const string Address = "hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";
    public const string Context = "LambdaFunctionName=demo";

    public FakeKms Kms { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public RecordingLoggerFactory Logs { get; } = new();

    public FakeEnvironment Environment { get; } = new() { ["AWS_LAMBDA_FUNCTION_NAME"] = "demo" };

    public SinkServices Services => new() { TimeProvider = Clock, LoggerFactory = Logs, Environment = Environment, KeyManagement = () => Kms };

    public void Dispose()
    {
        Kms.Dispose();
        Logs.Dispose();
    }

    public IWebhookUrlProvider Provider(string ciphertext, Action<WebhookAddressOptions>? configure = null)
    {
        var options = new WebhookAddressOptions { Address = $"kms:{ciphertext}" };
        configure?.Invoke(options);
        return WebhookUrlProviders.FromOptions("ops", options, Services);
    }
}
