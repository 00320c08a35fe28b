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

    [Fact]
    public void Routes_file_in_one_variable_makes_the_routes()
    {
        var settings = FunctionSettings.Read(new Hashtable
        {
            ["HealthEvents__Routes"] = """
                {
                  "routes": [{ "name": "planned", "pattern": { "detail": { "eventTypeCategory": ["scheduledChange"] } }, "sinks": ["operations"] }],
                  "quietHours": [{ "times": ["22:00-07:00 Asia/Seoul"], "below": "High", "sinks": [] }]
                }
                """,
            ["HealthEvents__IsCollector"] = "true",
        });

        Assert.Equal(("planned", "operations"), (Assert.Single(settings.Routing.Routes).Name, Assert.Single(settings.Routing.Routes[0].Sinks)));
        Assert.Equal(EventSeverity.High, Assert.Single(settings.Routing.QuietHours).Below);
        Assert.True(settings.Options.IsCollector);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Empty_routes_file_is_none(string file) =>
        Assert.Empty(FunctionSettings.Read(new Hashtable { ["HealthEvents__Routes"] = file }).Routing.Routes);

    [Theory]
    [InlineData("{\"routes\": [{\"sinks\": [\"alerts\"]}", "HealthEvents__Routes: It is not JSON, at line 1")]
    [InlineData("{\"routes\": [{\"sink\": [\"alerts\"]}]}", "HealthEvents__Routes: routes[0].sink")]
    public void Routes_file_that_is_none_is_an_error_with_its_place(string file, string named)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => FunctionSettings.Read(new Hashtable { ["HealthEvents__Routes"] = file }));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HealthEvents__Routes__0__Sinks__0", "alerts")]
    [InlineData("HealthEvents__QuietHours__0__Below", "High")]
    public void Routes_file_beside_single_variables_of_routing_is_an_error_that_names_both(string variable, string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => FunctionSettings.Read(new Hashtable
        {
            ["HealthEvents__Routes"] = """{"routes":[{"sinks":["alerts"]}]}""",
            [variable] = value,
        }));

        Assert.Contains("HealthEvents__Routes: it holds a routes file", exception.Message, StringComparison.Ordinal);
        Assert.Contains(variable, exception.Message, StringComparison.Ordinal);
    }
}
