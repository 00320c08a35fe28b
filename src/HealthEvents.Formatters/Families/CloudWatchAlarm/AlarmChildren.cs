namespace HealthEvents.Formatters;

/// <summary>The children of a composite alarm.</summary>
internal static class AlarmChildren
{
    private const int Named = 2;

    public static IReadOnlyList<AlarmChild> Of(CloudWatchAlarmEvent alarm) =>
        alarm.TriggeringChildren.Count > 0 ? alarm.TriggeringChildren : alarm.State.ReasonData?.TriggeringAlarms ?? [];

    /// <summary>"Triggered by api-5xx, db-cpu and 3 more": those that are in the state of their parent, or all where none is.</summary>
    public static string Names(IReadOnlyList<AlarmChild> children, AlarmState state, MessageLanguage language)
    {
        var inState = 0;
        for (var i = 0; i < children.Count; i++)
        {
            inState += children[i].State == state ? 1 : 0;
        }

        var (names, count) = ("", 0);
        for (var i = 0; i < children.Count && count < Named; i++)
        {
            if (inState == 0 || children[i].State == state)
            {
                names += (count++ == 0 ? "" : SharedWords.Comma.In(language)) + ResourceNames.Of(children[i].Arn);
            }
        }

        var more = (inState == 0 ? children.Count : inState) - count;
        return AlarmWords.TriggeredBy.In(language, more == 0 ? names : SharedWords.AndMore.In(language, names, Phrase.Number(more)));
    }

    /// <summary>Adds them as links to their pages, with their states.</summary>
    public static void AddTo(SummaryBuilder builder, CloudWatchAlarmEvent alarm)
    {
        var children = Of(alarm);
        if (children.Count == 0)
        {
            return;
        }

        var items = new List<ListItem>(Math.Min(children.Count, builder.ListLength));
        foreach (var child in children)
        {
            if (items.Count == items.Capacity)
            {
                break;
            }

            var state = child.State is { } value ? AlarmWords.States.In(builder.Language, value.Value) : null;
            items.Add(new ListItem(new ResourceValue(ResourceNames.Of(child.Arn), state) { Url = child.ConsoleUrl() }));
        }

        builder.AddSection(new ListSection(items)
        {
            Title = AlarmWords.ChildAlarms.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = children.Count,
        });
    }
}
