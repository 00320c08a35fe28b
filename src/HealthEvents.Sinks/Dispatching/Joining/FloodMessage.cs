using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>Makes one message of a flood: its stories, the worst first.</summary>
internal static class FloodMessage
{
    public static NextMessage Of(FloodCandidate candidate, WaitingLanes lanes)
    {
        var known = new Dictionary<string, FloodedStory>(StringComparer.Ordinal);
        foreach (var (lane, unit) in candidate.Units)
        {
            ref var story = ref CollectionsMarshal.GetValueRefOrAddDefault(known, lanes.At(unit.Places.Span[^1]).Keys.Story, out _);
            story ??= new FloodedStory(lanes);
            story.Add(lane, unit);
        }

        FloodedStory[] stories = [.. known.Values.OrderBy(static story => story.IsOver).ThenBy(static story => story.Severity).ThenBy(static story => story.First)];
        List<WaitingEvent> events = [.. stories.SelectMany(static story => story.Events)];
        var told = stories.Select(static (story, index) => story.Told(isNamed: index < FloodTelling.MostNamed));
        return new(EventDelivery.Join([.. events.Select(static waiting => waiting.Delivery)], new FloodTelling([.. told])), events, IsFlood: true);
    }
}
