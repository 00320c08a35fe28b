using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class RenderTests
{
    private const string Now = "2026-11-20T14:00:00Z";

    [Fact]
    public async Task Slack_payload_has_the_headline_as_text_and_one_colored_attachment()
    {
        var payload = (await RenderAsync("alarm-blueprint-test.json", "slack")).Object;

        Assert.Contains("Example alarm name", payload.GetProperty("text").GetString(), StringComparison.Ordinal);
        var attachment = Assert.Single(payload.GetProperty("attachments").EnumerateArray());
        Assert.StartsWith("#", attachment.GetProperty("color").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(attachment.GetProperty("blocks").EnumerateArray());
    }

    [Fact]
    public async Task Google_chat_payload_has_a_card_a_fallback_and_a_thread()
    {
        var payload = (await RenderAsync("health-issue-organization.json", "google-chat")).Object;

        Assert.Single(payload.GetProperty("cardsV2").EnumerateArray());
        Assert.Contains("RDS", payload.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
        Assert.Contains("444455556666", payload.GetProperty("thread").GetProperty("threadKey").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_separated_by_a_line_of_three_dashes()
    {
        var result = await CliRunner.RunAsync("render", Repository.Sample("sqs-batch.json"), "--to", "text", "--now", Now);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(2, result.Output.Split('\n').Count(static line => line == "---"));
        Assert.False(result.Output.StartsWith("---", StringComparison.Ordinal));
        Assert.False(result.Output.TrimEnd().EndsWith("---", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("google-chat")]
    public async Task Every_event_of_the_samples_is_one_payload_on_one_line(string channel)
    {
        var inspected = await CliRunner.RunAsync("inspect", Repository.Samples);
        var rendered = await CliRunner.RunAsync("render", Repository.Samples, "--to", channel, "--now", Now);

        Assert.Equal(0, rendered.ExitStatus);
        Assert.Equal(inspected.Lines.Count, rendered.Objects.Count);
        Assert.DoesNotContain("AKIAIOSFODNN7", rendered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_zones_and_language_are_those_asked_for()
    {
        var result = await CliRunner.RunAsync(
            "render", Repository.Sample("health-scheduled-change.json"), "--to", "text", "--now", Now, "--language", "ko", "--time-zone", "Asia/Seoul", "--time-zone", "UTC");

        Assert.Equal(0, result.ExitStatus);
        Assert.Contains("13:00", result.Output, StringComparison.Ordinal);
        Assert.Contains("04:00", result.Output, StringComparison.Ordinal);
        Assert.Contains("예정", result.Output, StringComparison.Ordinal);
    }

    private static async Task<CliResult> RenderAsync(string sample, string channel)
    {
        var result = await CliRunner.RunAsync("render", Repository.Sample(sample), "--to", channel, "--now", Now);
        Assert.Equal(0, result.ExitStatus);
        Assert.Equal("", result.Error);
        return result;
    }
}
