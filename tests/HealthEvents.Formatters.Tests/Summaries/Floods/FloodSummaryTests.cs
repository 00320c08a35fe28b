namespace HealthEvents.Formatters.Tests;

/// <summary>One summary of a flood, made by hand.</summary>
public sealed class FloodSummaryTests
{
    private static readonly SummaryContext Context = new() { Now = SampleEvents.Now };

    [Fact]
    public void Stories_without_a_summary_are_only_counted()
    {
        var summary = FloodSummary.Of([Named(SampleEvents.CpuAlarm), Counted(SampleEvents.CpuAlarm), Counted(SampleEvents.CpuAlarm)], "flood", Context);

        var worst = Assert.IsType<ListSection>(Assert.Single(summary.Sections));
        Assert.Equal((1, 3, "3 alarms"), (worst.Items.Count, worst.Total, summary.Title));
        Assert.Equal(("flood", "flood"), (summary.Identity, summary.Correlation));
    }

    [Fact]
    public void More_than_ten_are_never_named()
    {
        var summary = FloodSummary.Of([.. Enumerable.Repeat(Named(SampleEvents.CpuAlarm), 12)], "flood", Context);

        Assert.Equal(FloodSummary.MostNamed, Assert.IsType<ListSection>(Assert.Single(summary.Sections)).Items.Count);
    }

    [Theory]
    [InlineData(EventSeverity.Critical, EventSeverity.Critical)]
    [InlineData(EventSeverity.Low, EventSeverity.High)]
    public void All_are_counted_by_what_they_say_of_themselves_and_an_option_makes_the_whole_only_worse(EventSeverity replaced, EventSeverity expected)
    {
        var story = Named(SampleEvents.CpuAlarm) is var named ? named with { Summary = named.Summary! with { Severity = replaced } } : null!;

        var summary = FloodSummary.Of([story, Counted(SampleEvents.CpuAlarm)], "flood", Context);

        Assert.Equal((expected, "2 High"), (summary.Severity, summary.Lead));
    }

    [Fact]
    public void What_is_over_makes_the_whole_no_worse()
    {
        var over = Named(SampleEvents.CpuAlarm) is var named ? named with { Summary = named.Summary! with { Severity = EventSeverity.Critical, Lifecycle = EventLifecycle.Resolved } } : null!;

        Assert.Equal(EventSeverity.High, FloodSummary.Of([over, Counted(SampleEvents.CpuAlarm)], "flood", Context).Severity);
    }

    [Fact]
    public void Flood_of_a_full_hour_says_so_in_japanese()
    {
        var later = SampleEvents.CpuAlarm with { Time = SampleEvents.Now.AddHours(2) };

        var summary = FloodSummary.Of([Named(SampleEvents.CpuAlarm with { Time = SampleEvents.Now }), Counted(later)], "flood", Context with { Language = "ja" });

        Assert.Equal("2時間の間にアラーム 2 件", summary.Title);
    }

    [Theory]
    [InlineData((EventSeverity)0)]
    [InlineData((EventSeverity)99)]
    [InlineData((EventSeverity)(-1))]
    public void Severity_that_nobody_knows_is_said_to_be_unknown(EventSeverity severity)
    {
        var summary = FloodSummary.Of([Counted(new Odd(severity))], "flood", Context);

        Assert.Equal((EventSeverity.Unknown, "1 Unknown"), (summary.Severity, summary.Lead));
    }

    [Fact]
    public void What_is_urgent_makes_the_whole_urgent()
    {
        Assert.True(FloodSummary.Of([Named(SampleEvents.Abuse), Named(SampleEvents.Issue)], "flood", Context).IsUrgent);
        Assert.False(FloodSummary.Of([Named(SampleEvents.Issue)], "flood", Context).IsUrgent);
    }

    [Fact]
    public void Compact_summary_keeps_what_is_important()
    {
        var story = Named(SampleEvents.CpuAlarm) with { Events = [Received(SampleEvents.CpuAlarm), Received(SampleEvents.CpuAlarm)] };

        Assert.Equal(["Notifications"], FloodSummary.Of([story], "flood", Context with { Verbosity = Verbosity.Compact }).Facts.Select(static fact => fact.Label));
        Assert.Equal(["Notifications", "Accounts", "Regions"], FloodSummary.Of([story], "flood", Context).Facts.Select(static fact => fact.Label));
    }

    [Fact]
    public void Five_accounts_are_named_the_most_frequent_first_by_what_the_directory_knows()
    {
        var context = Context with { Accounts = new AccountDirectory(["111122223333=production"]) };
        var stories = Enumerable.Range(0, 8).Select(static index => Counted(SampleEvents.CpuAlarm with { Account = index < 2 ? "111122223333" : $"20000000000{index}" }));

        var accounts = FloodSummary.Of([.. stories], "flood", context).Facts.Single(static fact => fact.Label == "Accounts").Value;

        Assert.Equal(
            "111122223333 (production): 2, 200000000002: 1, 200000000003: 1, 200000000004: 1, 200000000005: 1 and 2 more",
            Assert.IsType<TextValue>(accounts).Text);
    }

    [Fact]
    public void Kind_that_throws_costs_no_more_than_its_facts()
    {
        var summary = FloodSummary.Of([Counted(new Throwing()), Counted(new Throwing())], "flood", Context);

        Assert.Equal(("2 events (test.throwing)", "2 Medium"), (summary.Title, summary.Lead));
    }

    [Fact]
    public void Credentials_are_masked() => Assert.DoesNotContain(
        "AKIAIOSFODNN7EXAMPLE",
        FloodSummary.Of([Counted(SampleEvents.CpuAlarm)], "flood AKIAIOSFODNN7EXAMPLE", Context).Correlation,
        StringComparison.Ordinal);

    [Fact]
    public void Flood_of_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => FloodSummary.Of([], "flood", Context));

    private static FloodStory Named(OperationalEvent value) => Counted(value) with { Summary = new EventSummarizer().Summarize(Received(value), Context) };

    private static FloodStory Counted(OperationalEvent value) => new([Received(value)], Received(value));

    private static ReceivedEvent Received(OperationalEvent value) => new() { Event = value };

    private sealed record Odd : OperationalEvent
    {
        private readonly EventSeverity _severity;

        public Odd(EventSeverity severity) => (Kind, Family, _severity) = ("test.odd", "test", severity);

        public override EventSeverity SeverityAt(DateTimeOffset now) => _severity;
    }

    private sealed record Throwing : OperationalEvent
    {
        public Throwing() => (Kind, Family) = ("test.throwing", "test");

        public override EventLifecycle LifecycleAt(DateTimeOffset now) => throw new InvalidOperationException("no lifecycle");

        public override EventSeverity SeverityAt(DateTimeOffset now) => throw new InvalidOperationException("no severity");
    }
}
