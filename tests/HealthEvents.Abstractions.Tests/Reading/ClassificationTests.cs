using System.Text;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class ClassificationTests
{
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
    [InlineData("\"text\"")]
    [InlineData("\"\"")]
    [InlineData("[1,2]")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"messageType\":\"ScheduledNxotification\"}")]
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
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{'a':1}")]
    [InlineData("[1,2")]
    [InlineData("[Remove]")]
    [InlineData("\"half")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\u0001\"")]
    [InlineData("// comment\n{}", OtherKinds.Text)]
    [InlineData("{/* comment */}")]
    public void What_begins_like_JSON_and_is_none_is_unreadable(string document, string kind = OtherKinds.Unreadable)
    {
        var received = One(document);
        Assert.Equal(kind, received.Event.Kind);
        Assert.Equal(kind == OtherKinds.Unreadable, received.Problems.Count == 1);
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
