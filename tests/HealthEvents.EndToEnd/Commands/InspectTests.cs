using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class InspectTests
{
    private static readonly string[] Keys =
    [
        "file", "index", "kind", "family", "envelopes", "id", "recordId", "source", "detailType", "account", "region", "service",
        "severity", "lifecycle", "title", "identity", "correlation", "time", "resources", "problems",
    ];

    [Fact]
    public async Task Every_key_is_present_in_its_order_for_every_sample()
    {
        var result = await CliRunner.RunAsync("inspect", Repository.Samples);

        Assert.Equal(0, result.ExitStatus);
        Assert.All(result.Objects, static line => Assert.Equal(Keys, line.EnumerateObject().Select(static member => member.Name)));
    }

    [Fact]
    public async Task Blueprint_test_event_is_an_alarm_with_region_and_arn_from_its_topic()
    {
        var line = await InspectAsync("alarm-blueprint-test.json");

        Assert.Equal("alarm.state-change", Text(line, "kind"));
        Assert.Equal(["lambda-sns"], Texts(line, "envelopes"));
        Assert.Equal("us-east-1", Text(line, "region"));
        Assert.Equal("123456789012", Text(line, "account"));
        Assert.Equal("ExampleNamespace", Text(line, "service"));
        Assert.Equal("2017-01-12T16:30:42.236Z", Text(line, "time"));
        Assert.Equal("High", Text(line, "severity"));
        Assert.Equal("Open", Text(line, "lifecycle"));
        Assert.Contains("Example alarm name", Text(line, "title"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, line.GetProperty("source").ValueKind);
    }

    [Fact]
    public async Task Health_event_of_an_organization_belongs_to_the_account_and_region_that_are_hit()
    {
        var line = await InspectAsync("health-issue-organization.json", "--now", "2026-11-19T10:00:00Z");

        Assert.Equal("health.event", Text(line, "kind"));
        Assert.Equal(["lambda-sns", "eventbridge"], Texts(line, "envelopes"));
        Assert.Equal("444455556666", Text(line, "account"));
        Assert.Equal("eu-central-1", Text(line, "region"));
        Assert.Equal("RDS", Text(line, "service"));
        Assert.Equal("0b6f4a52-6f3e-5d0b-9c57-2f9b1f0c7d31", Text(line, "recordId"));
        Assert.Equal("6a1e8f0c-2f0d-47f3-9d2b-5b8f6d0a4c11", Text(line, "id"));
        Assert.Equal(["orders-primary", "orders-replica-1"], Texts(line, "resources"));
    }

    [Fact]
    public async Task Compliance_change_over_sns_names_rule_and_resource()
    {
        var line = await InspectAsync("config-compliance-change.json");

        Assert.Equal("config.compliance-change", Text(line, "kind"));
        Assert.Equal("S3", Text(line, "service"));
        Assert.Equal("Medium", Text(line, "severity"));
        Assert.Contains("invoice-archive", Text(line, "title"), StringComparison.Ordinal);
        Assert.Contains("s3-bucket-encryption", Text(line, "title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_record_of_a_batch_leaves_the_others_whole()
    {
        var result = await CliRunner.RunAsync("inspect", Repository.Sample("sqs-batch.json"));

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(["alarm.state-change", "health.event", "unreadable"], result.Objects.Select(static line => Text(line, "kind")));
        Assert.Equal([0, 1, 2], result.Objects.Select(static line => line.GetProperty("index").GetInt32()));
        Assert.Equal(["lambda-sqs", "sns"], Texts(result.Objects[0], "envelopes"));
        Assert.Equal("f04e8b21-6a7d-4c39-95d0-2e1c7b8a3f54", Text(result.Objects[2], "recordId"));
    }

    [Fact]
    public async Task Access_key_is_masked_to_its_last_four_characters()
    {
        var result = await CliRunner.RunAsync("inspect", Repository.Sample("health-exposed-credentials.json"));

        Assert.Equal("Critical", Text(result.Object, "severity"));
        Assert.DoesNotContain("AKIAIOSFODNN7", result.Output, StringComparison.Ordinal);
        Assert.Contains(Texts(result.Object, "resources"), static resource => resource!.EndsWith("MPLE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-19T00:00:00Z", "Upcoming", "High")]
    [InlineData("2026-11-10", "Upcoming", "Medium")]
    [InlineData("2026-11-24T05:00+00:00", "Open", "High")]
    [InlineData("2026-11-25T00:00:00Z", "Resolved", "Info")]
    public async Task Lifecycle_and_severity_follow_now(string now, string lifecycle, string severity)
    {
        var line = await InspectAsync("health-scheduled-change.json", "--now", now);

        Assert.Equal(lifecycle, Text(line, "lifecycle"));
        Assert.Equal(severity, Text(line, "severity"));
    }

    [Fact]
    public async Task Directory_is_read_in_ordinal_order_and_other_files_are_counted()
    {
        using var folder = new TemporaryFolder();
        folder.File("b.json", "two");
        folder.File("a/z.json", "one");
        folder.File("B.json", "zero");
        folder.File("notes.txt");
        folder.File("a/readme.md");

        var result = await CliRunner.RunAsync("inspect", folder.Path);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(
            ["B.json", "a/z.json", "b.json"],
            result.Objects.Select(line => Path.GetRelativePath(folder.Path, Text(line, "file")!).Replace('\\', '/')));
        Assert.Contains("2 other files", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_for_a_dash()
    {
        var result = await CliRunner.RunWithInputAsync("Hello from a topic", "inspect", "-");

        Assert.Equal("-", Text(result.Object, "file"));
        Assert.Equal("text", Text(result.Object, "kind"));
    }

    [Fact]
    public async Task Verbose_writes_logs_to_standard_error_only()
    {
        var quiet = await CliRunner.RunAsync("inspect", Repository.Sample("alarm-ok.json"));
        var verbose = await CliRunner.RunAsync("inspect", Repository.Sample("alarm-ok.json"), "--verbose");

        Assert.Equal("", quiet.Error);
        Assert.Contains("alarm-ok.json", verbose.Error, StringComparison.Ordinal);
        Assert.Equal(quiet.Output, verbose.Output);
    }

    private static async Task<JsonElement> InspectAsync(string sample, params string[] options)
    {
        var result = await CliRunner.RunAsync(["inspect", Repository.Sample(sample), .. options]);
        Assert.Equal(0, result.ExitStatus);
        Assert.Equal("", result.Error);
        return result.Object;
    }

    private static string? Text(JsonElement line, string key) => line.GetProperty(key).GetString();

    private static IEnumerable<string?> Texts(JsonElement line, string key) =>
        line.GetProperty(key).EnumerateArray().Select(static item => item.GetString());
}
