using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters.Tests;

/// <summary>A resource that has a page is a link over its id, whole or not at all.</summary>
public sealed class ResourceLinkTests
{
    private const string Id = "i-0123456789abcdef0";
    private const string Url = "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=" + Id;

    [Theory]
    [InlineData(Url, "`<" + Url + "|" + Id + ">` (pending)", "<a href=\"" + Url + "\">" + Id + "</a> (pending)")]
    [InlineData("https://console.aws.amazon.com/?a=1&b=2", "`<https://console.aws.amazon.com/?a=1&amp;b=2|" + Id + ">` (pending)", "<a href=\"https://console.aws.amazon.com/?a=1&amp;b=2\">" + Id + "</a> (pending)")]
    [InlineData(null, "`" + Id + "` (pending)", Id + " (pending)")]
    [InlineData("", "`" + Id + "` (pending)", Id + " (pending)")]
    [InlineData("javascript:alert(1)", "`" + Id + "` (pending)", Id + " (pending)")]
    [InlineData("https://console.aws.amazon.com/\">", "`" + Id + "` (pending)", Id + " (pending)")]
    public void Id_is_the_words_of_the_link(string? url, string slack, string googleChat)
    {
        var summary = Summaries.Minimal with { Facts = [new("Resource", new ResourceValue(Id, "pending") { Url = url }, SummaryPriority.Important)] };

        Assert.Equal("*Resource:* " + slack, SlackSection(summary));
        Assert.Equal(googleChat, new GoogleChatFormatter().Format(summary).CardsV2![0].Card.Sections![0].Widgets[1].DecoratedText!.Text);
        Assert.Contains($"Resource: {Id} (pending)", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("http", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("http", new SlackFormatter().FormatText(summary).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop|web", "shop\u00A6web")]
    [InlineData("a<b>&c", "a&lt;b&gt;&amp;c")]
    [InlineData("a`b*c_d~e:skull:", "a'b*c_d~e:skull:")]
    [InlineData("two\nlines", "two lines")]
    public void Words_that_would_end_the_link_or_format_do_not(string id, string words) =>
        Assert.Equal($"*Resource:* `<{Url}|{words}>`", SlackSection(Summaries.Minimal with { Facts = [new("Resource", new ResourceValue(id) { Url = Url })] }));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u0007")]
    public void Link_without_words_is_none(string id)
    {
        var summary = Summaries.Minimal with { Sections = [new ListSection([new(new ResourceValue(id) { Url = Url }), new("last")])] };

        Assert.DoesNotContain("http", SlackSection(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_that_has_no_room_leaves_the_id()
    {
        var id = new string('a', 560);
        var summary = Summaries.Minimal with { Facts = [new("Resource", new ResourceValue(id, "pending") { Url = Url })] };

        Assert.Equal($"*Resource:* `{id}` (pending)", SlackSection(summary));
    }

    [Fact]
    public void All_items_of_a_list_are_shown_before_any_of_them_costs_the_room_of_a_link()
    {
        var items = Enumerable.Range(0, 60).Select(static i => new ListItem(new ResourceValue($"i-{i:x17}", "pending") { Url = Url })).ToList();

        var text = SlackSection(Summaries.Minimal with { Sections = [new ListSection(items)] });

        Assert.Equal(60, text.Count(static c => c == '\u2022'));
        Assert.InRange(text.Split("<http").Length - 1, 1, 10);
        Assert.StartsWith($"\u2022 `<{Url}|i-00000000000000000>` (pending)\n", text, StringComparison.Ordinal);
        Assert.EndsWith($"\u2022 `i-{59:x17}` (pending)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_items_are_links_in_both_channels_also_by_the_access_portal()
    {
        var portal = new IdentityCenterPortal("https://example.awsapps.com/start", ["ReadOnlyAccess"]);
        var items = Enumerable.Range(0, 10).Select(i => new ListItem(new ResourceValue($"i-{i:x17}", "pending") { Url = i < 6 ? portal.LinkTo(Url, SampleEvents.Account) : Url })).ToList();
        var summary = Summaries.Minimal with { Sections = [new ListSection(items)] };

        Assert.Equal(10, SlackSection(summary).Split("<http").Length - 1);
        Assert.Equal(10, new GoogleChatFormatter().Format(summary).CardsV2![0].Card.Sections![1].Widgets[0].TextParagraph!.Text.Split("<a href").Length - 1);
    }

    private static string SlackSection(EventSummary summary)
    {
        var section = new SlackFormatter().Format(summary).Attachments![0].Blocks!.OfType<SectionBlock>().Single();
        return (section.Text ?? section.Fields!.Single()).Text;
    }
}
