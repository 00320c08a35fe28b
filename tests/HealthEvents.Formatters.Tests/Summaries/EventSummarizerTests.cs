namespace HealthEvents.Formatters.Tests;

/// <summary>What a user can do from outside: only public members are used here.</summary>
public sealed class EventSummarizerTests
{
    private static readonly ReceivedEvent Received = new() { Event = SampleEvents.Retirement };

    [Fact]
    public void Family_summarizer_that_is_replaced_makes_the_summary()
    {
        var options = new EventSummarizerOptions();
        options.Families[EventFamilies.Health] = new Fixed("mine");

        Assert.Equal("mine", Summarize(options).Title);
    }

    [Fact]
    public void Family_summarizer_that_is_wrapped_is_still_asked()
    {
        var options = new EventSummarizerOptions();
        options.Families[EventFamilies.Health] = new Prefixed("[shop] ", options.Families[EventFamilies.Health]);

        Assert.StartsWith("[shop] EC2: persistent", Summarize(options).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Enrichers_add_facts_and_links_in_order()
    {
        var options = new EventSummarizerOptions();
        options.Enrichers.Add((_, s) => s with { Facts = [.. s.Facts, new SummaryFact("Team", "web")] });
        options.Enrichers.Add((r, s) => s with { Links = [.. s.Links, new SummaryLink("Runbook", $"https://wiki.example.com/{r.Event.Service}")] });

        var summary = Summarize(options);

        Assert.Equal("web", summary.Fact("Team"));
        Assert.Equal("https://wiki.example.com/EC2", summary.Links[^1].Url);
        Assert.Empty(summary.Problems);
    }

    [Fact]
    public void Severity_is_replaced_by_option()
    {
        var options = new EventSummarizerOptions { Severity = (e, now) => e.Region == "eu-west-1" ? EventSeverity.Critical : e.SeverityAt(now) };

        Assert.Equal(EventSeverity.Critical, Summarize(options).Severity);
    }

    [Fact]
    public void Summarizer_that_throws_costs_the_words_but_not_the_event()
    {
        var told = new List<Exception>();
        var options = new EventSummarizerOptions { OnError = (_, exception) => told.Add(exception) };
        options.Families[EventFamilies.Health] = new Throwing();
        options.Enrichers.Add((_, _) => throw new InvalidOperationException("with a secret"));

        var summary = Summarize(options);

        Assert.Equal(SampleEvents.Retirement.Identity, summary.Identity);
        Assert.Equal("111122223333", summary.Fact("Account"));
        Assert.Equal(["summary: threw NotSupportedException", "enricher: threw InvalidOperationException"], summary.Problems.Select(p => p.ToString()).ToArray());
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void Event_of_an_own_family_is_summarized_without_a_summarizer()
    {
        var own = new Deployment
        {
            Kind = "deployment.done",
            Family = "deployment",
            Region = "eu-west-1",
            Resources = ["shop"],
            Raw = SampleEvents.Bytes("""{"version":"1.2"}"""),
        };

        var summary = SampleEvents.Summary(own);

        Assert.Equal("Event of kind deployment.done, shop in eu-west-1", summary.Title);
        Assert.Contains("\"version\": \"1.2\"", summary.Section<CodeSection>("Payload")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Event_of_an_own_family_gets_its_own_summarizer()
    {
        var options = new EventSummarizerOptions();
        options.Families["deployment"] = new Fixed("deployed");
        var summarizer = new EventSummarizer(options);
        options.Families.Clear();

        var summary = summarizer.Summarize(new ReceivedEvent { Event = new Deployment { Family = "deployment" } }, SampleEvents.Context());

        Assert.Equal("deployed", summary.Title);
    }

    [Fact]
    public void Credentials_that_an_enricher_brings_are_masked()
    {
        var options = new EventSummarizerOptions();
        options.Enrichers.Add((_, s) => s with
        {
            Lead = "key AKIAIOSFODNN7TESTKEY",
            Facts = [new SummaryFact("Key", new CodeValue("ASIAIOSFODNN7TESTKEY"))],
            Sections = [new ListSection([new ListItem(new ResourceValue("AKIAIOSFODNN7TESTKEY"))])],
        });

        var summary = Summarize(options);

        Assert.Equal("key ...TKEY", summary.Lead);
        Assert.Equal("...TKEY", summary.Fact("Key"));
        Assert.Equal("...TKEY", ((ResourceValue)((ListSection)summary.Sections[0]).Items[0].Value).Id);
    }

    private static EventSummary Summarize(EventSummarizerOptions options) =>
        new EventSummarizer(options).Summarize(Received, SampleEvents.Context());

    private sealed record Deployment : OperationalEvent;

    private sealed class Fixed(string title) : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => new()
        {
            Kind = received.Event.Kind,
            Identity = received.Event.Identity,
            Correlation = received.Event.Correlation,
            Severity = EventSeverity.Info,
            Lifecycle = EventLifecycle.Informational,
            Title = title,
        };
    }

    private sealed class Prefixed(string prefix, IEventSummarizer inner) : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
        {
            var summary = inner.Summarize(received, context);
            return summary with { Title = prefix + summary.Title };
        }
    }

    private sealed class Throwing : IEventSummarizer
    {
        public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => throw new NotSupportedException();
    }
}
