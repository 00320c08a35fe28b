using System.Collections;
using global::LambdaHost;
using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>What environment variables become.</summary>
public sealed class FunctionSettingsTests
{
    [Fact]
    public void Options_of_sinks_and_of_all_are_bound_whatever_the_case_of_the_names()
    {
        var settings = FunctionSettings.Read(new Hashtable
        {
            ["HEALTHEVENTS__SLACK__alerts__ADDRESS"] = "kms:AAAA",
            ["HealthEvents__Slack__alerts__EncryptionContext__0"] = "LambdaFunctionName=alerts",
            ["HealthEvents__Slack__alerts__RetryBudget"] = "00:00:10",
            ["HealthEvents__Slack__night-shift__Address"] = "ssm:/alerts/night",
            ["HealthEvents__GoogleChat__room__Language"] = "ko",
            ["HealthEvents__SendAlso__0"] = "muted",
            ["HealthEvents__Routes__0__MinimumSeverity"] = "High",
            ["HealthEvents__Routes__0__Sinks__0"] = "alerts",
            ["HealthEventsOfOthers__Slack__x"] = "y",
            ["PATH"] = "/bin",
        });

        Assert.Equal(["alerts", "night-shift"], settings.SinksOf(BuiltInChannels.Slack).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("kms:AAAA", settings.SinksOf(BuiltInChannels.Slack)["alerts"].Address);
        Assert.Equal("LambdaFunctionName=alerts", Assert.Single(settings.SinksOf(BuiltInChannels.Slack)["alerts"].EncryptionContext));
        Assert.Equal(TimeSpan.FromSeconds(10), settings.SinksOf(BuiltInChannels.Slack)["alerts"].RetryBudget);
        Assert.Equal("ko", settings.SinksOf(BuiltInChannels.GoogleChat)["room"].Language);
        Assert.Equal("muted", Assert.Single(settings.Options.SendAlso));
        Assert.Equal((EventSeverity.High, "alerts"), (Assert.Single(settings.Routing.Routes).MinimumSeverity, Assert.Single(settings.Routing.Routes[0].Sinks)));
    }

    [Fact]
    public void Classic_names_make_sinks_beside_the_others()
    {
        var settings = FunctionSettings.Read(new Hashtable
        {
            ["kmsEncryptedHookUrl"] = "AAAA",
            ["slackChannel"] = "#alerts",
            ["GCHAT_WEBHOOK_URL"] = "https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t",
            ["HealthEvents__Slack__other__Address"] = "kms:BBBB",
        });

        Assert.Equal(["other", "slack"], settings.SinksOf(BuiltInChannels.Slack).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("#alerts", Assert.IsType<SlackWebhookOptions>(settings.SinksOf(BuiltInChannels.Slack)["slack"]).Channel);
        Assert.Equal(["google-chat"], settings.SinksOf(BuiltInChannels.GoogleChat).Keys);
    }

    [Fact]
    public void Two_variables_for_one_sink_are_an_error_that_names_both()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => FunctionSettings.Read(new Hashtable
        {
            ["kmsEncryptedHookUrl"] = "AAAA",
            ["HealthEvents__Slack__slack__Address"] = "kms:BBBB",
        }));

        Assert.Contains("kmsEncryptedHookUrl", exception.Message, StringComparison.Ordinal);
        Assert.Contains("HealthEvents__Slack__slack", exception.Message, StringComparison.Ordinal);
    }
}
