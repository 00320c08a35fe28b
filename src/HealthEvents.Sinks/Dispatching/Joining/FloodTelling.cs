using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>Tells the events of a flood: names the worst, and counts the rest. Only what is named is summarized.</summary>
/// <param name="stories">The stories, the worst first.</param>
internal sealed class FloodTelling(IReadOnlyList<ToldStory> stories) : IJoinedTelling
{
    /// <summary>How many are named.</summary>
    public const int MostNamed = FloodSummary.MostNamed;

    public EventSummary Summarize(EventDelivery delivery, SummaryContext context) =>
        Told([.. Named.Select(named => JoinedSummary.Of(named, context))], delivery, context);

    // Side by side: each may wait for enrichers.
    public async ValueTask<EventSummary> SummarizeAsync(EventDelivery delivery, SummaryContext context, CancellationToken cancellationToken) =>
        Told(
            await Task.WhenAll(Named.Select(named => JoinedSummary.OfAsync(named, context, cancellationToken).AsTask())).ConfigureAwait(false),
            delivery,
            context);

    private IEnumerable<EventDelivery> Named => stories.Select(static story => story.Named).OfType<EventDelivery>();

    private EventSummary Told(EventSummary[] named, EventDelivery delivery, SummaryContext context) => FloodSummary.Of(
        [.. stories.Select((story, index) => new FloodStory(story.Events, story.Latest) { Summary = index < named.Length ? named[index] : null })],
        delivery.ShownIdentity,
        context);
}
