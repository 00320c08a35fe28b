namespace HealthEvents.Formatters.Tests;

public sealed class SummaryBuilderTests
{
    private static readonly Phrase Stage = new(en: "Stage", ko: "단계", ja: "ステージ");

    private static readonly Deployed Event = new()
    {
        Kind = "acme.deployed",
        Family = "acme",
        Account = SampleEvents.Account,
        Region = "eu-west-1",
        Raw = SampleEvents.Bytes("{}"),
    };

    [Fact]
    public void What_is_missing_is_left_out()
    {
        var builder = Begin();
        builder.AddFact(Stage, null);
        builder.AddFact(Stage, "");
        builder.AddFact("Stage", (string?)null);
        builder.AddDetail(Stage, null);
        builder.AddSection(null);
        builder.AddLink(Stage, null);
        builder.AddLink("Stage", null);

        var summary = builder.Build("deployed");

        Assert.Empty(summary.Facts);
        Assert.Empty(summary.Sections);
        Assert.Empty(summary.Links);
        Assert.Null(summary.Lead);
    }

    [Fact]
    public void Builder_of_a_finished_summary_takes_nothing_more()
    {
        var builder = Begin();
        builder.AddFact(Stage, "blue");
        var summary = builder.Build("deployed");

        Assert.Throws<InvalidOperationException>(() => builder.AddFact(Stage, "green"));
        Assert.Throws<InvalidOperationException>(() => builder.Build("again"));
        Assert.Equal("blue", Assert.IsType<TextValue>(Assert.Single(summary.Facts).Value).Text);
    }

    [Fact]
    public void Builders_may_be_in_use_beside_each_other()
    {
        var (outer, inner) = (Begin(), Begin());
        outer.AddFact(Stage, "outer");
        inner.AddFact(Stage, "inner");
        var (second, first) = (inner.Build("inner"), outer.Build("outer"));

        Assert.Equal("outer", Assert.IsType<TextValue>(Assert.Single(first.Facts).Value).Text);
        Assert.Equal("inner", Assert.IsType<TextValue>(Assert.Single(second.Facts).Value).Text);
    }

    [Fact]
    public void Resource_has_its_page_where_its_id_or_type_tells_it()
    {
        var builder = Begin();

        Assert.Equal(
            new ResourceValue("web", "pending") { Url = "https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services/web?region=eu-west-1", Account = "444455556666" },
            builder.Resource("arn:aws:ecs:eu-west-1:444455556666:service/shop/web", "pending", type: null, "web"));
        Assert.Equal(
            new ResourceValue("resize") { Url = "https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/resize" },
            builder.Resource("resize", status: null, "AWS::Lambda::Function"));
        Assert.Equal(new ResourceValue("resize"), builder.Resource("resize"));
        Assert.Null(builder.Resource("token-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.s3cr3ts3cr3t", status: null, "AWS::DynamoDB::Table").Url);
    }

    [Theory]
    [InlineData(Verbosity.Compact, new[] { "Cost" }, 3)]
    [InlineData(Verbosity.Normal, new[] { "단계", "Commit", "Cost" }, 10)]
    [InlineData(Verbosity.Full, new[] { "단계", "Commit", "Cost", "ARN" }, 100)]
    public void Verbosity_decides_what_is_taken(Verbosity verbosity, string[] labels, int listLength)
    {
        var builder = Begin("ko", verbosity);
        builder.AddFact(Stage, "prod");
        builder.AddFact("Commit", new CodeValue("0a1b"));
        builder.AddFact("Cost", "1", SummaryPriority.Important);
        builder.AddDetail(SharedWords.Arn, "arn:aws:ecs:eu-west-1:111122223333:service/shop");

        Assert.Equal(labels, builder.Build("deployed").FactLabels());
        Assert.Equal(listLength, builder.ListLength);
    }

    [Fact]
    public void Label_is_said_in_the_language_of_the_reader_or_as_it_is()
    {
        var builder = Begin("ja-JP");
        builder.AddLink(Stage, "https://example.com/stage");
        builder.AddLink("Grafana", "https://example.com/grafana");

        var summary = builder.Build("deployed");

        Assert.Equal("ja", summary.Language);
        Assert.Equal(["ステージ", "Grafana"], summary.LinkLabels());
    }

    [Fact]
    public void Place_names_the_account_as_people_call_it()
    {
        var directory = new AccountDirectory(["111122223333=shop;team web"]);
        var builder = new SummaryBuilder(new ReceivedEvent { Event = Event }, SampleEvents.Context() with { Accounts = directory });
        builder.AddPlace();

        var summary = builder.Build(builder.InPlace("deployed"));

        Assert.Equal("shop", builder.AccountName);
        Assert.Equal("111122223333", summary.Fact("Account"));
        Assert.Equal("team web", summary.Fact("Owner"));
        Assert.Equal("deployed in shop, eu-west-1", summary.Title);
    }

    [Fact]
    public void Fact_that_the_second_line_says_already_goes()
    {
        var builder = Begin();
        builder.AddFact(Stage, "prod");

        Assert.Empty(builder.Build("deployed\nagain", "prod").Facts);
    }

    [Fact]
    public void Times_are_written_for_the_reader()
    {
        var builder = Begin();

        Assert.Equal("18 Aug 2026, 12:00 UTC", builder.Moment(SampleEvents.Now.AddDays(3)));
        Assert.Equal("in 3 days", builder.Until(SampleEvents.Now.AddDays(3)));
        Assert.Equal("3 h 12 min", builder.Duration(TimeSpan.FromMinutes(192)));
    }

    [Fact]
    public void Kind_whose_members_throw_costs_only_what_they_would_have_said()
    {
        var summary = EventSummarizer.Plain(
            new ReceivedEvent { Event = new Throwing { Kind = "acme.broken", Region = "eu-west-1", Raw = SampleEvents.Bytes("""{"Token":"a-secret"}""") } },
            SampleEvents.Context());

        Assert.Equal("Event of kind acme.broken in eu-west-1", summary.Title);
        Assert.StartsWith("acme.broken|", summary.Identity, StringComparison.Ordinal);
        Assert.Equal(summary.Identity, summary.Correlation);
        Assert.Equal((EventSeverity.Medium, EventLifecycle.Informational), (summary.Severity, summary.Lifecycle));
        Assert.Equal(
            ["lifecycle: threw NotSupportedException", "identity: threw NotSupportedException", "correlation: threw NotSupportedException", "severity: threw NotSupportedException"],
            summary.Problems.Select(static problem => problem.ToString()).ToArray());
        Assert.DoesNotContain("a-secret", summary.Section<CodeSection>("Payload")!.Text, StringComparison.Ordinal);
    }

    private static SummaryBuilder Begin(string language = "en", Verbosity verbosity = Verbosity.Normal) =>
        new(new ReceivedEvent { Event = Event }, SampleEvents.Context(language, verbosity));

    private sealed record Deployed : OperationalEvent;

    private sealed record Throwing : OperationalEvent
    {
        public override string Identity => throw new NotSupportedException();

        public override string Correlation => throw new NotSupportedException();

        public override EventLifecycle LifecycleAt(DateTimeOffset now) => throw new NotSupportedException();

        public override EventSeverity SeverityAt(DateTimeOffset now) => throw new NotSupportedException();
    }
}
