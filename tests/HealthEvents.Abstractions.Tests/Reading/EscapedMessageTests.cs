using System.Buffers;
using System.Text;

namespace HealthEvents.Tests;

/// <summary>An event in a text with escapes is read in a borrowed buffer. Nothing that is kept may be in it.</summary>
public sealed class EscapedMessageTests
{
    private static readonly string Inner = Sample.EventBridge("Deployment", "acme.shop", """{"version":"7","note":"a \"quoted\" word\n"}""");

    [Fact]
    public void Raw_of_an_event_survives_what_is_read_after_it()
    {
        var events = Enumerable.Range(0, 50).Select(i => Reading.One(Sample.LambdaSns(Numbered(i))).Event).ToArray();
        Spoil();
        Assert.All(events, (e, i) => Assert.Equal(Numbered(i), Encoding.UTF8.GetString(e.Raw.Span)));
    }

    [Fact]
    public void Json_that_an_event_keeps_survives_what_is_read_after_it()
    {
        var events = Enumerable.Range(0, 50).Select(i => Reading.Event<EventBridgeEvent>(Sample.LambdaSns(Numbered(i)))).ToArray();
        Spoil();
        Assert.All(events, (e, i) => Assert.Equal($$"""{"version":"{{i}}","note":"a \"quoted\" word\n"}""", e.Detail.ToString()));
    }

    [Fact]
    public void Raw_of_an_event_in_several_texts_with_escapes_is_that_of_the_innermost()
    {
        var received = Reading.One(Sample.LambdaSqs(Sample.Sns(Sample.Quoted(Inner))));
        Spoil();
        Assert.Equal([EnvelopeNames.LambdaSqs, EnvelopeNames.Sns, EnvelopeNames.EventBridge], received.Envelopes);
        Assert.Equal(Inner, Encoding.UTF8.GetString(received.Event.Raw.Span));
    }

    [Fact]
    public void Raw_of_an_event_is_without_what_stands_around_it_in_its_text()
    {
        var received = Reading.One(Sample.LambdaSns($"\uFEFF \n{Inner} \n"));
        Assert.Equal(Inner, Encoding.UTF8.GetString(received.Event.Raw.Span));
    }

    [Theory]
    [InlineData("a \"quoted\" text", OtherKinds.Text)]
    [InlineData("{\"a\":\"b\"", OtherKinds.Unreadable)]
    [InlineData("{\"a\":\"b\"}", OtherKinds.Json)]
    public void Raw_of_what_has_no_model_survives_too(string message, string kind)
    {
        var received = Reading.One(Sample.LambdaSns(message));
        Spoil();
        Assert.Equal(kind, received.Event.Kind);
        Assert.Equal(message, Encoding.UTF8.GetString(received.Event.Raw.Span));
    }

    [Fact]
    public void Memory_that_a_kind_takes_while_it_reads_may_be_kept()
    {
        var kept = new List<ReadOnlyMemory<byte>>();
        var options = new EventReaderOptions();
        options.Kinds.Add(new EventKind("acme.deployment", "acme", [EventMatcher.EventBridge("Deployment")], content =>
        {
            kept.AddRange([content.Json, content.Body, content.Enclosing, content.Fields.Raw("note"u8).Utf8]);
            return new KeptEvent();
        }));
        var document = Sample.LambdaSns(Inner);
        var e = new EventReader(options).Read(document)[0].Event;
        Spoil();
        Assert.Equal(Inner, Encoding.UTF8.GetString(kept[0].Span));
        Assert.Equal("""{"version":"7","note":"a \"quoted\" word\n"}""", Encoding.UTF8.GetString(kept[1].Span));
        Assert.Contains("\"MessageId\":\"m-1\"", Encoding.UTF8.GetString(kept[2].Span), StringComparison.Ordinal);
        Assert.Equal("""
            "a \"quoted\" word\n"
            """, Encoding.UTF8.GetString(kept[3].Span));
        Assert.Equal(Inner, Encoding.UTF8.GetString(e.Raw.Span));
    }

    [Fact]
    public void Raw_is_the_same_memory_for_all_who_ask()
    {
        var e = Reading.One(Sample.LambdaSns(Inner)).Event;
        var asked = new ReadOnlyMemory<byte>[64];
        Parallel.For(0, asked.Length, i => asked[i] = e.Raw);
        Assert.All(asked, raw => Assert.Equal(e.Raw, raw));
        Assert.Equal(e, e with { });
    }

    [Fact]
    public void Events_are_equal_where_their_bytes_are_the_same_memory()
    {
        var e = Reading.Event<EventBridgeEvent>(Sample.LambdaSns(Inner));
        var other = new KeptEvent();
        Assert.Equal(e, e with { Raw = e.Raw });
        Assert.Equal((e with { Raw = e.Raw }).GetHashCode(), e.GetHashCode());
        Assert.NotEqual(e, e with { Raw = e.Raw.ToArray() });
        Assert.Equal(other, other with { Raw = default });
    }

    [Fact]
    public void Long_text_is_given_to_no_pool()
    {
        var message = Sample.EventBridge("Deployment", "acme.shop", $$"""{"note":"of \"no pool\" {{new string('x', 300_000)}}"}""");

        var e = Reading.One(Sample.LambdaSns(message)).Event;

        Assert.DoesNotContain(Enumerable.Range(0, 64).Select(static _ => ArrayPool<byte>.Shared.Rent(300_000)), static buffer => buffer.AsSpan().IndexOf("of \\\"no pool"u8) >= 0);
        Assert.Equal(message, Encoding.UTF8.GetString(e.Raw.Span));
    }

    private static string Numbered(int i) => Inner.Replace("\"7\"", $"\"{i}\"", StringComparison.Ordinal);

    /// <summary>Writes over every buffer that was given back, as others who borrow them do.</summary>
    private static void Spoil()
    {
        for (var size = 16; size <= 64 * 1024; size *= 2)
        {
            var borrowed = Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(size)).ToArray();
            Array.ForEach(borrowed, static buffer => Array.Fill(buffer, (byte)'!'));
            Array.ForEach(borrowed, static buffer => ArrayPool<byte>.Shared.Return(buffer));
        }
    }

    private sealed record KeptEvent : OperationalEvent;
}
