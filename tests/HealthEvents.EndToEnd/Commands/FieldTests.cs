using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary>Inputs that a field test found misread, silenced or leaked: what is read, shown and sent of each.</summary>
public sealed class FieldTests
{
    private const string Now = "2026-11-20T09:00:00Z";

    [CorpusTheory("field")]
    [InlineData("issue-other-zones-operate-normally", "health.event", "eventbridge", "Open", "High")]
    [InlineData("issue-not-operating-normally", "health.event", "eventbridge", "Open", "High")]
    [InlineData("issue-severity-level-normal", "health.event", "eventbridge", "Resolved", "Info")]
    [InlineData("request-without-body", "unreadable", "http", "Informational", "Info")]
    [InlineData("text-bracket-first", "text", "lambda-sns", "Informational", "Info")]
    [InlineData("text-quote-first", "text", "lambda-sns", "Informational", "Info")]
    [InlineData("text-quoted-lines", "text", "lambda-sns", "Informational", "Info")]
    [InlineData("text-with-credentials", "text", "lambda-sns", "Informational", "Info")]
    [InlineData("lambda-failure-of-a-schedule", "lambda.invocation-failure", "lambda-sns lambda-destination", "Open", "Medium")]
    [InlineData("lambda-failure-event-source-mapping", "lambda.invocation-failure", "lambda-destination", "Open", "Medium")]
    [InlineData("alarm-missing-data-breaching", "alarm.state-change", "eventbridge", "Open", "High")]
    [InlineData("alarm-ok-for-lack-of-data", "alarm.state-change", "", "Resolved", "Info")]
    [InlineData("anomaly-upper-only", "alarm.state-change", "", "Open", "High")]
    [InlineData("alarm-bytes", "alarm.state-change", "", "Open", "High")]
    [InlineData("cross-account-alarm", "alarm.state-change", "", "Open", "High")]
    [InlineData("task-token", "json", "lambda-sns", "Informational", "Info")]
    [InlineData("kinesis-record", "health.event", "lambda-kinesis eventbridge", "Upcoming", "Medium")]
    [InlineData("logs-subscription", "logs.subscription", "cloudwatch-logs", "Informational", "Info")]
    [InlineData("logs-control-message", "unreadable", "cloudwatch-logs", "Informational", "Info")]
    [InlineData("wrapped-event", "health.event", "lambda-sns wrapped eventbridge", "Upcoming", "Medium")]
    [InlineData("list-of-events", "health.event", "list eventbridge", "Upcoming", "Medium")]
    [InlineData("detail-type-in-camel-case", "health.event", "eventbridge", "Upcoming", "Medium")]
    [InlineData("health-api-shape", "health.event", "", "Upcoming", "Medium")]
    [InlineData("health-planned-change", "health.event", "eventbridge", "Upcoming", "Medium")]
    [InlineData("policy-change-denied", "eventbridge", "eventbridge", "Informational", "Info")]
    [InlineData("config-unchanged", "config.item-change", "lambda-sns", "Informational", "Info")]
    [InlineData("config-environment", "config.item-change", "eventbridge", "Informational", "Info")]
    [InlineData("sqs-equal-texts", "text", "lambda-sqs", "Informational", "Info")]
    public async Task Event_is_read_as_what_it_is(string name, string kind, string envelopes, string lifecycle, string severity)
    {
        var result = await CliRunner.RunAsync("inspect", Input(name), "--now", Now);

        Assert.Equal(0, result.ExitStatus);
        Assert.NotEmpty(result.Objects);
        Assert.All(result.Objects, line => Assert.Equal(
            (kind, envelopes, lifecycle, severity),
            (Text(line, "kind"), string.Join(' ', Strings(line, "envelopes")), Text(line, "lifecycle"), Text(line, "severity"))));
    }

    [CorpusTheory("field")]
    [InlineData("text-bracket-first", "[PROD] Backup of orders-1 failed: disk full on web-3")]
    [InlineData("text-quote-first", "\"orders\" queue has 1200 messages waiting")]
    [InlineData("text-quoted-lines", "AWS Health: EC2 AWS_EC2_INSTANCE_RETIREMENT_SCHEDULED in eu-west-1")]
    public async Task Headline_is_the_first_line(string name, string title)
    {
        var result = await CliRunner.RunAsync("inspect", Input(name));

        Assert.Equal(title, Text(result.Object, "title"));
    }

