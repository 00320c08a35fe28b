using HealthEvents.Cli.Drawing.Slack;
using HealthEvents.Cli.Preview;

namespace HealthEvents.Cli.Tests.Drawing;

public sealed class SlackMrkdwnTests
{
    [Theory]
    [InlineData("*bold* _italic_ ~gone~ `code`", "<b>bold</b> <i>italic</i> <s>gone</s> <code>code</code>")]
    [InlineData("*bold with _italic_ in it*", "<b>bold with <i>italic</i> in it</b>")]
    [InlineData("2*3*4 and snake_case_name", "2*3*4 and snake_case_name")]
    [InlineData("* not bold * and *open", "* not bold * and *open")]
    [InlineData("\u200B*\u200Bnot bold\u200B*\u200B", "\u200B*\u200Bnot bold\u200B*\u200B")]
    [InlineData("`*not bold* &lt;b&gt;`", "<code>*not bold* &lt;b&gt;</code>")]
    [InlineData("`<https://a.example/?b=1&amp;c=2#x|shop\u00A6web>`", "<code><a href=\"https://a.example/?b=1&amp;c=2#x\" target=\"_blank\" rel=\"noopener noreferrer\">shop&#166;web</a></code>")]
    [InlineData("*a `*` b*", "<b>a <code>*</code> b</b>")]
    public void Marks_format_between_boundaries_only(string text, string expected) => Assert.Equal(expected, Draw(text));

    [Theory]
    [InlineData("&amp;lt; &lt;b&gt; &quot;", "&amp;lt; &lt;b&gt; &amp;quot;")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a \" ' b", "a &quot; &#39; b")]
    public void Foreign_text_stays_text(string text, string expected) => Assert.Equal(expected, Draw(text));

    [Fact]
    public void Link_shows_its_label_and_its_address_is_escaped() => Assert.Equal(
        """<a href="https://a.example/?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">a &lt; b</a>""",
        Draw("<https://a.example/?b=1&amp;c=2|a &lt; b>"));

    [Fact]
    public void Link_that_a_browser_would_run_stays_text() =>
        Assert.Equal("&lt;javascript:alert(1)|a&gt;", Draw("<javascript:alert(1)|a>"));

    [Theory]
    [InlineData("see https://a.example/b, then", false, true)]
    [InlineData("see https://a.example/b, then", true, false)]
    public void Bare_address_is_a_link_unless_the_text_is_verbatim(string text, bool isVerbatim, bool isLink)
    {
        Assert.Equal(isLink, Draw(text, isVerbatim).Contains(">https://a.example/b</a>, then", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!here>", "here")]
    [InlineData("<@U012ABC>", "U012ABC")]
    [InlineData("<!subteam^S012ABC>", "S012ABC")]
    public void Mention_stands_out(string text, string name) =>
        Assert.Equal($"""<span class="mention">@{name}</span>""", Draw(text));

    [Fact]
    public void Instant_shows_its_fallback_and_carries_its_tokens() => Assert.Equal(
        """<time datetime="2026-11-20T13:05:21Z" data-format="{date_short_pretty} {time}" title="20 Nov">20 Nov</time>""",
        Draw("<!date^1795179921^{date_short_pretty} {time}|20 Nov>"));

    [Fact]
    public void Fence_keeps_its_lines_and_marks() => Assert.Equal(
        "before<pre>a *b*\n  c</pre>after", Draw("before\n```\na *b*\n  c\n```\nafter"));

    [Fact]
    public void Lines_of_a_quote_stand_together() => Assert.Equal(
        "a<blockquote>b\nc</blockquote>d", Draw("a\n&gt; b\n&gt; c\nd"));

    private static string Draw(string text, bool isVerbatim = false)
    {
        var html = new Html();
        new TextHtml(html).Draw(new SlackMrkdwn(isVerbatim).Read(text));
        return html.ToString();
    }
}
