using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class BadInputTests
{
    private const int Large = 50 * 1024 * 1024;

    [Theory]
    [InlineData("", "unreadable")]
    [InlineData("  \n", "unreadable")]
    [InlineData("""{"version":"0","detail-type":"AWS Hea""", "unreadable")]
    [InlineData("[1, 2, 3]", "json")]
    [InlineData("{}", "json")]
    [InlineData("no JSON at all", "text")]
    public async Task Whatever_a_file_holds_is_an_event(string content, string kind)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("input.json", content);

        var inspected = await CliRunner.RunAsync("inspect", file);
        var rendered = await CliRunner.RunAsync("render", file, "--to", "slack");

        Assert.Equal(0, inspected.ExitStatus);
        Assert.Equal(kind, inspected.Object.GetProperty("kind").GetString());
        Assert.Equal(0, rendered.ExitStatus);
        Assert.NotEmpty(rendered.Object.GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Huge_file_is_one_unreadable_event()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("huge.json");
        await using (var stream = File.OpenWrite(file))
        {
            stream.Write("{\"a\":\""u8);
            stream.SetLength(Large);
        }

        var result = await CliRunner.RunAsync("inspect", file);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal("unreadable", result.Object.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("render", "--to", "text")]
    [InlineData("send", "--slack", "http://127.0.0.1:9/x")]
    public async Task Missing_file_is_named(string command, params string[] options)
    {
        var result = await CliRunner.RunAsync([command, "no-such-file.json", .. options]);

        result.AssertMisused("no-such-file.json");
    }

    [Theory]
    [InlineData("--bogus", "inspect", "x.json", "--bogus")]
    [InlineData("--bogus", "--bogus")]
    [InlineData("no such command", "frobnicate")]
    [InlineData("Did you mean 'render'?", "rendr", "x.json", "--to", "text")]
    [InlineData("Did you mean '--language'?", "render", "x.json", "--to", "text", "--langauge", "ko")]
    [InlineData("Did you mean '--slack'?", "send", "x.json", "--slak", "http://127.0.0.1:9/x")]
    [InlineData("It belongs to 'render'", "inspect", "x.json", "--to", "text")]
    [InlineData("command", new string[0])]
    [InlineData("--to", "render", "x.json")]
    [InlineData("'slack' 'google-chat' 'text'", "render", "x.json", "--to", "teams")]
    [InlineData("'en' 'ko' 'ja'", "render", "x.json", "--to", "text", "--language", "fr")]
    [InlineData("Mars/Olympus", "render", "x.json", "--to", "text", "--time-zone", "Mars/Olympus")]
    [InlineData("yesterday", "inspect", "x.json", "--now", "yesterday")]
    [InlineData("--encryption-context", "send", "x.json", "--slack", "http://127.0.0.1:9/x", "--encryption-context", "novalue")]
    [InlineData("--slack", "send", "x.json", "--slack")]
    [InlineData("nowhere to send", "send", "x.json")]
    [InlineData("--replay", "send", "--slack", "http://127.0.0.1:9/x")]
    [InlineData("letters.jsonl", "send", "--replay", "letters.jsonl", "--slack", "http://127.0.0.1:9/x")]
    [InlineData("--slack: The environment variable MISSING", "send", "x.json", "--slack", "env:MISSING")]
    [InlineData("--dead-letters names a file in a folder that does not exist", "send", "x.json", "--slack", "http://127.0.0.1:9/x", "--dead-letters", "no-such-folder/letters.jsonl")]
    [InlineData("--dead-letters names a folder", "send", "x.json", "--slack", "http://127.0.0.1:9/x", "--dead-letters", "/")]
    [InlineData("--replay and --dead-letters", "send", "--replay", "letters.jsonl", "--slack", "http://127.0.0.1:9/x", "--dead-letters", "./letters.jsonl")]
    [InlineData("same name", "send", "x.json", "--slack", "http://127.0.0.1:9/x", "--encryption-context", "a=1", "--encryption-context", "a=2")]
    [InlineData("--slack: The ciphertext", "send", "x.json", "--slack", "kms:notbase64!!")]
    [InlineData("--slack: The ciphertext", "send", "x.json", "--slack", "kms:")]
    [InlineData("Store only its CiphertextBlob", "send", "x.json", "--slack", "kms:{\"CiphertextBlob\": \"AQICAHh==\", \"KeyId\": \"arn:aws:kms:eu-west-1:123456789012:key/1\"}")]
    [InlineData("--slack: The environment variable NOPE", "send", "x.json", "--slack", "kms:env:NOPE")]
    [InlineData("--google-chat: The webhook address is not a URL", "send", "x.json", "--google-chat", "foo:x")]
    [InlineData("--allow-host", "send", "x.json", "--slack", "https://chat.example.com/hooks/x")]
    [InlineData("not a host name", "send", "x.json", "--slack", "http://127.0.0.1:9/x", "--allow-host", "https://chat.example.com/")]
    [InlineData("cannot read ''", "inspect", "")]
    public async Task Bad_option_is_refused_in_one_line_that_says_what_to_do(string because, params string[] args)
    {
        var result = await CliRunner.RunAsync(args);

        result.AssertMisused(because);
    }

    [Fact]
    public async Task Replay_of_something_other_than_dead_letters_is_refused()
    {
        var result = await CliRunner.RunAsync("send", "--replay", Repository.Sample("alarm-ok.json"), "--slack", "http://127.0.0.1:9/x");

        result.AssertMisused("no dead letters");
    }

    [Theory]
    [InlineData("--slack", "https://example.com/s3cr3t")]
    [InlineData("--slack", "http://hooks.slack.com/services/T0/B0/s3cr3t")]
    [InlineData("--google-chat", "https://chat.googleapis.com/v1/rooms/s3cr3t")]
    [InlineData("--slak", "https://hooks.slack.com/services/T0/B0/s3cr3t")]
    [InlineData("--slack", "env:https://hooks.slack.com/services/T0/B0/s3cr3t")]
    [InlineData("--slack", "kms:env:https://hooks.slack.com/services/T0/B0/s3cr3t")]
    [InlineData("--slak=https://hooks.slack.com/services/T0/B0/s3cr3t", "x")]
    public async Task Address_is_never_repeated_in_an_error(string option, string address)
    {
        var result = await CliRunner.RunAsync("send", Repository.Sample("alarm-ok.json"), option, address);

        result.AssertMisused(option.Split('=')[0]);
        Assert.DoesNotContain("s3cr3t", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send", "{0}", "--slack", "http://127.0.0.1:9/x")]
    [InlineData("send", "--replay", "{0}", "--slack", "http://127.0.0.1:9/x")]
    [InlineData("send", "x.json", "--slack", "http://127.0.0.1:9/x", "--dead-letters", "{0}")]
    [InlineData("inspect", "{0}")]
    [InlineData("inspect", "x.json", "--now", "{0}")]
    [InlineData("render", "x.json", "--to", "{0}")]
    [InlineData("render", "x.json", "--to", "text", "--language", "{0}")]
    [InlineData("render", "x.json", "--to", "text", "--time-zone", "{0}")]
    public async Task Address_in_the_place_of_something_else_is_not_repeated(params string[] args)
    {
        foreach (var address in new[] { "https://hooks.slack.com/services/T0/B0/s3cr3t", "hooks.slack.com/services/T0/B0/s3cr3t", "https://chat.googleapis.com/v1/spaces/A/messages?key=s3cr3t&token=s3cr3t" })
        {
            var result = await CliRunner.RunAsync([.. args.Select(arg => arg == "{0}" ? address : arg)]);

            Assert.Equal(2, result.ExitStatus);
            Assert.DoesNotContain("s3cr3t", result.Error + result.Output, StringComparison.Ordinal);
        }
    }
}
