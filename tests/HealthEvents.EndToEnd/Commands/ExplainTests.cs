using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class ExplainTests : IDisposable
{
    private const string Two = """
        {"routes":[
          {"name":"urgent","minimumSeverity":"critical","sinks":["calls"],"continue":true},
          {"name":"alarms","families":["cloudwatch-alarm"],"sinks":["calls","room"]},
          {"name":"rest","sinks":["archive"]}]}
        """;

    private static readonly string[] Keys = ["file", "index", "kind", "title", "sinks", "suppressed", "routes"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Each_event_says_where_it_would_go_and_why_not_elsewhere()
    {
        var result = await CliRunner.RunAsync("explain", Repository.Sample("alarm-metric.json"), "--routes", _folder.File("routes.json", Two), "--now", "2026-11-20T14:00:00Z");

        Assert.Equal((0, ""), (result.ExitStatus, result.Error));
        var line = result.Object;
        Assert.Equal(Keys, line.EnumerateObject().Select(static member => member.Name));
        Assert.Equal((0, "alarm.state-change", JsonValueKind.Null), (line.GetProperty("index").GetInt32(), line.GetProperty("kind").GetString(), line.GetProperty("suppressed").ValueKind));
        Assert.Equal(["calls", "room"], TextsOf(line, "sinks"));
        Assert.Equal(
            [
                """{"name":"urgent","matches":false,"because":"minimumSeverity: severity High is below Critical"}""",
                """{"name":"alarms","matches":true,"because":"families: cloudwatch-alarm"}""",
                """{"name":"rest","matches":false,"because":"not asked: alarms took the event and does not continue"}""",
            ],
            line.GetProperty("routes").EnumerateArray().Select(static route => route.GetRawText()));
    }

    [Fact]
    public async Task Title_is_that_of_inspect_and_every_event_of_a_batch_has_its_line()
    {
        var routes = _folder.File("routes.json", Two);
        var inspected = await CliRunner.RunAsync("inspect", Repository.Samples, "--now", "2026-11-20T14:00:00Z");

        var explained = await CliRunner.RunAsync("explain", Repository.Samples, "--routes", routes, "--now", "2026-11-20T14:00:00Z");

        Assert.Equal(
            inspected.Objects.Select(static line => (line.GetProperty("file").GetString(), line.GetProperty("index").GetInt32(), line.GetProperty("kind").GetString(), line.GetProperty("title").GetString())),
            explained.Objects.Select(static line => (line.GetProperty("file").GetString(), line.GetProperty("index").GetInt32(), line.GetProperty("kind").GetString(), line.GetProperty("title").GetString())));
    }

    [Theory]
    [InlineData("""{"messageType":"ScheduledNotification","awsAccountId":"123456789012","notificationCreationTime":"2026-11-20T10:00:00Z"}""", "config.scheduled")]
    [InlineData("Backup failed", "no-route")]
    public async Task Event_that_goes_nowhere_says_why(string input, string reason)
    {
        var result = await CliRunner.RunWithInputAsync(input, "explain", "-", "--routes", _folder.File("routes.json", """{"routes":[{"minimumSeverity":"High","sinks":["room"]}]}"""));

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(reason, result.Object.GetProperty("suppressed").GetString());
        Assert.Empty(TextsOf(result.Object, "sinks"));
    }

    [Fact]
    public async Task Quiet_hours_without_routes_say_why()
    {
        var routes = _folder.File("routes.json", """{"quietHours":[{"times":["22:00-07:00"],"below":"Critical","sinks":["muted"]}]}""");

        var result = await CliRunner.RunAsync("explain", Repository.Sample("alarm-metric.json"), "--routes", routes, "--now", "2026-11-20T23:00:00Z");

        Assert.Equal(["muted"], TextsOf(result.Object, "sinks"));
        Assert.Equal(
            """{"name":"quiet hours","matches":true,"because":"severity High is below Critical within 22:00-07:00, so it goes elsewhere"}""",
            Assert.Single(result.Object.GetProperty("routes").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task Credential_of_an_event_is_not_shown()
    {
        var result = await CliRunner.RunAsync("explain", Repository.Sample("health-exposed-credentials.json"), "--routes", _folder.File("routes.json", Two));

        Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is not JSON, at line 1")]
    [InlineData("""{"rutes":[]}""", "rutes is not known. There are routes, quietHours.")]
    [InlineData("""{"routes":[{"sinks":["a"],"minimumSeverity":"urgent"}]}""", "routes[0].minimumSeverity is 'urgent'; it must be one of Critical, High, Medium, Low, Info.")]
    [InlineData("""{"routes":[{"sinks":["a"],"kinds":["alarm.changed"]}]}""", "routes[0].kinds[0] names 'alarm.changed'. There are alarm.configuration-change,")]
    [InlineData("""{"routes":[{"sinks":["a"],"families":["alarm"]}]}""", "routes[0].families[0] names 'alarm'. There are cloudwatch-alarm, config, health, other.")]
    [InlineData("""{"routes":[{"sinks":["a"],"pattern":{"source":"aws.health"}}]}""", "routes[0].pattern: The event pattern is wrong at source: it must be an object, or a list of values")]
    [InlineData("""{"routes":[{"sinks":["a"],"activeTimes":["Mon-Fri 09:00-18:00 Asia/Soul"]}]}""", "This system does not know such a time zone.")]
    [InlineData("""{"routes":[{"sinks":["a"],"pattern":{"source":["\ud800"]}}]}""", "routes[0].pattern has a name or a value that is not a text of whole characters.")]
    [InlineData("""{"\ud800":[]}""", "The file has a member whose name is not a text of whole characters.")]
    [InlineData("""{"routes":[{"sinks":["a"],"owners":["team payments"]}]}""", "no account has a name. Say what accounts are called, such as 123456789012=production;team payments.")]
    [InlineData("""{"routes":[{"sinks":["a"]},{"sinks":["b"]}]}""", "routes[1] ('route-2') is never reached: 'route-1' before it takes all of its events.")]
    [InlineData("""{"routes":[{"name":"x"}]}""", "routes[0].sinks is empty: its events would be lost. Name a sink.")]
    [InlineData("""{"routes":[{"sinks":["https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart"]}]}""", "routes[0].sinks[0] is empty, or looks like the address of a webhook.")]
    public async Task Wrong_file_is_refused_with_its_place(string json, string because)
    {
        var routes = _folder.File("routes.json", json);

        (await CliRunner.RunAsync("explain", Repository.Sample("alarm-metric.json"), "--routes", routes)).AssertMisused(because);
        (await CliRunner.RunAsync("send", Repository.Sample("alarm-metric.json"), "--routes", routes, "--slack", "env:HOOK")).AssertMisused("routes.json': ");
    }

    [Fact]
    public async Task File_that_is_not_there_is_named()
    {
        (await CliRunner.RunAsync("explain", Repository.Sample("alarm-metric.json"), "--routes", "nowhere.json")).AssertMisused("cannot read the routes in 'nowhere.json'.");
        (await CliRunner.RunAsync("explain", Repository.Sample("alarm-metric.json"))).AssertMisused("--routes");
        (await CliRunner.RunAsync("explain", "nowhere", "--routes", _folder.File("routes.json", Two))).AssertMisused("cannot read 'nowhere'");
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string?> TextsOf(JsonElement line, string member) => line.GetProperty(member).EnumerateArray().Select(static text => text.GetString());
}
