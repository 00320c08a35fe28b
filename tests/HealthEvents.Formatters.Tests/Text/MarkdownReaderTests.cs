namespace HealthEvents.Formatters.Tests;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**bold** and __bold__ and *light*", "<bold> and <bold> and light")]
    [InlineData("**see `code`**", "<see >{code}")]
    [InlineData("# Title #1\ntext", "<Title #1>\ntext")]
    [InlineData("1 * 2 * 3 and ** alone", "1 * 2 * 3 and ** alone")]
    [InlineData("snake_case_name and 2**8", "snake_case_name and 2**8")]
    [InlineData("[run book](https://a.example.com/x_(1))!", "run book[https://a.example.com/x_(1)]!")]
    [InlineData("[trap](javascript:alert)", "[trap](javascript:alert)")]
    [InlineData("see https://a.example.com/x.", "see [https://a.example.com/x].")]
    [InlineData("\\*kept\\*", "*kept*")]
    [InlineData("- one\n* two\n+ three", "* one\n* two\n* three")]
    [InlineData("> quoted\n---\nafter", "quoted\nafter")]
    [InlineData("```sh\nls  -l\n\ncd\n```\nafter", "{ls  -l\n\ncd}\nafter")]
    [InlineData("```\nnever closed", "{never closed}")]
    [InlineData("`never closed", "`never closed")]
    public void Markdown_becomes_typed_prose(string markdown, string expected) => Assert.Equal(expected, Drawn(MarkdownReader.Read(markdown)));

    [Fact]
    public void Markdown_made_of_marks_alone_is_read_at_once()
    {
        foreach (var mark in new[] { "[", "**", "`", "*", "\\", "](", "http" })
        {
            Assert.NotNull(MarkdownReader.Read(string.Concat(Enumerable.Repeat(mark, 4096))));
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("It is stopped on December 7, 2026 at 22:00 UTC.", true)]
    [InlineData("Stop it before that:", true)]
    [InlineData(":", true)]
    [InlineData("\uD55C\uAD6D\uC5B4: \uD83D\uDE00", true)]
    [InlineData("https://a.example.com", false)]
    [InlineData("an arn:aws:s3:::b", false)]
    [InlineData("a_b", false)]
    public void Line_without_marks_and_addresses_is_plain(string line, bool isPlain) => Assert.Equal(isPlain, ProseReader.IsPlain(line));

    [Fact]
    public void Plain_line_is_one_span_as_the_searches_for_its_parts_find()
    {
        string[] pieces = ["a", " ", "n", ":", "/", "://", "https", "http://a.b", "arn:aws", ".", "*", "_", "`", "[", "](", "\\", "\uD55C", "\uD83D", "(", ")"];
        var random = new Random(14);
        var plain = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (ProseReader.IsPlain(line))
            {
                var spans = new List<ProseSpan>();
                new ProseReader("").AddSpans(spans, line);

                Assert.Equal([new ProseSpan(line)], spans);
                Assert.Equal(-1, line.AsSpan().IndexOfAny("`*_[\\"));
                plain++;
            }
        }

        Assert.InRange(plain, 1_000, 19_000);
    }

    [Theory]
    [InlineData("-", "")]
    [InlineData("-*_=", "")]
    [InlineData("==== a ====", "==== a ====")]
    [InlineData(">", "")]
    [InlineData("> ", "")]
    [InlineData("#", "#")]
    [InlineData("# plain: heading", "<plain: heading>")]
    [InlineData("* plain\r\n- see arn:aws:s3:::b", "* plain\n* see {arn:aws:s3:::b}")]
    public void Line_of_marks_alone_says_nothing(string markdown, string expected) => Assert.Equal(expected, Drawn(MarkdownReader.Read(markdown)));

    private static string Drawn(IReadOnlyList<ProseParagraph> paragraphs) => string.Join('\n', paragraphs.Select(p =>
        (p.Kind == ProseParagraphKind.Bullet ? "* " : "") + string.Concat(p.Spans.Select(s => s.Style switch
        {
            ProseStyle.Bold => $"<{s.Text}>",
            ProseStyle.Code => $"{{{s.Text}}}",
            ProseStyle.Link => $"[{s.Text}]",
            _ => s.Text,
        })))).Replace(" [", "[", StringComparison.Ordinal).Replace("see[", "see [", StringComparison.Ordinal);
}
