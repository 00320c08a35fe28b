using HealthEvents.Cli.Drawing;
using HealthEvents.Cli.Drawing.GoogleChat;
using HealthEvents.Cli.Preview;

namespace HealthEvents.Cli.Tests.Drawing;

public sealed class GoogleChatMarkupTests
{
    [Theory]
    [InlineData("<b>a</b> &amp; <i>b</i>", "<b>a</b> &amp; <i>b</i>")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<b>open", "<b>open</b>")]
    [InlineData("<b>a<i>b", "<b>a<i>b</i></b>")]
    [InlineData("<b>a</i>b</b>", "<b>ab</b>")]
    [InlineData("<h1>a</h1>", "&lt;h1&gt;a&lt;/h1&gt;")]
    [InlineData("<b onclick=\"x\">a", "&lt;b onclick=&quot;x&quot;&gt;a")]
    [InlineData("<a href=\"javascript:x\">a</a>", "&lt;a href=&quot;javascript:x&quot;&gt;a")]
    [InlineData("&lt;b&gt;", "&lt;b&gt;")]
    public void Card_draws_the_tags_that_our_messages_have_and_no_other(string text, string expected) =>
        Assert.Equal(expected, Draw(CardHtml.Read(text)));

    [Fact]
    public void Card_links_to_the_web() => Assert.Equal(
        """<a href="https://a.example/?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">a</a>""",
        Draw(CardHtml.Read("<a href=\"https://a.example/?b=1&amp;c=2\">a</a>")));

    [Theory]
    [InlineData("<users/all> *a*", "<span class=\"mention\">@all</span> <b>a</b>")]
    [InlineData("<\u200Busers/all>", "&lt;\u200Busers/all&gt;")]
    [InlineData("a &amp; b", "a &amp;amp; b")]
    public void Text_above_the_cards_knows_mentions_and_no_entities(string text, string expected) =>
        Assert.Equal(expected, Draw(new GoogleChatText().Read(text)));

    private static string Draw(IReadOnlyList<Run> runs)
    {
        var html = new Html();
        new TextHtml(html).Draw(runs);
        return html.ToString();
    }
}
