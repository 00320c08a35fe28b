using System.Text.Json;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>A wrong configuration stops the start, and names the variable to correct.</summary>
public sealed class InitErrorTests
{
    [Theory]
    [InlineData("HealthEvents__Slack__alerts__Adress", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "HealthEvents__Slack__alerts")]
    [InlineData("HealthEvents__Slak__alerts__Address", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "Slak")]
    [InlineData("HealthEvents__Slack__alerts__Address", "https://example.com/services/T000/B000/Zx81Spectrum", "HealthEvents__Slack__alerts__Address")]
    [InlineData("HealthEvents__Slack__alerts__Address", "kms:", "HealthEvents__Slack__alerts__Address")]
    [InlineData("HealthEvents__Slack__alerts__Address", "kms:***", "HealthEvents__Slack__alerts__Address")]
    [InlineData("HealthEvents__Slack__alerts__Address", "kms:env:NOPE", "NOPE")]
    [InlineData("kmsEncryptedHookUrl", "kmsEncryptedHookUrlParameter", "kmsEncryptedHookUrl")]
    [InlineData("kmsEncryptedHookUrl", "https://example.com/services/T000/B000/Zx81Spectrum", "kmsEncryptedHookUrl")]
    [InlineData("HealthEvents__GoogleChat__room__Language", "en", "HealthEvents__GoogleChat__room__Address")]
    [InlineData("GCHAT_WEBHOOK_URL", "https://example.com/Zx81Spectrum", "GCHAT_WEBHOOK_URL")]
    [InlineData("HealthEvents__MaxConcurrencyPerSink", "many", "MaxConcurrencyPerSink")]
    [InlineData("HealthEvents__DeadLetterFile", "/tmp/letters", "HealthEvents__DeadLetterFile")]
    [InlineData("HealthEvents__Slack__alerts__Adress", "Zx81Spectrum", "HealthEvents__Slack__alerts__Adress is not an option. The options are Address,")]
    [InlineData("HealthEvents__Slack__alerts__Verbosity", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "HealthEvents__Slack__alerts__Verbosity is not one of Compact, Normal, Full.")]
    [InlineData("HealthEvents__Slack__alerts__Language", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "HealthEvents__Slack__alerts: alerts:Language is ")]
    [InlineData("HealthEvents__Slack__alerts__TimeZones__0", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "alerts:TimeZones names ")]
    [InlineData("HealthEvents__Slack__alerts__Mentions__Sev1__0", "Zx81Spectrum", "HealthEvents__Slack__alerts__Mentions__Sev1 is not known. There are Critical, High, Medium, Low, Info.")]
    [InlineData("HealthEvents__Slack__alerts__Mentions__High__0", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", " is not a mention. Use ")]
    [InlineData("HealthEvents__Slack__alerts__EncryptionContext__0", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "EncryptionContext has an entry that is not name=value")]
    [InlineData("HealthEvents__Slack__hooks.slack.com/services/T000/B000/Zx81Spectrum__Address", "kms:AAAA", "HealthEvents__Slack has a sink whose name looks like the address of a webhook")]
    [InlineData("HealthEvents__MaxConcurrencyPerSink", "Zx81Spectrum", "HealthEvents__MaxConcurrencyPerSink is not a whole number.")]
    [InlineData("HealthEvents__GoogleChat__room__Address", "https://hooks.slack.com/services/T000/B000/Zx81Spectrum", "HealthEvents__GoogleChat__room__Address: The host of the webhook address belongs to another chat service than the sink.")]
    [InlineData("kmsEncryptedHookUrl", "https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=Zx81Spectrum", "belongs to another chat service")]
    [InlineData("HealthEvents__Routes__0__Sink__0", "Zx81Spectrum", "HealthEvents__Routes__0__Sink is not an option. The options are Accounts,")]
    [InlineData("HealthEvents__Slack__alerts__Address", "ssm:/alerts/slack", "HealthEvents__Slack__alerts__Address: Secrets Manager and SSM are read through the AWS Parameters and Secrets Lambda Extension, and the function has no extension.")]
    public async Task Wrong_variable_is_named_and_its_value_is_not_shown(string variable, string value, string named)
    {
        await using var function = await RunningFunction.StartAsync(_ => new(StringComparer.Ordinal)
        {
            [variable] = value,
        });

        var error = await function.InitErrorAsync();
        await function.Process.WaitForExitAsync();

        Assert.Contains(named, error.Text, StringComparison.Ordinal);
        Assert.Equal("Function.OptionsValidationException", error.ErrorType);
        Assert.Equal(1, function.Process.ExitCode);
        Assert.DoesNotContain(RunningFunction.Secret, error.Text + await function.EndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sinks__0", "rooms", "HealthEvents__Routes__0__Sinks__0 names 'rooms', and there is no such sink. There is alerts.")]
    [InlineData("Kinds__0", "alarm.changed", "HealthEvents__Routes__0__Kinds__0 names 'alarm.changed'.")]
    public async Task Wrong_route_is_named_by_its_variable(string member, string value, string named)
    {
        await using var function = await RunningFunction.StartAsync(_ => new(StringComparer.Ordinal)
        {
            ["HealthEvents__Slack__alerts__Address"] = "https://hooks.slack.com/services/T000/B000/Zx81Spectrum",
            [$"HealthEvents__Routes__0__{member}"] = value,
        });

        var error = await function.InitErrorAsync();

        using var json = JsonDocument.Parse(error.Text);
        Assert.Contains(named, json.RootElement.GetProperty("errorMessage").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_sink_at_all_is_an_error()
    {
        await using var function = await RunningFunction.StartAsync(static _ => []);

        var error = await function.InitErrorAsync();

        Assert.Contains("HealthEvents__Slack__NAME__Address", error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Language", "tlh")]
    [InlineData("TimeZones__0", "Mars/Olympus")]
    [InlineData("RetryBudget", "20")]
    public async Task Value_out_of_its_range_is_an_error_that_names_the_option(string option, string value)
    {
        await using var function = await RunningFunction.StartAsync(_ => new(StringComparer.Ordinal)
        {
            ["HealthEvents__Slack__alerts__Address"] = "https://hooks.slack.com/services/T000/B000/Zx81Spectrum",
            [$"HealthEvents__Slack__alerts__{option}"] = value,
        });

        var error = await function.InitErrorAsync();

        Assert.Contains("HealthEvents__Slack__alerts", error.Text, StringComparison.Ordinal);
        Assert.Contains(option.Split("__")[0], error.Text, StringComparison.Ordinal);
    }
}
