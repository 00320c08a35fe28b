using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class SendRoutesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Webhooks_of_a_channel_are_counted_in_a_file()
    {
        await using var first = await LoopbackChatServer.StartNewAsync();
        await using var second = await LoopbackChatServer.StartNewAsync();
        await using var chat = await LoopbackChatServer.StartNewAsync();
        var routes = _folder.File("routes.json", """
            {"routes":[
              {"families":["cloudwatch-alarm"],"sinks":["slack-2"]},
              {"families":["health"],"sinks":["slack-1","google-chat"]}]}
            """);

        var result = await CliRunner.RunAsync(
            "send", Repository.Samples, "--routes", routes, "--slack", first.SlackUrl, "--slack", second.SlackUrl, "--google-chat", chat.GoogleChatUrl);

        Assert.Equal((0, ""), (result.ExitStatus, result.Error));
        Assert.NotEmpty(second.Messages);
        Assert.NotEmpty(first.Messages);
        Assert.Equal(first.Messages.Count, chat.Messages.Count);
        var sent = result.Objects.Where(static line => Text(line, "outcome") == "delivered").GroupBy(static line => Text(line, "sink")!).ToDictionary(static sink => sink.Key, static sink => sink.Count());
        Assert.Equal((first.Messages.Count, second.Messages.Count, chat.Messages.Count), (sent["slack"], sent["slack-2"], sent["google-chat"]));
        Assert.Contains(result.Objects, static line => Text(line, "reason") == "no-route");
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("slack-1")]
    [InlineData("Slack")]
    public async Task Only_webhook_of_a_channel_needs_no_number(string name)
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync(
            "send", Repository.Sample("alarm-metric.json"), "--routes", _folder.File("routes.json", $$"""{"routes":[{"sinks":["{{name}}"]}]}"""), "--slack", slack.SlackUrl);

        Assert.Equal((0, "delivered", "slack"), (result.ExitStatus, Text(result.Object, "outcome"), Text(result.Object, "sink")));
        Assert.Single(slack.Messages);
    }

    [Theory]
    [InlineData("SLACK-1", "slack")]
    [InlineData("Slack-2", "slack-2")]
    public async Task Webhook_is_found_in_any_case(string name, string sink)
    {
        await using var first = await LoopbackChatServer.StartNewAsync();
        await using var second = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync(
            "send", Repository.Sample("alarm-metric.json"), "--routes", _folder.File("routes.json", $$"""{"routes":[{"sinks":["{{name}}"]}]}"""), "--slack", first.SlackUrl, "--slack", second.SlackUrl);

        Assert.Equal((0, "delivered", sink), (result.ExitStatus, Text(result.Object, "outcome"), Text(result.Object, "sink")));
    }

    [Fact]
    public async Task Event_that_no_route_takes_is_well_and_says_so()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync(
            "send", Repository.Sample("alarm-metric.json"), "--routes", _folder.File("routes.json", """{"routes":[{"families":["health"],"sinks":["slack"]}]}"""), "--slack", slack.SlackUrl);

        Assert.Equal((0, "suppressed", "no-route"), (result.ExitStatus, Text(result.Object, "outcome"), Text(result.Object, "reason")));
        Assert.Empty(slack.Messages);
    }

    [Fact]
    public async Task Quiet_hours_follow_the_time_that_is_given()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        await using var chat = await LoopbackChatServer.StartNewAsync();
        var routes = _folder.File("routes.json", """
            {"routes":[{"sinks":["slack"]}],"quietHours":[{"times":["22:00-07:00 Asia/Seoul"],"below":"Critical","sinks":["google-chat"]}]}
            """);

        await CliRunner.RunAsync("send", Repository.Sample("alarm-metric.json"), "--routes", routes, "--slack", slack.SlackUrl, "--google-chat", chat.GoogleChatUrl, "--now", "2026-11-20T14:00:00Z");
        await CliRunner.RunAsync("send", Repository.Sample("alarm-metric.json"), "--routes", routes, "--slack", slack.SlackUrl, "--google-chat", chat.GoogleChatUrl, "--now", "2026-11-20T12:00:00Z");

        Assert.Single(slack.Messages);
        Assert.Single(chat.Messages);
    }

    [Theory]
    [InlineData("slack", "routes[0].sinks[0] names 'slack', and there is no such sink. There are slack-1, slack-2.")]
    [InlineData("slack-3", "routes[0].sinks[0] names 'slack-3', and there is no such sink. There are slack-1, slack-2.")]
    [InlineData("alerts", "routes[0].sinks[0] names 'alerts', and there is no such sink. There are slack-1, slack-2.")]
    public async Task Unknown_webhook_is_refused_and_the_right_ones_are_named(string name, string because) => (await CliRunner.RunAsync(
        "send", Repository.Sample("alarm-metric.json"), "--routes", _folder.File("routes.json", $$"""{"routes":[{"sinks":["{{name}}"]}]}"""), "--slack", "env:ONE", "--slack", "env:TWO")).AssertMisused(because);

    [Fact]
    public async Task Dead_letters_are_sent_again_without_routes() => (await CliRunner.RunAsync(
        "send", "--replay", _folder.File("letters.jsonl"), "--routes", _folder.File("routes.json", "{}"), "--slack", "env:ONE")).AssertMisused("--replay takes no --routes");

    public void Dispose() => _folder.Dispose();

    private static string? Text(JsonElement line, string member) => line.GetProperty(member).GetString();
}
