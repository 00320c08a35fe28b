using System.Buffers;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Messages as our own writers write them, beside what the serializer makes of them.</summary>
public sealed class MessageWriterTests
{
    [Fact]
    public void Message_with_every_member_of_the_models_is_written_as_by_the_serializer()
    {
        PlainJson.AssertSame(new MessageFiller(random: null).Fill<SlackMessage>());
        PlainJson.AssertSame(new MessageFiller(random: null).Fill<GoogleChatMessage>());
    }

    [Fact]
    public void Message_with_any_members_is_written_as_by_the_serializer()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            PlainJson.AssertSame(new MessageFiller(new Random(seed)).Fill<SlackMessage>());
            PlainJson.AssertSame(new MessageFiller(new Random(seed)).Fill<GoogleChatMessage>());
        }
    }

    [Fact]
    public void Message_without_members_is_an_empty_object()
    {
        Assert.Equal("{}"u8.ToArray(), SlackJson.ToUtf8Bytes(new()));
        Assert.Equal("{}"u8.ToArray(), GoogleChatJson.ToUtf8Bytes(new()));
    }

    public static TheoryData<string> Events => EventFiles.Names;

    [Theory]
    [MemberData(nameof(Events))]
    public void Messages_of_an_event_are_written_as_by_the_serializer(string name)
    {
        foreach (var received in new EventReader().Read(EventFiles.Named(name).ReadBytes()))
        {
            foreach (var language in MessageLanguage.All)
            {
                var summary = new EventSummarizer().Summarize(
                    received, new SummaryContext { Now = new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero), Language = language.Code });
                PlainJson.AssertSame(new SlackFormatter().Format(summary));
                PlainJson.AssertSame(new SlackFormatter().FormatText(summary));
                PlainJson.AssertSame(new GoogleChatFormatter().Format(summary));
                PlainJson.AssertSame(new GoogleChatFormatter().FormatText(summary));
            }
        }
    }

    [Fact]
    public void Output_gets_what_the_array_holds()
    {
        var message = new MessageFiller(random: null).Fill<SlackMessage>();
        var card = new MessageFiller(random: null).Fill<GoogleChatMessage>();
        var output = new ArrayBufferWriter<byte>();

        SlackJson.Write(output, message);
        GoogleChatJson.Write(output, card);

        Assert.Equal([.. SlackJson.ToUtf8Bytes(message), .. GoogleChatJson.ToUtf8Bytes(card)], output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Nothing_is_allocated_but_the_bytes()
    {
        var slack = new SlackFormatter().Format(Summaries.Outage);
        var card = new GoogleChatFormatter().Format(Summaries.Outage);

        Assert.Equal(SizeOf(SlackJson.ToUtf8Bytes(slack)), Allocation.Of(() => SlackJson.ToUtf8Bytes(slack)));
        Assert.Equal(SizeOf(GoogleChatJson.ToUtf8Bytes(card)), Allocation.Of(() => GoogleChatJson.ToUtf8Bytes(card)));

        static long SizeOf(byte[] json) => Allocation.Of(() => json.AsSpan().ToArray());
    }

    [Fact]
    public void Message_that_is_made_while_another_is_written_disturbs_neither()
    {
        var inner = new MessageFiller(new Random(1)).Fill<SlackMessage>();
        var blocks = new MadeWhenAsked<SlackBlock>(() =>
        {
            PlainJson.AssertSame(inner);
            return new ContextBlock { Elements = [SlackText.Plain("outer")] };
        });

        PlainJson.AssertSame(new SlackMessage { Text = "before", Blocks = blocks });
    }

    [Fact]
    public void Message_after_one_that_is_too_large_to_keep_its_buffer_is_whole()
    {
        PlainJson.AssertSame(new SlackMessage { Text = new string('x', 300_000), Channel = "large" });
        PlainJson.AssertSame(new SlackMessage { Text = "small" });
    }

    [Fact]
    public void Block_that_is_not_ours_is_refused_as_by_the_serializer()
    {
        var message = new SlackMessage { Text = "before", Blocks = [new ForeignBlock(new ContextBlock { Elements = [] })] };

        Assert.Throws<NotSupportedException>(() => PlainJson.Of(message, SlackJson.Message));
        Assert.Throws<NotSupportedException>(() => SlackJson.ToUtf8Bytes(message));
        PlainJson.AssertSame(new SlackMessage { Text = "after" });
    }

    [Fact]
    public void Columns_that_hold_themselves_are_refused_as_by_the_serializer()
    {
        var widgets = new List<Widget>();
        widgets.Add(new() { Columns = new() { ColumnItems = [new() { Widgets = widgets }] } });
        var message = new GoogleChatMessage { CardsV2 = [new() { CardId = "1", Card = new() { Sections = [new() { Widgets = widgets }] } }] };

        var expected = Record.Exception(() => PlainJson.Of(message, GoogleChatJson.Message));
        Assert.NotNull(expected);
        Assert.IsType(expected.GetType(), Record.Exception(() => GoogleChatJson.ToUtf8Bytes(message)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Color_that_is_no_number_is_refused_as_by_the_serializer(double green)
    {
        var message = Colored(new CardColor(0.5, green, 0.5));

        Assert.Throws<ArgumentException>(() => PlainJson.Of(message, GoogleChatJson.Message));
        Assert.Throws<ArgumentException>(() => GoogleChatJson.ToUtf8Bytes(message));
    }

    [Fact]
    public void Colors_are_written_as_by_the_serializer()
    {
        var random = new Random(14);
        for (var i = 0; i <= 2000; i++)
        {
            PlainJson.AssertSame(Colored(new CardColor(i / 1000.0, random.NextDouble(), BitConverter.Int64BitsToDouble(random.NextInt64()))));
            PlainJson.AssertSame(Colored(new CardColor(-i / 1000.0, Math.BitIncrement(i / 1000.0), Math.BitDecrement(i / 1000.0))));
        }
    }

    private static GoogleChatMessage Colored(CardColor color)
    {
        var button = new CardButton { Text = "x", Color = color, OnClick = new() { OpenLink = new() { Url = "https://example.com" } } };
        return new() { CardsV2 = [new() { CardId = "1", Card = new() { Sections = [new() { Widgets = [new() { ButtonList = new() { Buttons = [button] } }] }] } }] };
    }

    private sealed record ForeignBlock(SlackBlock Original) : SlackBlock(Original)
    {
        public override string Type => "foreign";
    }

    /// <summary>A list of one that runs code where its element is asked for.</summary>
    private sealed class MadeWhenAsked<T>(Func<T> make) : IReadOnlyList<T>
    {
        public int Count => 1;

        public T this[int index] => make();

        public IEnumerator<T> GetEnumerator()
        {
            yield return make();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
