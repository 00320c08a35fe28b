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

    [Fact]
    public void Topics_whose_posts_are_let_in_are_listed()
    {
        var settings = FunctionSettings.Read(new Hashtable
        {
            ["HEALTHEVENTS__SNS__TOPICARNS__0"] = "arn:aws:sns:eu-west-1:111122223333:alerts",
            ["HealthEvents__Sns__TopicArns__1"] = " arn:aws:sns:eu-west-1:111122223333:others ",
            ["HealthEvents__Sns__TopicArns__2"] = "",
            ["HealthEvents__Sns__VerifyPosts"] = "False",
            ["HealthEvents__Sns__ConfirmSubscriptions"] = "false",
            ["HealthEvents__Sns__AcceptSignatureVersion1"] = "false",
            ["HealthEvents__Sns__MaxAge"] = "01:00:00",
            ["HealthEvents__Sns__CertificateTimeout"] = "00:00:03",
        });

        Assert.Equal(["arn:aws:sns:eu-west-1:111122223333:alerts", "arn:aws:sns:eu-west-1:111122223333:others"], settings.Sns.Verifier.TopicArns);
        Assert.Equal(TimeSpan.FromSeconds(3), settings.Sns.Verifier.CertificateTimeout);
        Assert.Equal((false, false, false, TimeSpan.FromHours(1)), (settings.Sns.VerifyPosts, settings.Sns.ConfirmSubscriptions, settings.Sns.Verifier.AcceptSignatureVersion1, settings.Sns.Verifier.MaxAge));
    }

    [Fact]
    public void Posts_of_SNS_are_verified_and_subscriptions_confirmed_unless_it_is_switched_off()
    {
        var settings = FunctionSettings.Read(new Hashtable()).Sns;

        Assert.Equal((true, true), (settings.VerifyPosts, settings.ConfirmSubscriptions));
    }

    [Theory]
    [InlineData("HealthEvents__Sns__TopicArns__0", "alerts", "HealthEvents__Sns__TopicArns__0: it is not the ARN of an SNS topic")]
    [InlineData("HealthEvents__Sns__TopicArns__11", "alerts", "HealthEvents__Sns__TopicArns__11: it is not the ARN of an SNS topic")]
    [InlineData("HealthEvents__Sns__TopicArns", "arn:aws:sns:eu-west-1:111122223333:alerts", "HealthEvents__Sns__TopicArns: it is not an option")]
    [InlineData("HealthEvents__Sns__VerifyPosts", "no", "HealthEvents__Sns__VerifyPosts: it is not true or false")]
    [InlineData("HealthEvents__Sns__MaxAge", "2h", "HealthEvents__Sns__MaxAge: it is not a time")]
    [InlineData("HealthEvents__Sns__MaxAge", "2", "HealthEvents__Sns__MaxAge: it is not a time: write hours:minutes:seconds, such as 02:00:00.")]
    [InlineData("HealthEvents__Sns__CertificateTimeout", "5", "HealthEvents__Sns__CertificateTimeout: it is not a time: write hours:minutes:seconds, such as 00:00:05.")]
    [InlineData("HealthEvents__Sns__ConfirmSubscriptions", "no", "HealthEvents__Sns__ConfirmSubscriptions: it is not true or false")]
    [InlineData("HealthEvents__Sns__MaxAge", "30.00:00:00", "HealthEvents__Sns__MaxAge: it is 30.00:00:00; it must be from")]
    [InlineData("HealthEvents__Sns__Topics__0", "x", "HealthEvents__Sns__Topics__0: it is not an option")]
    public void Wrong_setting_of_SNS_is_an_error_that_names_the_variable(string variable, string value, string named)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => FunctionSettings.Read(new Hashtable { [variable] = value }));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }
}
