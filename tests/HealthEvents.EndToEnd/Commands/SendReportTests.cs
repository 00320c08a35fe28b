using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthEvents.Cli;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary>What <c>send</c> says of each event, and when.</summary>
public sealed class SendReportTests
{
    [Fact]
    public async Task Line_is_written_as_soon_as_its_outcome_is_known()
    {
        await using var slow = await LoopbackChatServer.StartNewAsync();
        await using var fast = await LoopbackChatServer.StartNewAsync();
        await using var output = new WatchedOutput(lines: 1);

        // The slow room responds when the line of the fast one has been written, and not before.
        slow.Before = async (context, _) =>
        {
            await output.Written.WaitAsync(context.RequestAborted);
            return false;
        };
        var status = await RunAsync(output, "", "send", Repository.Sample("alarm-ok.json"), "--slack", slow.SlackUrl, "--google-chat", fast.GoogleChatUrl);

        Assert.Equal(0, status);
        Assert.Equal(["google-chat", "slack"], output.Lines.Select(static line => Sink(line)));
        Assert.True(output.Flushes >= 2);
    }

    [Fact]
    public async Task Replay_writes_line_by_line_too()
    {
        await using var slow = await LoopbackChatServer.StartNewAsync();
        await using var fast = await LoopbackChatServer.StartNewAsync();
        await using var output = new WatchedOutput(lines: 1);
        using var folder = new TemporaryFolder();
        var letters = folder.File("letters.jsonl", Letter("slack") + Letter("google-chat"));
        slow.Before = async (context, _) =>
        {
            await output.Written.WaitAsync(context.RequestAborted);
            return false;
        };

        var status = await RunAsync(output, "", "send", "--replay", letters, "--slack", slow.SlackUrl, "--google-chat", fast.GoogleChatUrl);

        Assert.Equal(0, status);
        Assert.Equal(["google-chat", "slack"], output.Lines.Select(static line => Sink(line)));
    }

    [Fact]
    public async Task Output_that_is_gone_makes_nothing_be_posted_twice()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        await using var output = new BrokenOutput();

        // A text without an id: the journal does not know it again.
        var status = await RunAsync(output, "backup failed", "send", "-", "--slack", slack.SlackUrl);

        Assert.NotEqual(0, status);
        Assert.Single(slack.Posted);
    }

    [Fact]
    public async Task Output_that_is_gone_keeps_no_event_from_being_posted_once()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        await using var output = new BrokenOutput();
        using var folder = new TemporaryFolder();
        for (var number = 0; number < 600; number++)
        {
            folder.File($"{number:000}.json", $"text {number}");
        }

        var status = await RunAsync(output, "", "send", folder.Path, "--slack", slack.SlackUrl);

        Assert.NotEqual(0, status);
        Assert.Equal(600, slack.Posted.Sum(CountOf));

        // What waits for the webhook is told together: "*200 text messages*".
        static int CountOf(string message)
        {
            var end = message.IndexOf(" text messages*", StringComparison.Ordinal);
            return int.Parse(message[(message.LastIndexOf('*', end) + 1)..end], CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public async Task Strange_dead_letters_are_told_and_the_others_are_sent()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        using var folder = new TemporaryFolder();
        var letters = folder.File(
            "letters.jsonl",
            Letter("slack") + """{"sink":"slack","identity":"text|\ud800","raw":"eA=="}""" + "\nnonsense\n" + Letter("slack", "c2Vjb25k") + """{"sink":"sl""");

        var result = await CliRunner.RunAsync("send", "--replay", letters, "--slack", slack.SlackUrl);

        Assert.Equal(1, result.ExitStatus);
        Assert.Equal(["delivered", "delivered"], result.Objects.Select(static entry => entry.GetProperty("outcome").GetString()));
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("2 of its lines skipped: line 2 cannot be read (InvalidOperationException); line 3 is not JSON", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dead_letters_are_not_replayed_into_themselves_by_another_name()
    {
        using var folder = new TemporaryFolder();
        var letters = folder.File("letters.jsonl", Letter("slack"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "way"), folder.Path);
        string[] names = [letters, Path.GetRelativePath(Environment.CurrentDirectory, letters), Path.Combine(folder.Path, "way", "letters.jsonl")];

        foreach (var name in names)
        {
            var result = await CliRunner.RunAsync("send", "--replay", letters, "--dead-letters", name, "--slack", "https://hooks.slack.com/services/T000/B000/XXXX");

            result.AssertMisused("name the same file");
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("""{"configurationItemDiff":{"changedProperties":{},"changeType":"NONE"},"configurationItem":{"resourceType":"AWS::EC2::Volume","resourceId":"vol-1"},"messageType":"ConfigurationItemChangeNotification"}""", "unchanged")]
    public async Task What_nobody_needs_is_reported_and_not_posted(string content, string reason)
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();

        var result = await CliRunner.RunWithInputAsync(content, "send", "-", "--slack", slack.SlackUrl);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(("suppressed", reason), (result.Object.GetProperty("outcome").GetString(), result.Object.GetProperty("reason").GetString()));
        Assert.Empty(slack.Received);
    }

    [Fact]
    public async Task Equal_texts_of_two_messages_are_both_posted()
    {
        await using var slack = await LoopbackChatServer.StartNewAsync();
        const string records = """{"Records":[{"messageId":"m-1","body":"backup failed","eventSource":"aws:sqs"},{"messageId":"m-2","body":"backup failed","eventSource":"aws:sqs"}]}""";

        var result = await CliRunner.RunWithInputAsync(records, "send", "-", "--slack", slack.SlackUrl);

        Assert.Equal(["m-1", "m-2"], result.Objects.Select(static entry => entry.GetProperty("recordId").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(2, slack.Posted.Count);
    }

    private static string? Sink(string line) => JsonElement.Parse(line).GetProperty("sink").GetString();

    private static string Letter(string sink, string raw = "Zmlyc3Q=") => $$"""{"sink":"{{sink}}","identity":"text|{{raw}}","raw":"{{raw}}"}""" + "\n";

    private static async Task<int> RunAsync(TextWriter output, string input, params string[] args)
    {
        await using var error = new StringWriter();
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        return await CliApplication.RunAsync(
            args, new Surroundings { Input = standardInput, RawOutput = output, Error = error, Environment = new CliRunner.Variables() });
    }

    /// <summary>Says when so many lines have been written.</summary>
    private sealed class WatchedOutput(int lines) : StringWriter
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Lines { get; } = [];

        public int Flushes { get; private set; }

        public Task Written => _written.Task;

        public override void WriteLine(string? value) => Lines.Add(value!);

        public override void Flush()
        {
            Flushes++;
            if (Lines.Count >= lines)
            {
                _written.TrySetResult();
            }
        }
    }

    /// <summary>A pipe whose reader has gone away.</summary>
    private sealed class BrokenOutput : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("Broken pipe");

        public override Task WriteLineAsync(string? value) => throw new IOException("Broken pipe");
    }
}
