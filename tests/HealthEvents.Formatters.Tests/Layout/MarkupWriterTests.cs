namespace HealthEvents.Formatters.Tests;

/// <summary>What is written at once is what is written piece by piece.</summary>
public sealed class MarkupWriterTests
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "ALARM: orders", "plain words, and more", "a & b", "<!here>", "*b* _i_ `c` ~s~", "line\nline", "\t", "\0", "\uAC00\uB098", "\uD83D\uDE00", "\uD83D",
        "\uD83D\uDE00 a", "\"quoted\" \\ back", ":secret:", "@channel", "e\u0301", "\u202Eback", "a|b", new('x', 200), new('&', 200), string.Concat(Enumerable.Repeat("Words of it. ", 30)),
    ];

    private static readonly string[] Urls =
        ["https://example.com", "https://example.com/?a=1&b=2&c", "https://example.com/a|b&|&", "https://example.com/\uAC00&", "https://example.com/" + new string('&', 300), "not an address", "https://example.com/<"];

    public static TheoryData<string> Writers { get; } = ["mrkdwn", "html", "chat", "plain"];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Character_alone_is_what_it_is_beside_one_that_needs_care(string name)
    {
        var writer = Writer(name);
        for (var c = ' '; c < '\u0100'; c++)
        {
            var text = $"a{c}b";
            writer.Begin(100);
            Assert.True(writer.Text(text));
            var (alone, cost) = (writer.Written(), writer.Cost);
            writer.Begin(100);

            // A tab is never plain.
            Assert.True(writer.Text(text + "\t"));
            Assert.Equal(alone + " ", writer.Written());
            Assert.Equal(cost + 1, writer.Cost);
            Assert.Equal(writer.CostOf(alone), cost);
        }
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Nothing_is_written_beyond_the_room(string name)
    {
        var writer = Writer(name);
        for (var room = 0; room < 120; room++)
        {
            foreach (var text in Texts)
            {
                Assert.All<Func<bool>>([() => writer.Text(text), () => writer.Bold(text), () => writer.Label(text), () => writer.Code(text)], Fits);

                // A block of code is cut before it is known what of it is not shown.
                Assert.All<Func<bool>>([() => writer.CodeBlock(text.Replace("\u202E", "", StringComparison.Ordinal))], Fits);
            }

            foreach (var url in Urls)
            {
                Assert.All<Func<bool>>([() => writer.Link(url), () => writer.TryLinkedCode(url, "a|b")], Fits);
            }

            void Fits(Func<bool> write)
            {
                writer.Begin(100_000);
                write();
                var (whole, wholeCost) = (writer.Written(), writer.Cost);
                writer.Begin(room);
                write();

                Assert.Equal(writer.CostOf(writer.Written()), writer.Cost);
                Assert.InRange(writer.Cost, 0, room);
                Assert.True(room < wholeCost || whole == writer.Written(), $"{room}: {writer.Written()}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Line_is_what_would_be_written(string name)
    {
        var writer = Writer(name);
        foreach (var text in Texts)
        {
            for (var room = 0; room < 220; room += 3)
            {
                writer.Begin(room);
                writer.Text(text, TextFace.Line, TextCut.Sentence);
                var (written, cost) = (writer.Written(), writer.Cost);
                writer.Begin(room);

                Assert.Equal(written, writer.Line(text, TextCut.Sentence));
                Assert.Equal(cost, writer.Cost);
            }
        }
    }

    [Fact]
    public void Line_of_plain_words_is_the_text_itself()
    {
        var words = string.Concat("Open ", "dashboard");
        var writer = Writer("plain");
        writer.Begin(14);

        Assert.Same(words, writer.Line(words));
    }

    [Theory]
    [InlineData("mrkdwn", "<https://example.com/a%7Cb&amp;%7C&amp;>")]
    [InlineData("html", "<a href=\"https://example.com/a|b&amp;|&amp;\">https://example.com/a|b&amp;|&amp;</a>")]
    public void Address_is_escaped_within_its_link(string name, string link)
    {
        var writer = Writer(name);
        writer.Begin(1000);

        Assert.True(writer.Link("https://example.com/a|b&|&"));
        Assert.Equal(link, writer.Written());
    }

    [Fact]
    public void Long_text_after_short_ones_is_whole()
    {
        var writer = Writer("mrkdwn");
        var text = string.Concat(Enumerable.Repeat("word & ", 2000));
        writer.Begin(100_000);

        Assert.True(writer.Text("short"));
        Assert.True(writer.Text(text));
        Assert.Equal("short" + text.Replace("&", "&amp;", StringComparison.Ordinal), writer.Written());
    }

    private static MarkupWriter Writer(string name) => name switch
    {
        "mrkdwn" => new MrkdwnWriter(),
        "html" => new CardHtmlWriter(),
        "chat" => new ChatTextWriter(),
        _ => new PlainTextWriter(),
    };
}