    [CorpusTheory("field")]
    [InlineData("text-quoted-lines", "\nOne of your instances will be retired.", "\nAccount: 123456789012")]
    [InlineData("lambda-failure-of-a-schedule", "nightly", "3 attempts", "division by zero")]
    [InlineData("lambda-failure-event-source-mapping", "notify", "stream/ops", "9 records")]
    [InlineData("alarm-missing-data-breaching", "No data in 2 of 3 periods (missing counts as breaching)")]
    [InlineData("alarm-ok-for-lack-of-data", "no data (missing counts as not breaching)")]
    [InlineData("anomaly-upper-only", "0.0544", "expected at most 0.0534")]
    [InlineData("alarm-bytes", "24.21, 21.42, 20 GiB", "20 GiB < 30 GiB")]
    [InlineData("cross-account-alarm", "111122223333", "123456789012")]
    [InlineData("logs-subscription", "/aws/lambda/basket", "2026/11/20/[$LATEST]ab12", "ERROR giving up order 77")]
    [InlineData("health-api-shape", "111122223333", "123456789012")]
    [InlineData("policy-change-denied", "jane", "DetachPolicy", "AccessDenied")]
    [InlineData("config-environment", "DB_PASSWORD", "API_KEY", "SLACK_WEBHOOK", "STAGE")]
    public async Task Message_says(string name, params string[] words)
    {
        var result = await CliRunner.RunAsync("render", Input(name), "--to", "text", "--now", Now);

        Assert.All(words, word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
    }

    [CorpusTheory("field")]
    [InlineData("alarm-missing-data-breaching", "of 1 datapoint", "Errors 0", "errors of the function")]
    [InlineData("alarm-bytes", "21474836479", "2.1474836479E10")]
    [InlineData("request-without-body", "topsecret")]
    [InlineData("task-token", "secretTokenThatResumes")]
    [InlineData("config-environment", "made-up")]
    [InlineData("text-with-credentials", "made-up")]
    public async Task Nothing_says(string name, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "page.html");
        var said = new List<string>();
        foreach (var arguments in (string[][])
        [
            ["inspect", Input(name)],
            ["render", Input(name), "--to", "text"],
            ["render", Input(name), "--to", "slack"],
            ["render", Input(name), "--to", "google-chat"],
            ["preview", Input(name), "-o", page],
        ])
        {
            var result = await CliRunner.RunAsync([.. arguments, "--now", Now]);
            Assert.Equal(0, result.ExitStatus);
            said.Add(result.Output + result.Error);
        }

        said.Add(await File.ReadAllTextAsync(page));
        Assert.All(said, output => Assert.All(words, word => Assert.DoesNotContain(word, output, StringComparison.OrdinalIgnoreCase)));
    }

    [CorpusTheory("field")]
    [InlineData("request-without-body", "empty")]
    [InlineData("logs-control-message", "empty")]
    [InlineData("config-unchanged", "unchanged")]
    public async Task What_nobody_needs_to_be_told_is_not_sent(string name, string reason)
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync("send", Input(name), "--slack", slack.SlackUrl);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(("suppressed", reason), (Text(result.Object, "outcome"), Text(result.Object, "reason")));
        Assert.Empty(slack.Messages);
    }

    [CorpusFact("field")]
    public async Task Equal_texts_are_told_both()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunAsync("send", Input("sqs-equal-texts"), "--slack", slack.SlackUrl);

        Assert.Equal(["delivered", "delivered"], result.Objects.Select(static entry => Text(entry, "outcome")));
        Assert.Equal(2, slack.Messages.Count);
    }

    [CorpusFact("field")]
    public async Task Record_of_a_stream_is_named_by_its_sequence_number()
    {
        var result = await CliRunner.RunAsync("inspect", Input("kinesis-record"));

        Assert.Equal("4959", Text(result.Object, "recordId"));
    }

    private static string Input(string name) => Path.Combine(Corpus.Folder!, "field", $"{name}.json");

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static IEnumerable<string?> Strings(JsonElement line, string name) =>
        line.GetProperty(name).EnumerateArray().Select(static value => value.GetString());
}
