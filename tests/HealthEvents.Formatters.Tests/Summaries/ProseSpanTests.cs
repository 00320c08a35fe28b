namespace HealthEvents.Formatters.Tests;

/// <summary>A span of a longer text is a view of it, and nobody can tell it from one with a text of its own.</summary>
public sealed class ProseSpanTests
{
    private const string Source = "before the words after";

    private static readonly ProseSpan View = ProseSpan.Of(Source.AsSpan(7, 9), Source, ProseStyle.Bold);
    private static readonly ProseSpan Own = new("the words", ProseStyle.Bold);

    [Fact]
    public void View_is_equal_to_a_span_with_a_text_of_its_own()
    {
        Assert.Equal(Own, View);
        Assert.Equal(Own.GetHashCode(), View.GetHashCode());
        Assert.Equal(Own.ToString(), View.ToString());
        Assert.NotEqual(new ProseSpan("the words"), View);
        Assert.NotEqual(ProseSpan.Of(Source.AsSpan(7, 8), Source, ProseStyle.Bold), View);
    }

    [Fact]
    public void View_tells_its_part_of_the_text_alone()
    {
        var (text, style) = View;
        Assert.Equal(("the words", ProseStyle.Bold), (text, style));
        Assert.Equal("the words", View.Characters.ToString());
        Assert.Equal("other", (View with { Text = "other" }).Characters.ToString());
        Assert.Equal("the words", (View with { Style = ProseStyle.Code }).Text);
    }

    [Fact]
    public void Run_that_is_no_part_of_the_text_gets_a_text_of_its_own()
    {
        var copy = new string(Source.AsSpan(7, 9));
        Assert.Equal("the words", ProseSpan.Of(copy, Source).Text);
        Assert.Equal("", ProseSpan.Of([], Source).Text);
    }

    [Fact]
    public void Paragraphs_of_a_description_make_no_text_of_their_own()
    {
        var description = string.Join("\n\n", Enumerable.Range(0, 40).Select(static i => $"Paragraph {i}: the instance answers slowly, and we work on it."));
        MarkdownReader.ReadProse(description);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var paragraphs = MarkdownReader.ReadProse(description).Paragraphs;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 40 * 150);
        Assert.Equal("Paragraph 39: the instance answers slowly, and we work on it.", paragraphs[39].Spans[0].Text);
    }
}
