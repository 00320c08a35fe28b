using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary><c>encrypt-url</c>: what it prints opens, and what is wrong is said without showing the address.</summary>
public sealed class EncryptUrlTests
{
    private const string Address = "https://hooks.slack.com/services/T000/B000/Zx81Spectrum";

    [MotoTheory]
    [InlineData(Address)]
    [InlineData(Address + "\n")]
    [InlineData("  \"" + Address + "\"\r\n")]
    [InlineData("hooks.slack.com/services/T000/B000/Zx81Spectrum")]
    public async Task Printed_ciphertext_opens_with_its_context_and_with_no_other(string typed)
    {
        var key = await Moto.CreateKeyAsync();
        var result = await RunAsync(typed, "--key-id", key, "--encryption-context", "LambdaFunctionName=alerts");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(typed.Trim(' ', '"', '\r', '\n'), await Moto.DecryptAsync(result.Output.Trim(), ("LambdaFunctionName", "alerts")));
        await Assert.ThrowsAsync<Amazon.KeyManagementService.Model.InvalidCiphertextException>(() => Moto.DecryptAsync(result.Output.Trim()));
    }

    [MotoFact]
    public async Task Encrypted_address_is_what_send_takes()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var encrypted = await RunAsync(receiver.SlackUrl + "\n", "--key-id", await Moto.CreateKeyAsync(), "--encryption-context", "LambdaFunctionName=alerts");

        var sent = await ProcessRunner.RunAsync(
            Moto.Variables,
            "",
            "send",
            Repository.Sample("alarm-blueprint-test.json"),
            "--slack",
            $"kms:{encrypted.Output.Trim()}",
            "--encryption-context",
            "LambdaFunctionName=alerts");

        Assert.Equal(0, sent.ExitStatus);
        Assert.Single(receiver.Messages);
    }

    [Theory]
    [InlineData("without --encryption-context", "11111111-2222-3333-4444-555555555555")]
    [InlineData("the ARN of the key behind it", "alias/alerts", "--encryption-context", "LambdaFunctionName=alerts")]
    [InlineData("with its prefix: alias/NAME", "alerts", "--encryption-context", "LambdaFunctionName=alerts")]
    public async Task What_often_is_not_meant_is_warned_of_before_kms_is_asked(string warning, string key, params string[] options)
    {
        var result = await ProcessRunner.RunAsync(NoKms("http://127.0.0.1:1"), Address, ["encrypt-url", "--key-id", key, .. options]);

        Assert.Contains(warning, Assert.Single(result.Error.Split('\n'), static line => line.StartsWith("healthevents: warning: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Zx81Spectrum", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("mrk-11111111222233334444555555555555")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:alias/alerts")]
    public async Task Key_with_a_context_is_not_warned_of(string key)
    {
        var result = await ProcessRunner.RunAsync(
            NoKms("http://127.0.0.1:1"), Address, "encrypt-url", "--key-id", key, "--encryption-context", "LambdaFunctionName=alerts");

        Assert.DoesNotContain("warning", result.Error, StringComparison.Ordinal);
    }

    [MotoFact]
    public async Task Unknown_key_is_an_error_that_names_the_option()
    {
        var result = await RunAsync(Address, "--key-id", "alias/nobody");

        Assert.Equal(1, result.ExitStatus);
        Assert.Equal("", result.Output);
        Assert.Contains("--key-id", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zx81Spectrum", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("http://hooks.slack.com/services/T000/B000/Zx81Spectrum")]
    [InlineData("https://example.com/services/T000/B000/Zx81Spectrum")]
    [InlineData(Address + "\n" + Address)]
    public async Task Input_that_is_not_the_address_of_a_webhook_is_refused_without_showing_it(string typed)
    {
        var result = await CliRunner.RunWithInputAsync(typed, "encrypt-url", "--key-id", "alias/alerts");

        Assert.Equal(2, result.ExitStatus);
        Assert.Equal("", result.Output);
        Assert.Contains("standard input", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zx81Spectrum", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "no connection to KMS (ConnectionRefused)")]
    [InlineData("", "AWS_ENDPOINT_URL")]
    public async Task Kms_that_is_not_there_is_explained(string endpoint, string because)
    {
        var result = await ProcessRunner.RunAsync(NoKms(endpoint), Address, "encrypt-url", "--key-id", "alias/alerts");

        Assert.Equal(1, result.ExitStatus);
        Assert.Contains(because, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Zx81Spectrum", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_must_be_named()
    {
        var result = await CliRunner.RunWithInputAsync(Address, "encrypt-url");

        Assert.Equal(2, result.ExitStatus);
        Assert.Contains("--key-id", result.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> NoKms(string endpoint) => new(StringComparer.Ordinal)
    {
        ["AWS_ENDPOINT_URL"] = endpoint,
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_MAX_ATTEMPTS"] = "1",
    };

    private static Task<CliResult> RunAsync(string input, params string[] options) =>
        ProcessRunner.RunAsync(Moto.Variables, input, ["encrypt-url", .. options]);
}
