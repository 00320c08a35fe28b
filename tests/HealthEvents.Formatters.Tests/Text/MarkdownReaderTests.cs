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

    private static string Drawn(IReadOnlyList<ProseParagraph> paragraphs) => string.Join('\n', paragraphs.Select(p =>
        (p.Kind == ProseParagraphKind.Bullet ? "* " : "") + string.Concat(p.Spans.Select(s => s.Style switch
        {
            ProseStyle.Bold => $"<{s.Text}>",
            ProseStyle.Code => $"{{{s.Text}}}",
            ProseStyle.Link => $"[{s.Text}]",
            _ => s.Text,
        })))).Replace(" [", "[", StringComparison.Ordinal).Replace("see[", "see [", StringComparison.Ordinal);
}
