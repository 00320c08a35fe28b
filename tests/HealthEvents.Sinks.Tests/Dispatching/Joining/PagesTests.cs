using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>The pages of one communication of AWS Health.</summary>
public sealed class PagesTests
{
    private const string Account = "111122223333";

    [Fact]
    public void Pages_of_one_communication_are_one_message_with_all_resources()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page(Account, 2, 3), Waits.Page(Account, 1, 3), Waits.Page(Account, 3, 3)], TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.Equal("EC2: operational issue, 3 resources impaired in 111122223333, us-east-1", summary.Title);
        Assert.Equal(
            ["i-1111p1", "i-1111p2", "i-1111p3"],
            summary.List("Affected resources")!.Items.Select(static item => Assert.IsType<ResourceValue>(item.Value).Id));
        Assert.Equal("all 3 in this message", summary.Fact("Pages"));
        Assert.Equal(["111122223333/comm/2", "111122223333/comm/1", "111122223333/comm/3"], message.Delivery.Events.Select(static received => received.RecordId));
    }

    [Fact]
    public void What_is_no_resource_is_that_of_the_earliest_page()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page(Account, 2, 2, text: "The second page."), Waits.Page(Account, 1, 2, text: "The first page.")], TimeSpan.Zero));

        var prose = Waits.Summary(message).Sections.OfType<ProseSection>().Single();
        Assert.Equal("The first page.", Assert.Single(Assert.Single(prose.Paragraphs).Spans).Text);
    }

    [Theory]
    [InlineData(new[] { 1, 3 }, 3, "page 2 of 3 came separately or is still to come")]
    [InlineData(new[] { 1, 3 }, 5, "pages 2, 4, 5 of 5 came separately or are still to come")]
    [InlineData(new[] { 2, 9 }, 2_000_000_000, "pages 1, 3, 4, 5, 6 and 1,999,999,993 more of 2,000,000,000 came separately or are still to come")]
    [InlineData(new[] { 0, 2, 1 }, 2, "all 3 in this message")]
    [InlineData(new[] { 1, 3 }, null, "2 in this message")]
    public void Absent_pages_are_named_where_pages_were_joined(int[] pages, int? total, string expected)
    {
        var message = Assert.Single(Waits.Drain(pages.Select(page => Waits.Page(Account, page, total)), TimeSpan.Zero));

        Assert.Equal(expected, Waits.Summary(message).Fact("Pages"));
    }

    [Theory]
    [InlineData("ko", "전체 9페이지 중 일부(페이지 1, 3, 4, 5, 6 외 2개)는 별도로 전송되었거나 아직 도착하지 않음")]
    [InlineData("ja", "全 9 ページのうち一部 (ページ 1、3、4、5、6 他 2 件) は別途送信済みか未着")]
    public void Absent_pages_are_named_in_other_languages(string language, string expected)
    {
        var message = Assert.Single(Waits.Drain([Waits.Page(Account, 2, 9), Waits.Page(Account, 9, 9)], TimeSpan.Zero));

        var summary = Waits.Summary(message, new SummaryContext { Now = Waits.Now, Language = language });
        Assert.Equal(expected, summary.Fact(language == "ko" ? "페이지" : "ページ"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Page_that_is_over_stays_apart_from_one_that_goes_on(bool isFirstOver)
    {
        var (over, open) = (HealthEventStatus.Closed, HealthEventStatus.Open);

        var messages = Waits.Drain(
            [Waits.Page(Account, 1, 2, status: isFirstOver ? over : open), Waits.Page(Account, 2, 2, status: isFirstOver ? open : over)], TimeSpan.Zero);

        EventLifecycle[] expected = [EventLifecycle.Open, EventLifecycle.Resolved];
        Assert.Equal(isFirstOver ? Enumerable.Reverse(expected) : expected, messages.Select(static message => Waits.Summary(message).Lifecycle));
    }

    [Fact]
    public void Pages_that_name_several_accounts_keep_all_of_them_and_say_nothing_of_each()
    {
        var message = Assert.Single(Waits.Drain(
            [
                Waits.Page(Account, 1, 3).Naming("111122223333", "444455556666"), Waits.Page(Account, 3, 3).Naming("111122223333", "777788889999"),
            ],
            TimeSpan.Zero));

        var summary = Waits.Summary(message);
        Assert.Contains("affects 3 accounts", summary.Title, StringComparison.Ordinal);
        Assert.Equal("page 2 of 3 came separately or is still to come", summary.Fact("Pages"));
        Assert.Equal(
            ["111122223333", "444455556666", "777788889999"],
            summary.List("Affected accounts")!.Items.Select(static item => ((TextValue)item.Value).Text));
    }

    [Fact]
    public void Page_alone_says_nothing_of_others()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page(Account, 1, 3)], TimeSpan.Zero));

        Assert.Null(Waits.Summary(message).Fact("Pages"));
    }

    [Fact]
    public void Resource_that_stands_on_two_pages_is_listed_once()
    {
        HealthAffectedEntity[] same = [Waits.Impaired("i-1"), Waits.Impaired("i-2")];

        var message = Assert.Single(Waits.Drain([Waits.Page(Account, 1, 2, entities: same), Waits.Page(Account, 2, 2, entities: [same[1]])], TimeSpan.Zero));

        Assert.Contains("2 resources impaired", Waits.Summary(message).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_between_two_pages_stays_between_them() => Assert.Equal(
        ["111122223333/comm/1", "111122223333/update/1", "111122223333/comm/2"],
        Waits.Drain(
            [Waits.Page(Account, 1, 2), Waits.Page(Account, 1, 1, communication: "update"), Waits.Page(Account, 2, 2)],
            TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Pages_without_an_arn_are_found_too() =>
        Assert.Single(Waits.Drain([Waits.Page(Account, 1, 2, arn: null), Waits.Page(Account, 2, 2, arn: null)], TimeSpan.Zero));

    [Fact]
    public void Pages_of_different_groups_stay_apart() => Assert.Equal(
        ["111122223333/comm/1", "111122223333/comm/2", "111122223333/comm/3"],
        Waits.Drain([Waits.Page(Account, 1, 3), Waits.Page(Account, 2, 3, group: "a"), Waits.Page(Account, 3, 3, group: "b")], TimeSpan.Zero).Select(Waits.Ids));

    [Fact]
    public void Pages_of_one_group_are_one_message() =>
        Assert.Single(Waits.Drain([Waits.Page(Account, 1, 2, group: "a"), Waits.Page(Account, 2, 2, group: "a")], TimeSpan.Zero));

    [Fact]
    public void Option_keeps_pages_apart() =>
        Assert.Equal(2, Waits.Drain([Waits.Page(Account, 1, 2), Waits.Page(Account, 2, 2)], TimeSpan.Zero, new JoiningOptions { Pages = false }).Count);

    [Fact]
    public void Each_page_is_a_part_with_its_own_identity()
    {
        var message = Assert.Single(Waits.Drain([Waits.Page(Account, 1, 2), Waits.Page(Account, 2, 2)], TimeSpan.Zero));

        Assert.Equal(message.Events.Select(static waited => waited.Delivery), message.Delivery.Parts);
        Assert.Equal(2, message.Delivery.Parts.Select(static part => part.Identity).Distinct().Count());
    }

    [Fact]
    public async Task Enrichers_take_part()
    {
        var summarizer = new EnrichingSummarizer(new EventSummarizer(), new EventEnrichment([new Owner()]));
        var waiting = new[] { 1, 2 }.Select(page =>
            new WaitingEvent(new EventDelivery(Waits.Page(Account, page, 2).Delivery.Received, summarizer, Waits.Now), Waits.Now)).ToList();

        var summary = await new Joining().Next(waiting, TimeSpan.Zero).Delivery.SummarizeAsync(new SummaryContext { Now = Waits.Now });

        Assert.Equal("team web", summary.Fact("Enriched"));
        Assert.Contains("2 resources impaired", summary.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Summarizer_that_throws_costs_only_the_looks() => AssertEachIsNamed(OneThatThrows().Summarize(new SummaryContext { Now = Waits.Now }));

    [Fact]
    public async Task Summarizer_that_throws_costs_only_the_looks_beside_enrichers() =>
        AssertEachIsNamed(await OneThatThrows().SummarizeAsync(new SummaryContext { Now = Waits.Now }));

    [Fact]
    public void Family_that_fails_leaves_no_page_unnamed()
    {
        var options = new EventSummarizerOptions();
        options.Families[EventFamilies.Health] = new ThrowsOfJoined();
        var waiting = new[] { 1, 2 }.Select(page => Waits.Page(Account, page, 2, summarizer: new EventSummarizer(options))).ToList();

        AssertEachIsNamed(new Joining().Next(waiting, TimeSpan.Zero).Delivery.Summarize(new SummaryContext { Now = Waits.Now }));
    }

    private static EventDelivery OneThatThrows() =>
        new Joining().Next([.. new[] { 1, 2 }.Select(page => Waits.Page(Account, page, 2, summarizer: new ThrowsOfJoined()))], TimeSpan.Zero).Delivery;

    private static void AssertEachIsNamed(EventSummary summary)
    {
        Assert.Equal("page 1", summary.Title);
        Assert.Equal("page 2", ((TextValue)Assert.IsType<ListSection>(summary.Sections[0]).Items[0].Value).Text);
    }

    private sealed class Owner : IEventEnricher
    {
        public async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return summary with { Facts = [.. summary.Facts, new SummaryFact("Enriched", "team web")] };
        }
    }

    private sealed class ThrowsOfJoined : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) =>
            received.Event is HealthEvent { JoinedPages.Count: 0, PageNumber: var page }
                ? new TestSummarizer().Summarize(received, context) with { Title = $"page {page}" }
                : throw new FormatException("s3cr3t");
    }
}
