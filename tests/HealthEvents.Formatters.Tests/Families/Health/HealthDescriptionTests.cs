using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class HealthDescriptionTests
{
    [Theory]
    [InlineData("older &amp; newer, &lt;b&gt;, it&#39;s &#x2714;", "older & newer, <b>, it's \u2714")]
    [InlineData("&amp;lt; stays", "&lt; stays")]
    [InlineData("one<br/>two<BR>three", "one\ntwo\nthree")]
    [InlineData("one\\\ntwo\\\\nthree", "one\ntwo\nthree")]
    [InlineData("one\n\n\n\ntwo", "one\ntwo")]
    [InlineData("$ aws ecs update-service \\\n--cluster shop", "$ aws ecs update-service \\\n--cluster shop")]
    [InlineData("see [the guide](https://docs.aws.amazon.com/a?b=1&amp;c=2)", "see the guide https://docs.aws.amazon.com/a?b=1&c=2")]
    [InlineData("[trap](javascript:alert)", "[trap](javascript:alert)")]
    [InlineData("the docs [1], [the guide](https://a.example.com/1)", "the docs [1], the guide https://a.example.com/1")]
    [InlineData("AWS_EC2_X and __init__ and 2 * 3 * 4 and C:\\_temp", "AWS_EC2_X and __init__ and 2 * 3 * 4 and C:\\_temp")]
    [InlineData(">= 1.30 is kept", ">= 1.30 is kept")]
    public void Description_reads_as_prose(string text, string expected) => Assert.Equal(expected, Prose(text).Text());

    [Fact]
    public void Bold_headings_lists_and_code_keep_their_style()
    {
        var prose = Prose("# What to do\n\n* Upgrade **now**\n\u2022 run `yum update`");

        Assert.Equal(
            [new("What to do", ProseStyle.Bold), new("Upgrade "), new("now", ProseStyle.Bold), new("run "), new("yum update", ProseStyle.Code)],
            prose.Paragraphs.SelectMany(paragraph => paragraph.Spans));
        Assert.Equal([ProseParagraphKind.Text, ProseParagraphKind.Bullet, ProseParagraphKind.Bullet], prose.Paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Fact]
    public void Link_shows_its_full_address_and_is_a_document()
    {
        var summary = Summary("[AWS](https://evil.example.com/x) " + new string('x', 2000));

        Assert.Equal(
            [new("AWS"), new(" "), new("https://evil.example.com/x", ProseStyle.Link)],
            summary.Section<ProseSection>("Description")!.Paragraphs[0].Spans.Take(3));
        Assert.Equal(new LinkValue("https://evil.example.com/x"), summary.Section<ListSection>("Documents")!.Items.Single().Value);
    }

    [Fact]
    public void What_entities_hide_is_foreign_text_as_well()
    {
        var summary = Summary("&lt;!channel&gt; &#60;@U1&#62; &#60;users/all&#62; AKIA&#73;OSFODNN7TESTKEY");

        foreach (var channel in Channels.All)
        {
            var message = channel.Messages.Full(summary);
            Assert.Empty(channel.Intruders(message));
            Assert.DoesNotContain("AKIAIOSFODNN7TESTKEY", Encoding.UTF8.GetString(message), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Time_before_an_update_is_bold()
    {
        var spans = Prose("[09:55 AM PDT] We look into it. [10:20 AM PDT] It is over [1].").Paragraphs[0].Spans;

        Assert.Equal(["[09:55 AM PDT]", "[10:20 AM PDT]"], spans.Where(span => span.Style == ProseStyle.Bold).Select(span => span.Text));
    }

    [Theory]
    [InlineData("en", "Description (newest update first)")]
    [InlineData("ko", "설명 (최신 업데이트 먼저)")]
    [InlineData("ja", "説明 (最新の更新が先頭)")]
    public void Newest_update_of_a_long_text_comes_first(string language, string title)
    {
        var (older, newer) = (new string('x', 800), "It is mended.");

        var prose = Assert.Single(Summary($"Errors\n\n[09:55 AM PDT] {older}\n\n**[10:20 AM PDT]** {newer}", language).Sections.OfType<ProseSection>());

        Assert.Equal(title, prose.Title);
        Assert.Equal($"[10:20 AM PDT] {newer}\nErrors\n[09:55 AM PDT] {older}", prose.Text());
    }

    [Theory]
    [InlineData("[10:20 AM PDT] New. {0}\n\n[09:55 AM PDT] Old.")]
    [InlineData("[09:55 AM PDT] One. {0}\n\n[09:55 AM PDT] Two.")]
    [InlineData("[09:55 AM PDT] One. {0}\n\n[10:55 AM UTC] Two.")]
    [InlineData("[09:55 AM PDT] Only one. {0}")]
    [InlineData("No update at all. {0}")]
    public void Updates_keep_their_order_where_the_newest_is_first_or_not_known(string text)
    {
        text = string.Format(null, text, new string('x', 800));

        var prose = Summary(text).Section<ProseSection>("Description")!;

        Assert.Equal(text.Replace("\n\n", "\n", StringComparison.Ordinal), prose.Text());
    }

    [Fact]
    public void Text_made_of_marks_alone_is_read_at_once()
    {
        foreach (var mark in new[] { "[", "**", "`", "](", "[1:22", "\\\n", "&", "<br", "[10:00 AM] " })
        {
            Assert.NotNull(Summary(string.Concat(Enumerable.Repeat(mark, 20_000 / mark.Length))));
        }
    }

    private static ProseSection Prose(string text) => Summary(text).Section<ProseSection>("Description")!;

    private static EventSummary Summary(string text, string language = "en") =>
        SampleEvents.Summary(SampleEvents.Issue with { Descriptions = [new("en_US", text)] }, language);
}
