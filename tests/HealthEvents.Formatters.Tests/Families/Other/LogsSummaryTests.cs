namespace HealthEvents.Formatters.Tests;

/// <summary>What is shown of the lines of a log.</summary>
public sealed class LogsSummaryTests
{
    private static readonly LogsSubscriptionEvent Logs = new()
    {
        LogGroup = "/aws/lambda/nightly",
        LogStream = "s-1",
        SubscriptionFilters = ["errors"],
        Lines = [new(new(2026, 8, 15, 11, 0, 0, 7, TimeSpan.Zero), "ERROR one\n  at main\u001b\n"), new(null, "ERROR two")],
    };

    [Theory]
    [InlineData("en", "2 log lines")]
    [InlineData("ko", "로그 2줄")]
    [InlineData("ja", "ログ 2 行")]
    public void First_line_is_the_headline(string language, string lead)
    {
        var summary = SampleEvents.Summary(new ReceivedEvent { Event = Logs }, SampleEvents.Context(language));

        Assert.Equal(("/aws/lambda/nightly: ERROR one", lead), (summary.Title, summary.Lead));
    }

    [Fact]
    public void Stream_filters_and_lines_with_their_times_are_shown()
    {
        var summary = SampleEvents.Summary(Logs);

        Assert.Equal(("s-1", "errors"), (summary.Fact("Log stream"), summary.Fact("Subscription filters")));
        Assert.Equal("2026-08-15T11:00:00.007Z ERROR one\n  at main\nERROR two", summary.Section<CodeSection>("Log lines")!.Text);
    }

    [Theory]
    [InlineData("ERROR two", "START RequestId: 1", "INFO one", "ERROR two", "REPORT RequestId: 1")]
    [InlineData("FATAL three", "ERROR two", "FATAL three")]
    [InlineData("first", "first", "second")]
    [InlineData("WARN one", "plain", "WARN one")]
    [InlineData("java.lang.IllegalStateException: no", "plain", "java.lang.IllegalStateException: no\n\tat Main")]
    [InlineData("START RequestId: 1", "START RequestId: 1", "END RequestId: 1")]
    [InlineData("error disk is full", """{"level":"info","msg":"a"}""", """{"level":"error","msg":"disk is full"}""")]
    [InlineData("FATAL disk is full", """{"level":50,"msg":"a"}""", """{"level":60,"msg":"disk is full"}""")]
    [InlineData("{not json}", "{not json}")]
    public void Most_telling_line_is_the_headline(string expected, params string[] lines)
    {
        var summary = SampleEvents.Summary(Logs with { Lines = [.. lines.Select(static line => new LogLine(null, line))] });

        Assert.Equal($"/aws/lambda/nightly: {expected}", summary.Title);
    }

    [Fact]
    public void Line_of_JSON_shows_its_level_its_message_its_error_and_the_rest()
    {
        const string Line = """{"time":1,"level":"ERROR","message":"payment failed","errorMessage":"timed out","order":4711,"password":"hidden-1","requestId":"1a2b"}""";

        Assert.Equal("ERROR payment failed (timed out; order: 4711)", SampleEvents.Summary(Logs with { Lines = [new(null, Line)] }).Section<CodeSection>("Log lines")!.Text);
        Assert.Equal(Line.Replace("hidden-1", "...", StringComparison.Ordinal), SampleEvents.Summary(Logs with { Lines = [new(null, Line)] }, verbosity: Verbosity.Full).Section<CodeSection>("Log lines")!.Text);
    }

    [Fact]
    public void Line_that_is_the_headline_is_not_shown_again() =>
        Assert.Null(SampleEvents.Summary(Logs with { Lines = [new(null, "ERROR one")] }).Section<CodeSection>("Log lines"));

    [Fact]
    public void Group_without_lines_says_so()
    {
        var summary = SampleEvents.Summary(new LogsSubscriptionEvent());

        Assert.Equal(("an unnamed log group: 0 log lines", null), (summary.Title, summary.Lead));
    }

    [Theory]
    [InlineData(100_000, 10)]
    [InlineData(20, 1_000_000)]
    [InlineData(1, 1_000_000)]
    public void Many_and_long_lines_are_cut_and_counted(int count, int length)
    {
        var summary = SampleEvents.Summary(Logs with { Lines = [.. Enumerable.Repeat(new LogLine(SampleEvents.Now, new string('x', length)), count)] });

        var text = summary.Section<CodeSection>("Log lines")!.Text;
        Assert.InRange(text.Length, 1_000, 8_000);
        Assert.Equal(count > 1, text.Contains(" more", StringComparison.Ordinal));
    }

    [Fact]
    public void Credentials_in_a_line_are_masked()
    {
        var summary = SampleEvents.Summary(Logs with { Lines = [new(null, "{\"token\":\"secret-1\"}"), new(null, "{\"message\":\"password=secret-1\"}")] });

        Assert.DoesNotContain("secret-1", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
    }
}
