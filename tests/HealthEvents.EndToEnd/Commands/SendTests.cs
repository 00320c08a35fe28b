using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class SendTests
{
    private static readonly string[] Keys =
        ["title", "identity", "recordId", "sink", "outcome", "reason", "attempts", "status", "error", "transient"];

    [Fact]
    public async Task Blueprint_test_event_arrives_at_both_channels()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        await using var googleChat = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync(
            "send", Repository.Sample("alarm-blueprint-test.json"), "--slack", slack.SlackUrl, "--google-chat", googleChat.GoogleChatUrl);

        Assert.Equal(0, result.ExitStatus);
        Assert.All(result.Objects, static entry => Assert.Equal(Keys, entry.EnumerateObject().Select(static member => member.Name)));
        Assert.Equal(["delivered", "delivered"], result.Objects.Select(static entry => Text(entry, "outcome")));
        Assert.Equal(["google-chat", "slack"], result.Objects.Select(static entry => Text(entry, "sink")).Order(StringComparer.Ordinal));
        Assert.Contains("Example alarm name", Assert.Single(slack.Messages).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(googleChat.Messages);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("google-chat")]
    public async Task Payload_that_is_posted_is_the_one_that_render_shows(string channel)
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var rendered = await CliRunner.RunAsync("render", Repository.Sample("alarm-metric.json"), "--to", channel);

        await CliRunner.RunAsync("send", Repository.Sample("alarm-metric.json"), $"--{channel}", channel == "slack" ? receiver.SlackUrl : receiver.GoogleChatUrl);

        Assert.True(JsonElement.DeepEquals(rendered.Object, Assert.Single(receiver.Messages)));
    }

    [Fact]
    public async Task Several_addresses_of_a_channel_are_several_sinks()
    {
        await using var first = await LoopbackChatServer.StartNewAsync();
        await using var second = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunWithVariablesAsync(
            new CliRunner.Variables { ["HOOK"] = second.SlackUrl }, "send", Repository.Sample("alarm-ok.json"), "--slack", first.SlackUrl, "--slack", "env:HOOK");

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(["slack", "slack-2"], result.Objects.Select(static entry => Text(entry, "sink")).Order(StringComparer.Ordinal));
        Assert.Single(first.Messages);
        Assert.Single(second.Messages);
    }

    [Fact]
    public async Task File_that_cannot_be_read_does_not_keep_those_before_it()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        using var folder = new TemporaryFolder();
        folder.File("1.json", await File.ReadAllTextAsync(Repository.Sample("alarm-ok.json")));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "2.json"), "nowhere");

        var result = await CliRunner.RunAsync("send", folder.Path, "--slack", slack.SlackUrl);

        Assert.Equal(2, result.ExitStatus);
        Assert.Equal("delivered", Text(result.Object, "outcome"));
        Assert.Single(slack.Messages);
    }

    [Fact]
    public async Task Event_that_is_sent_twice_in_one_run_is_posted_once()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        using var folder = new TemporaryFolder();
        var content = await File.ReadAllTextAsync(Repository.Sample("alarm-ok.json"));
        folder.File("1.json", content);
        folder.File("2.json", content);

        var result = await CliRunner.RunAsync("send", folder.Path, "--slack", slack.SlackUrl);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(["delivered", "suppressed"], result.Objects.Select(static entry => Text(entry, "outcome")));
        Assert.Single(slack.Messages);
    }

    [Fact]
    public async Task Refused_event_fails_and_the_other_channel_gets_it()
    {
        await using var refusing = await LoopbackChatServer.StartNewAsync(refusal: 404);
        await using var accepting = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync(
            "send", Repository.Sample("alarm-ok.json"), "--slack", refusing.SlackUrl, "--slack", accepting.SlackUrl);

        Assert.Equal(1, result.ExitStatus);
        Assert.Equal(2, result.Objects.Count);
        var failed = result.Objects.Single(static entry => Text(entry, "sink") == "slack");
        Assert.Equal("failed", Text(failed, "outcome"));
        Assert.Equal(404, failed.GetProperty("status").GetInt32());
        Assert.NotEmpty(Text(failed, "error")!);
        Assert.Equal("delivered", Text(result.Objects.Single(static entry => Text(entry, "sink") == "slack-2"), "outcome"));
        Assert.Single(accepting.Messages);
    }

    [Fact]
    public async Task Dead_letter_is_kept_for_its_owner_and_delivered_by_a_replay()
    {
        await using var refusing = await LoopbackChatServer.StartNewAsync(refusal: 404);
        await using var accepting = await LoopbackChatServer.StartNewAsync();
        using var folder = new TemporaryFolder();
        var letters = Path.Combine(folder.Path, "letters.jsonl");

        var failed = await CliRunner.RunAsync(
            "send", Repository.Sample("alarm-ok.json"), "--slack", refusing.SlackUrl, "--dead-letters", letters);
        var replayed = await CliRunner.RunAsync("send", "--replay", letters, "--slack", accepting.SlackUrl);

        Assert.Equal(1, failed.ExitStatus);
        Assert.Equal("dead-lettered", Text(failed.Object, "outcome"));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(letters) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(0, replayed.ExitStatus);
        Assert.Equal("delivered", Text(replayed.Object, "outcome"));
        Assert.Contains("checkout latency p99", Assert.Single(accepting.Messages).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Address_never_shows_in_output_logs_and_files(int status)
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync(status == 200 ? null : status);
        using var folder = new TemporaryFolder();
        var letters = Path.Combine(folder.Path, "letters.jsonl");

        // A few, since they are sent at the pace of a room.
        foreach (var name in new[] { "alarm-metric.json", "alarm-ok.json", "alarm-blueprint-test.json" })
        {
            File.Copy(Repository.Sample(name), Path.Combine(folder.Path, name));
        }

        var result = await CliRunner.RunAsync(
            "send", folder.Path, "--slack", receiver.SlackUrl, "--google-chat", receiver.GoogleChatUrl, "--dead-letters", letters, "--verbose");

        Assert.NotEmpty(receiver.Messages);
        var everything = result.Output + result.Error + (File.Exists(letters) ? await File.ReadAllTextAsync(letters) : "");
        Assert.DoesNotContain(LoopbackChatServer.Secret, everything, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Text(JsonElement entry, string key) => entry.GetProperty(key).GetString();
}
