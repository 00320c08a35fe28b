using System.Text;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class ClassificationTests
{
    private static readonly EventReader Reader = new();

    [Theory]
    [InlineData("Hello from SNS!")]
    [InlineData("  Your budget exceeds 80%\n")]
    [InlineData("AlarmName text attachments")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("+1")]
    [InlineData("1 2")]
    [InlineData("nullable")]
    [InlineData("True")]
    [InlineData("NaN")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("}{")]
    [InlineData("\uD55C\uAD6D\uC5B4")]
    [InlineData("[PROD] Backup of orders-1 failed: disk full on web-3\nPlease look")]
    [InlineData("[2026-11-20 10:00] done")]
    [InlineData("[1,2")]
    [InlineData("[Remove]")]
    [InlineData("[ERROR] {\"a\":1}")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{{name}} is down")]
    [InlineData("{ name } is down")]
    [InlineData("{'a':1}")]
    [InlineData("{/* comment */}")]
    [InlineData("\"orders\" queue has 1200 messages waiting")]
    [InlineData("\"half")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\u0001\"")]
    [InlineData("\"a\" \"b\"")]
    [InlineData("// comment\n{}")]
    [InlineData("true story")]
    [InlineData("null and void")]
    [InlineData("100%")]
    public void Text_that_does_not_begin_like_JSON_is_text(string text)
    {
        var received = One(text);
        Assert.Equal(text, Assert.IsType<TextEvent>(received.Event).Text);
        Assert.Equal(OtherKinds.Text, received.Event.Kind);
        Assert.Empty(received.Envelopes);
        Assert.Empty(received.Problems);
    }

    [Theory]
    [InlineData("123")]
    [InlineData(" -0.5e+10 ")]
    [InlineData("1E400")]
    [InlineData("true")]
    [InlineData("false\n")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"messageType\":\"ScheduledNxotification\"}")]
    [InlineData("[\"text\"]")]
    [InlineData("{\"text\":\"{}\",\"subject\":\"s\",\"source\":\"aws-sns\"}")]
    [InlineData("{\"Records\":[]}")]
    [InlineData("{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":{}}]}")]
    public void Well_formed_JSON_of_another_sort_is_json(string document)
    {
        var received = One(document);
        Assert.Equal(OtherKinds.Json, received.Event.Kind);
        Assert.Equal("$", Assert.Single(received.Problems).Member);
        Assert.Equal(received.Problems[0].Reason, Assert.IsType<UnrecognizedEvent>(received.Event).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    [InlineData("\u00A0\u3000\v")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1,}")]
    [InlineData(" { \n\t\"version\":\"0\",\"detail")]
    [InlineData("{\"")]
    [InlineData("{}}")]
    [InlineData("[{\"a\":1}")]
    [InlineData("[ [1,2]")]
    [InlineData("[\"a\",")]
    [InlineData("[] done")]
    [InlineData("[\n]]")]
    public void What_looks_like_JSON_and_is_none_is_unreadable(string document)
    {
        var received = One(document);
        Assert.Equal(OtherKinds.Unreadable, received.Event.Kind);
        Assert.Single(received.Problems);
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData(" \"a \\\"b\\\" \\ud55c\" ", "a \"b\" \uD55C")]
    [InlineData("\"12\"", "12")]
    [InlineData("\"true\"", "true")]
    [InlineData("\"[PROD] down\"", "[PROD] down")]
    [InlineData("\"{\\\"a\\\":\"", "{\"a\":")]
    public void JSON_string_without_a_document_is_text(string document, string text)
    {
        foreach (var received in new[] { One(document), Reader.Read(document, new EventOrigin { Subject = "Nightly" })[0] })
        {
            Assert.Equal(text, Assert.IsType<TextEvent>(received.Event).Text);
            Assert.Equal([EnvelopeNames.JsonString], received.Envelopes);
            Assert.Empty(received.Problems);
        }

        Assert.Equal(["json-string", "json-string"], One(Sample.Quoted(document.Trim())).Envelopes);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \\n\\u00a0\"")]
    public void Empty_JSON_string_is_empty(string document)
    {
        var received = One(document);
        Assert.Equal(ReadFailureKind.Empty, Assert.IsType<UnrecognizedEvent>(received.Event).Failure.Kind);
        Assert.Equal((OtherKinds.Unreadable, EnvelopeNames.JsonString), (received.Event.Kind, Assert.Single(received.Envelopes)));
    }

    [Theory]
    [InlineData("\"AWS Health: EC2\"\n\"Account: 1\"\n\"It \\\"will\\\" be retired.\"", "AWS Health: EC2\nAccount: 1\nIt \"will\" be retired.")]
    [InlineData("\"a\"\r\n\r\n \"b\\u0021\" \r\n", "a\n\nb!\n")]
    [InlineData("\"a\"\nb", null)]
    [InlineData("\"a\"\n\"b\" c", null)]
    [InlineData("\"a\"\n\"b", null)]
    [InlineData("\"a\"\n\"b\\q\"", null)]
    [InlineData("\"a\"\n\"b\\", null)]
    [InlineData("\"a\"\n\"b\\u12\"", null)]
    [InlineData("\"a\" \"b\"", null)]
    public void Text_of_quoted_lines_is_read_without_the_quotes(string document, string? text)
    {
        var read = Event<TextEvent>(document);
        Assert.Equal(text ?? document, read.Text);
        Assert.Equal(document, Encoding.UTF8.GetString(read.Raw.Span));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_unreadable_and_kept()
    {
        byte[] bytes = [(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'}'];
        var received = Assert.Single(All(bytes));
        Assert.Equal(OtherKinds.Unreadable, received.Event.Kind);
        Assert.Equal(bytes, received.Event.Raw.ToArray());
        Assert.Equal("$: is not UTF-8", received.Problems[0].ToString());
    }

    [Theory]
    [InlineData(128, OtherKinds.Json)]
    [InlineData(129, OtherKinds.Unreadable)]
    [InlineData(10_000, OtherKinds.Unreadable)]
    public void Nesting_is_read_up_to_the_bound(int depth, string kind)
    {
        Assert.Equal(kind, One(new string('[', depth) + new string(']', depth)).Event.Kind);
        Assert.Equal(kind, One(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth)).Event.Kind);
    }

    [Fact]
    public void Bound_on_nesting_is_an_option()
    {
        var reader = new EventReader(new EventReaderOptions { MaxDepth = 1000 });
        var deep = reader.Read(Sample.EventBridge("t", "s", new string('[', 999) + new string(']', 999)))[0].Event;
        Assert.Equal(OtherKinds.EventBridge, deep.Kind);
        Assert.Equal(1, ((EventBridgeEvent)deep).Detail.ToElement().GetArrayLength());
        Assert.Equal(OtherKinds.Unreadable, new EventReader(new EventReaderOptions { MaxDepth = 1 }).Read("[[]]")[0].Event.Kind);
    }

    [Fact]
    public async Task Input_over_the_size_bound_is_unreadable_and_its_beginning_is_kept()
    {
        var reader = new EventReader(new EventReaderOptions { MaxBytes = 100_000 });
        var bytes = Encoding.UTF8.GetBytes(new string('x', 100_001));
        using var stream = new MemoryStream(bytes);
        foreach (var received in new[] { Assert.Single(reader.Read(bytes)), Assert.Single(await reader.ReadAsync(stream)) })
        {
            Assert.Equal(OtherKinds.Unreadable, received.Event.Kind);
            Assert.Equal(64 * 1024, received.Event.Raw.Length);
            Assert.Equal("$: is larger than 100000 bytes; the first 65536 are kept", received.Problems[0].ToString());
        }

        Assert.Equal(OtherKinds.Text, reader.Read(bytes.AsMemory(1))[0].Event.Kind);
    }

    [Fact]
    public async Task Stream_is_read_to_its_end_and_copied()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.LambdaSns([.. Enumerable.Repeat(Sample.Text("health-issue-2022"), 40)]));
        using var stream = new TricklingStream(bytes);
        var events = await new EventReader().ReadAsync(stream);
        Assert.Equal(40, events.Count);
        Assert.All(events, e => Assert.Equal(HealthKinds.Event, e.Event.Kind));
    }

    [Fact]
    public async Task Reading_of_a_stream_ends_when_it_is_canceled()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        using var stream = new MemoryStream([1]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new EventReader().ReadAsync(stream, canceled.Token));
    }

    [Fact]
    public void Raw_is_the_bytes_of_the_event_as_they_came()
    {
        var alarm = Sample.Text("alarm-sns-metric");
        Assert.Equal(alarm.TrimEnd(), new RawJson(One(Sample.LambdaSns(alarm)).Event.Raw).ToString());
        Assert.Equal("{\"a\" : 1}", new RawJson(One(" {\"a\" : 1} ").Event.Raw).ToString());
    }

    [Fact]
    public void Lone_surrogates_cost_a_character_and_not_the_event()
    {
        var health = Event<HealthEvent>(Sample.Text("health-issue-2022").Replace("Some instances", "\\ud800 and \\ude00, but \\ud83d\\ude00", StringComparison.Ordinal));
        Assert.StartsWith("\uFFFD and \uFFFD, but \uD83D\uDE00 in one zone", health.DescriptionFor("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_of_members_with_one_name_counts() =>
        Assert.Equal("b", Event<CloudWatchAlarmEvent>("""{"AlarmName":"a","NewStateValue":"OK","\u0041larmName":"b"}""").AlarmName);

    [Fact]
    public void Events_are_named_without_their_content() =>
        Assert.Equal(One("secret").Event.Identity, $"{One("secret").Event}");

    [Fact]
    public void Null_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => new EventReader().Read((string)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReaderOptions { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReaderOptions { MaxEvents = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReaderOptions { MaxBytes = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReaderOptions { MaxEnvelopes = 65 });
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer.Length > 777 ? buffer[..777] : buffer, cancellationToken);
    }
}
