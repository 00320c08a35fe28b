using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Samples;

/// <summary>The sample program, or one that was made of its template: with the settings that it brings, and as its README runs it.</summary>
public sealed class ConsoleHostTests
{
    /// <summary>The environment variable that names the program to test instead of the sample.</summary>
    private const string Variable = "HEALTHEVENTS_CONSOLE_HOST";

    private static readonly string Program =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } program ? program : "ConsoleHost.dll";

    [Fact]
    public async Task File_and_standard_input_arrive_at_both_webhooks()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        await using var googleChat = await LoopbackChatServer.StartNewAsync();

        var result = await RunAsync(
            slack.SlackUrl, googleChat.GoogleChatUrl, "The nightly backup did not run", Repository.Sample("alarm-blueprint-test.json"), "-");

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(4, result.Lines.Count);
        Assert.All(result.Lines, static line => Assert.Contains(": Delivered ", line, StringComparison.Ordinal));
        Assert.Contains(slack.Messages, static message => message.GetRawText().Contains("Example alarm name", StringComparison.Ordinal));
        Assert.Contains(slack.Messages, static message => message.GetRawText().Contains("The nightly backup did not run", StringComparison.Ordinal));
        Assert.Equal(2, googleChat.Messages.Count);
        Assert.All(googleChat.Messages, static message => Assert.NotEmpty(message.GetProperty("cardsV2").EnumerateArray()));
    }

    [Fact]
    public async Task Refused_message_ends_with_status_1_and_the_other_webhook_gets_it()
    {
        await using var refusing = await LoopbackChatServer.StartNewAsync(refusal: 404);
        await using var accepting = await LoopbackChatServer.StartNewAsync();

        var result = await RunAsync(refusing.SlackUrl, accepting.GoogleChatUrl, "The nightly backup did not run");

        Assert.Equal(1, result.ExitStatus);
        Assert.Single(accepting.Messages);
        Assert.Contains("alerts: Failed", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(LoopbackChatServer.Secret, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_addresses_end_with_status_2_and_a_line_for_each()
    {
        var result = await RunAsync("", "", "The nightly backup did not run");

        Assert.Equal(2, result.ExitStatus);
        Assert.Equal("", result.Output);
        Assert.Equal(
            ["HealthEvents:Slack:alerts:Address", "HealthEvents:GoogleChat:operations:Address"],
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Image_without_time_zones_ends_with_status_2_and_says_which_package_has_them()
    {
        using var nothing = new TemporaryFolder();

        var result = await ProcessRunner.RunProgramAsync(
            Program,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SLACK_HOOK"] = "https://hooks.slack.com/services/T000/B000/X",
                ["GOOGLE_CHAT_HOOK"] = "https://chat.googleapis.com/v1/spaces/A/messages?key=K&token=T",
                ["HealthEvents__GoogleChat__operations__TimeZones__0"] = "Asia/Seoul",
                ["TZDIR"] = nothing.Path,
            },
            "The nightly backup did not run");

        Assert.Equal(2, result.ExitStatus);
        Assert.Contains("Asia/Seoul", result.Error, StringComparison.Ordinal);
        Assert.Contains("tzdata", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_in_a_message_is_that_of_the_zone()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        await using var googleChat = await LoopbackChatServer.StartNewAsync();

        await ProcessRunner.RunProgramAsync(
            Program,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SLACK_HOOK"] = slack.SlackUrl,
                ["GOOGLE_CHAT_HOOK"] = googleChat.GoogleChatUrl,
                ["HealthEvents__AllowLoopbackWebhooks"] = "true",
                ["HealthEvents__GoogleChat__operations__TimeZones__0"] = "Asia/Seoul",
            },
            "",
            Repository.Sample("alarm-ok.json"));

        Assert.Contains("KST", Assert.Single(googleChat.Messages).GetRawText(), StringComparison.Ordinal);
    }

    private static Task<CliResult> RunAsync(string slack, string googleChat, string input, params string[] args) => ProcessRunner.RunProgramAsync(
        Program,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SLACK_HOOK"] = slack,
            ["GOOGLE_CHAT_HOOK"] = googleChat,
            ["HealthEvents__AllowLoopbackWebhooks"] = "true",
        },
        input,
        args);
}
