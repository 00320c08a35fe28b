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

    [Theory]
    [InlineData("""{"time":1,"level":"ERROR","message":"payment failed","errorMessage":"timed out","order":4711}""", "ERROR payment failed (timed out; order: 4711)")]
    [InlineData("""{"level":50,"time":1,"pid":7,"err":{"message":"connect ECONNREFUSED"},"msg":"request failed"}""", "ERROR request failed (connect ECONNREFUSED; pid: 7)")]
    [InlineData("""{"level":"ERROR","message":"m","thrown":{"message":"no bean"},"empty":"","none":null}""", "ERROR m (no bean)")]
    [InlineData("""{"level":"INFO","message":"retry 3 of 5","attempt":3}""", "INFO retry 3 of 5 (attempt: 3)")]
    [InlineData("""{"level":"INFO","message":"done","request":{}}""", "INFO done")]
    public void Line_of_JSON_is_readable_where_that_is_all_of_it(string line, string expected) => Assert.Equal(expected, Shown(line));

    [Theory]
    [InlineData("""{"level":50,"msg":"request failed","err":{"type":"TypeError","message":"connect ECONNREFUSED","stack":"at a"}}""", "ERROR request failed (connect ECONNREFUSED)")]
    [InlineData("""{"level":"ERROR","message":"Order failed","context":{"orderId":17}}""", "ERROR Order failed")]
    [InlineData("""{"level":"ERROR","message":"m4","http":{"status":500}}""", "ERROR m4")]
    [InlineData("""{"level":"ERROR","requestId":"r-1","message":{"errorType":"Error","errorMessage":"boom","stackTrace":["at a"]}}""", "ERROR boom")]
    [InlineData("""{"level":"ERROR","message":"slow","url":"https://shop.example.com/pay"}""", "ERROR slow")]
    [InlineData("""{"level":"ERROR","message":"slow","m1":1,"m2":2,"m3":3,"m4":4,"m5":5,"m6":6,"m7":7,"m8":8,"m9":9}""", "ERROR slow")]
    [InlineData("""{"level":"ERROR","message":"slow","query":"0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 end"}""", "ERROR slow")]
    [InlineData("""{"level":"ERROR","message":"slow","version":"7.1"}""", "ERROR slow")]
    public void Line_of_JSON_stays_where_its_readable_form_is_not_all_of_it(string line, string told) => Assert.Equal($"{told} {line}", Shown(line));

    [Fact]
    public void Credentials_of_a_line_of_JSON_are_masked_in_both_forms()
    {
        const string Line = """{"level":"ERROR","message":"no","password":"hidden-1","auth":{"secret":"hidden-1","header":"Bearer hidden-1"},"requestId":"1a2b"}""";

        Assert.Equal($"ERROR no {Line.Replace("hidden-1", "...", StringComparison.Ordinal)}", Shown(Line));
        Assert.Equal(Line.Replace("hidden-1", "...", StringComparison.Ordinal), Shown(Line, Verbosity.Full));
    }

    [Fact]
    public void Long_line_of_JSON_begins_with_its_error_and_is_cut()
    {
        var shown = Shown("""{"level":50,"msg":"failed","stack":"xxx","err":{"message":"no route"}}""".Replace("xxx", new string('x', 5_000), StringComparison.Ordinal));

        Assert.StartsWith("ERROR failed (no route) {\"level\":50", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 1_000, 2_100);
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

    private static string Shown(string line, Verbosity verbosity = Verbosity.Normal) =>
        SampleEvents.Summary(Logs with { Lines = [new(null, line)] }, verbosity: verbosity).Section<CodeSection>("Log lines")!.Text;
}
