using HealthEvents.Formatters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthEvents.Sinks.Tests;

/// <summary>What a host adds to the events that are known, and to what is said about them.</summary>
public sealed class EventRegistrationTests
{
    private const string Document = """{"id":"1","source":"acme.ci","detail-type":"Build Failed","detail":{}}""";

    [Fact]
    public void Reader_is_there_for_hosts_and_knows_the_built_in_kinds()
    {
        using var provider = Provider(static _ => { });

        var reader = provider.GetRequiredService<EventReader>();

        Assert.Same(reader, provider.GetRequiredService<EventReader>());
        Assert.Equal("eventbridge", Assert.Single(reader.Read(Document)).Event.Kind);
        Assert.Same(provider.GetRequiredService<EventDispatcher>(), provider.GetRequiredService<IEventDispatcher>());
    }

    [Fact]
    public void Kind_that_is_added_is_read()
    {
        using var provider = Provider(static builder => builder.AddEventKind(Kind("acme.build", "acme")));

        Assert.Equal("acme.build", Read(provider).Event.Kind);
    }

    [Fact]
    public void Kind_that_is_added_later_is_asked_first_and_each_is_added_once()
    {
        using var provider = Provider(static builder =>
        {
            builder.AddEventKind(Kind("acme.first", "acme")).AddEventKind(Kind("acme.second", "acme"));
            builder.Services.AddHealthEvents();
        });

        Assert.Equal("acme.second", Read(provider).Event.Kind);
        Assert.Equal(2, provider.GetRequiredService<IOptions<EventReaderOptions>>().Value.Kinds.Count(static kind => kind.Family == "acme"));
    }

    [Fact]
    public async Task Family_is_read_and_summarized()
    {
        await using var provider = Provider(static builder =>
            builder.AddEventFamily(new EventFamily([Kind("acme.build", "acme")], new TestSummarizer { Title = static _ => "The build failed" })));

        var report = await provider.GetRequiredService<IEventDispatcher>().DispatchAsync([Read(provider)]);

        Assert.Equal("The build failed", Assert.Single(report.Entries).Title);
    }

    [Fact]
    public void Options_of_the_reader_are_set_in_code()
    {
        using var provider = Provider(static builder => builder.AddEventKind(Kind("acme.build", "acme")).ConfigureReader(static options => options.AcceptedSources.Add("aws.*")));

        Assert.Equal("eventbridge", Read(provider).Event.Kind);
    }

    [Fact]
    public async Task Enrichers_of_both_sorts_add_to_what_a_sink_tells()
    {
        string? told = null;
        var sink = new FakeSink("a", async (delivery, token) =>
        {
            told = (await delivery.SummarizeAsync(new SummaryContext { Now = delivery.Now }, token)).Title;
            return DeliveryResult.Delivered();
        });
        await using var provider = Provider(
            static builder =>
            {
                builder.AddEnricher(static (_, summary) => summary with { Title = $"{summary.Title}, at once" });
                builder.Services.AddSingleton<IEventEnricher, Asking>();
            },
            sink);

        await provider.GetRequiredService<IEventDispatcher>().DispatchAsync([Read(provider)]);

        Assert.Equal("acme.ci: Build Failed, at once, after a question", told);
    }

    [Fact]
    public void Wrong_wait_for_enrichers_is_named_at_start()
    {
        using var provider = Provider(static builder => builder.Services.Configure<HealthEventsOptions>(static options => options.EnricherTimeout = TimeSpan.FromHours(1)));

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("HealthEvents:EnricherTimeout is 01:00:00; it must be more than 0 and at most 00:01:00.", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(Action<IHealthEventsBuilder> configure, IEventSink? sink = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(sink ?? new FakeSink("a"));
        configure(services.AddHealthEvents());
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static ReceivedEvent Read(ServiceProvider provider) => Assert.Single(provider.GetRequiredService<EventReader>().Read(Document));

    private static EventKind Kind(string name, string family) => new(name, family, [EventMatcher.EventBridge("Build Failed")], static _ => new TestEvent());

    private sealed class Asking : IEventEnricher
    {
        public async ValueTask<EventSummary> EnrichAsync(ReceivedEvent received, EventSummary summary, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return summary with { Title = $"{summary.Title}, after a question" };
        }
    }
}
