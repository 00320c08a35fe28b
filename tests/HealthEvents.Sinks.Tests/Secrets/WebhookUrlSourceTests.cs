namespace HealthEvents.Sinks.Tests;

public sealed class WebhookUrlSourceTests
{
    private const string Url = "https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart";

    private readonly FakeEnvironment _environment = [];

    [Theory]
    [InlineData(null, null)]
    [InlineData(Url, null)]
    [InlineData("kms:AQICAHh", null)]
    [InlineData("ssm:/ops", null)]
    [InlineData("env:HOOK", "HOOK")]
    [InlineData(" ENV: HOOK\n", "HOOK")]
    [InlineData("kms:env:HOOK", "HOOK")]
    [InlineData("ssm:env:HOOK", "HOOK")]
    [InlineData($"env:{Url}", null)]
    [InlineData($"kms:env:{Url}", null)]
    public void Variable_is_named_unless_its_name_may_be_a_secret(string? address, string? variable) => Assert.Equal(variable, Source(address).Variable);

    [Theory]
    [InlineData(Url, null, true)]
    [InlineData("kms:AQICAHh", null, true)]
    [InlineData("secretsmanager:ops", null, false)]
    [InlineData("arn:aws:ssm:eu-west-1:123456789012:parameter/ops", null, false)]
    [InlineData("env:HOOK", Url, true)]
    [InlineData("env:HOOK", "kms:AQICAHh", true)]
    [InlineData("env:HOOK", "ssm:/ops", false)]
    [InlineData("kms:env:HOOK", "AQICAHh", true)]
    [InlineData("ssm:env:HOOK", "/ops", false)]
    [InlineData("env:HOOK", null, false)]
    [InlineData(null, null, false)]
    public void Host_can_read_at_start_what_needs_no_extension(string? address, string? held, bool canRead)
    {
        Set(held);

        Assert.Equal(canRead, Source(address).CanReadAtStart);
    }

    [Theory]
    [InlineData(Url, null)]
    [InlineData("kms:AQICAHh", null)]
    [InlineData("ssm:/ops", null)]
    [InlineData("env:HOOK", $" {Url}\n")]
    [InlineData("env:HOOK", "kms:AQICAHh")]
    [InlineData("kms:env:HOOK", "AQICAHh")]
    [InlineData("kms:env:HOOK", "kms:AQICAHh")]
    [InlineData("kms:env:HOOK", Url)]
    public void Address_of_every_form_is_valid(string address, string? held)
    {
        Set(held);
        _environment["AWS_SESSION_TOKEN"] = "token";
        _environment["PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"] = "2773";

        Source(address).ThrowIfInvalid();
    }

    [Theory]
    [InlineData("ssm:/ops", null, null, "add the package HealthEvents.Ssm and call AddSsm")]
    [InlineData("secretsmanager:ops", null, null, "add the package HealthEvents.Ssm and call AddSsm")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:ops-AbCd3f", null, null, "add the package HealthEvents.Ssm and call AddSsm")]
    [InlineData("env:HOOK", "ssm:/ops", null, "add the package HealthEvents.Ssm and call AddSsm")]
    [InlineData("ssm:/ops", null, "alerts", "Add its layer to the function")]
    public void Store_that_nobody_serves_is_an_error_at_start(string address, string? held, string? function, string message)
    {
        Set(held);
        if (function is not null)
        {
            _environment["AWS_LAMBDA_FUNCTION_NAME"] = function;
        }

        var exception = Assert.Throws<SecretException>(Source(address).ThrowIfInvalid);

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", null, "set its option Address")]
    [InlineData("env:HOOK", null, "HOOK that holds the address of the sink 'ops' is not set or empty")]
    [InlineData("env:$HOOK", null, "is not the name of an environment variable")]
    [InlineData("env:HOOK", "env:OTHER", "is not a URL")]
    [InlineData("env:HOOK", "AQICAHhs3cr3t", "is not a URL. If it is a KMS ciphertext, write kms:")]
    [InlineData("kms:env:HOOK", "kms:env:OTHER", "is not a URL")]
    [InlineData("kms:env:HOOK", "ssm:/s3cr3t", "not")]
    [InlineData("kms:env:HOOK", "s3cr3t!!", "not base64")]
    public void What_is_wrong_is_said_without_the_value(string address, string? held, string problem)
    {
        Set(held);
        _environment["OTHER"] = Url;

        var exception = Assert.Throws<SecretException>(Source(address).ThrowIfInvalid);

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Url, null)]
    [InlineData("env:HOOK", Url)]
    [InlineData("kms:env:HOOK", Url)]
    public void Address_in_clear_is_refused_where_encryption_is_required(string address, string? held)
    {
        Set(held);

        var exception = Assert.Throws<SecretException>(Source(address, requireEncryption: true).ThrowIfInvalid);

        Assert.Contains("RequireEncryption", exception.Message, StringComparison.Ordinal);
    }

    private void Set(string? held)
    {
        if (held is not null)
        {
            _environment["HOOK"] = held;
        }
    }

    private WebhookUrlSource Source(string? address, bool requireEncryption = false) => new(
        "ops",
        new WebhookAddressOptions { Address = address, RequireEncryption = requireEncryption },
        new SinkServices { Environment = _environment });
}
