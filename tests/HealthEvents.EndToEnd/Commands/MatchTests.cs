using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary><c>match</c>: whether a pattern of EventBridge matches.</summary>
public sealed class MatchTests
{
    private const string Health = """{"source":["aws.health"]}""";

    [Fact]
    public async Task Every_event_has_its_line_with_its_keys_in_order()
    {
        var result = await CliRunner.RunAsync("match", Repository.Samples, "--pattern", """{"detail":{"x":[{"exists":false}]}}""");

        Assert.Equal(0, result.ExitStatus);
        var inspected = await CliRunner.RunAsync("inspect", Repository.Samples);
        Assert.Equal(inspected.Objects.Select(Place), result.Objects.Select(Place));
        Assert.All(result.Objects, static line =>
            Assert.Equal(["file", "index", "kind", "matches"], line.EnumerateObject().Select(static member => member.Name)));
    }

    [Fact]
    public async Task Pattern_sees_the_innermost_document_with_its_eventbridge_members()
    {
        var file = Repository.Sample("health-issue-organization.json");

        var matching = await CliRunner.RunAsync("match", file, "--pattern", """{"source":["aws.health"],"detail":{"service":["RDS"]}}""");
        var other = await CliRunner.RunAsync("match", file, "--pattern", """{"source":["aws.health"],"detail":{"service":["EC2"]}}""");

        Assert.True(matching.Object.GetProperty("matches").GetBoolean());
        Assert.Equal("health.event", matching.Object.GetProperty("kind").GetString());
        Assert.False(other.Object.GetProperty("matches").GetBoolean());
    }

    [Fact]
    public async Task Bare_notification_is_matched_by_its_own_members()
    {
        var result = await CliRunner.RunAsync("match", Repository.Sample("alarm-ok.json"), "--pattern", """{"NewStateValue":["OK"]}""");

        Assert.True(result.Object.GetProperty("matches").GetBoolean());
    }

    [Theory]
    [InlineData("""{"a":{"b":1}}""", true)]
    [InlineData("""{"a":{"b":2}}""", false)]
    [InlineData("""[{"a":{"b":1}}]""", false)]
    [InlineData("just text", false)]
    [InlineData("""{"a":{"b":1}""", false)]
    [InlineData("", false)]
    public async Task Any_json_will_do_and_anything_else_matches_nothing(string input, bool matches)
    {
        var result = await CliRunner.RunWithInputAsync(input, "match", "-", "--pattern", """{"a":{"b":[1]}}""");

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(("-", 0, matches), (result.Object.GetProperty("file").GetString(), result.Object.GetProperty("index").GetInt32(), result.Object.GetProperty("matches").GetBoolean()));
    }

    [Fact]
    public async Task Pattern_may_stand_in_a_file()
    {
        using var folder = new TemporaryFolder();
        var pattern = folder.File("pattern.json", Health);

        var result = await CliRunner.RunAsync("match", Repository.Sample("health-issue-organization.json"), "--pattern", $"@{pattern}");

        Assert.True(result.Object.GetProperty("matches").GetBoolean());
    }

    [Theory]
    [InlineData("""{"detail":{"state":[{"prefixx":"a"}]}}""", "detail.state[0].prefixx")]
    [InlineData("""{"source":"aws.health"}""", "source (line 1")]
    [InlineData("{}", "must not be empty")]
    [InlineData("""{"source":""", "not well-formed JSON")]
    [InlineData("@no-such-pattern.json", "no-such-pattern.json")]
    public async Task Bad_pattern_is_said_in_one_line(string pattern, string because)
    {
        var result = await CliRunner.RunAsync("match", Repository.Sample("alarm-metric.json"), "--pattern", pattern);

        result.AssertMisused(because);
    }

    [Fact]
    public async Task Bad_pattern_in_a_file_is_said_in_one_line()
    {
        using var folder = new TemporaryFolder();
        var pattern = folder.File("pattern.json", "{\n  \"detail\": {\n    \"a\": [ ]\n  }\n}");

        var result = await CliRunner.RunAsync("match", Repository.Sample("alarm-metric.json"), "--pattern", $"@{pattern}");

        result.AssertMisused("detail.a (line 3");
    }

    [Fact]
    public async Task Missing_input_and_missing_pattern_are_said()
    {
        (await CliRunner.RunAsync("match", "no-such-file.json", "--pattern", Health)).AssertMisused("no-such-file.json");
        (await CliRunner.RunAsync("match", Repository.Sample("alarm-metric.json"))).AssertMisused("--pattern");
    }

    private static (string?, int, string?) Place(JsonElement line) =>
        (line.GetProperty("file").GetString(), line.GetProperty("index").GetInt32(), line.GetProperty("kind").GetString());
}
