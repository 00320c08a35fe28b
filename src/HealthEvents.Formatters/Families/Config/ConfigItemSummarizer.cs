namespace HealthEvents.Formatters;

/// <summary>Says what became of a resource.</summary>
internal static class ConfigItemSummarizer
{
    private const int MostChanges = 8;

    // It says that a resource was discovered, deleted or is not recorded any more.
    private static readonly ConfigurationItemStatus[] SaidByHeadline =
    [
        ConfigurationItemStatus.Ok,
        ConfigurationItemStatus.ResourceDiscovered,
        ConfigurationItemStatus.ResourceNotRecorded,
        ConfigurationItemStatus.ResourceDeleted,
        ConfigurationItemStatus.ResourceDeletedNotRecorded,
    ];

    // A resource that is this much older than its first record was there before.
    private static readonly TimeSpan LongBefore = TimeSpan.FromDays(1);

    public static EventSummary Summarize(ConfigurationItemChangeEvent change, SummaryBuilder builder)
    {
        var (language, item) = (builder.Language, change.Item);
        var name = item.ResourceName is { Length: > 0 } given ? given : item.ResourceId;
        builder.TimeLabel = change.NotificationCreationTime is null && change.Time == item.CaptureTime ? ConfigWords.Recorded : SharedWords.Sent;
        builder.AddPlace();
        if (WhatHappened(change) == ConfigChangeType.Delete)
        {
            ConfigResource.AddDeleted(builder, item.ResourceType, item.ResourceId, name);
        }
        else
        {
            ConfigResource.Add(builder, item.ResourceType, item.ResourceId, name, item.Arn);
        }

        builder.AddFact(SharedWords.Status, StatusOf(item));
        ConfigSummarizer.AddRule(change.Rule, builder);
        ConfigSummarizer.AddDelivery(change.Delivery, builder);
        if (builder.IsFull)
        {
            builder.AddFact(ConfigWords.Tags, TextList.Pairs(item.Tags, 20), SummaryPriority.Detail);
            builder.AddDetail(ConfigWords.AvailabilityZone, item.AvailabilityZone);
            builder.AddDetail(SharedWords.Arn, item.Arn);
        }

        var lead = LeadOf(change, builder);
        builder.AddLink(ConfigWords.TimelineLink, change.ConsoleUrl());
        var title = TitleOf(change).In(language, ConfigResource.Name(item.ResourceType, name, language));
        return builder.Build(builder.InPlace(title), lead);
    }

    private static string? StatusOf(ConfigurationItem item) =>
        item.Status is { } status && !SaidByHeadline.Contains(status) ? OneLine.Of(status.Value, 60) : null;

    private static Phrase TitleOf(ConfigurationItemChangeEvent change)
    {
        if (change.DeliveryFailed)
        {
            return ConfigWords.ItemNotDelivered;
        }

        var status = change.Item.Status;
        if (status == ConfigurationItemStatus.ResourceNotRecorded)
        {
            return ConfigWords.NotRecorded;
        }

        if (status == ConfigurationItemStatus.ResourceDeletedNotRecorded)
        {
            return ConfigWords.DeletedNotRecorded;
        }

        var happened = WhatHappened(change);
        return happened == ConfigChangeType.Create && WasThereBefore(change)
            ? ConfigWords.FirstRecorded
            : ConfigWords.Changes.Find(happened.Value) ?? ConfigWords.ItemChanged;
    }

    // AWS Config calls what it sees for the first time created, be it years old.
    private static bool WasThereBefore(ConfigurationItemChangeEvent change) =>
        change.Item.Status == ConfigurationItemStatus.ResourceDiscovered
        && (change.Item is { ResourceCreationTime: { } created, CaptureTime: { } captured } ? captured - created > LongBefore : change.ChangeType is null);

    // A rule's invocation has no diff; what was recorded tells as much.
    private static ConfigChangeType WhatHappened(ConfigurationItemChangeEvent change)
    {
        var status = change.Item.Status;
        if (status == ConfigurationItemStatus.ResourceDeleted || status == ConfigurationItemStatus.ResourceDeletedNotRecorded)
        {
            return ConfigChangeType.Delete;
        }

        return change.ChangeType
            ?? (status == ConfigurationItemStatus.ResourceDiscovered ? ConfigChangeType.Create : ConfigChangeType.Update);
    }

    private static string? LeadOf(ConfigurationItemChangeEvent change, SummaryBuilder builder)
    {
        if (change.DeliveryFailed)
        {
            return change.Delivery?.ErrorMessage ?? change.Delivery?.ErrorCode;
        }

        var language = builder.Language;
        if (change.Kind == ConfigKinds.OversizedItemChange)
        {
            return ConfigWords.Oversized.In(language);
        }

        // When a resource is created or deleted, every property changes: what it is or was is enough.
        var happened = WhatHappened(change);
        var most = builder.IsFull ? builder.ListLength : MostChanges;
        if (happened == ConfigChangeType.Create || happened == ConfigChangeType.Delete)
        {
            if (builder.IsFull)
            {
                AddChanges(ConfigDifferences.Of(change, language, most), builder, most);
            }

            var state = ConfigDifferences.State(change, happened == ConfigChangeType.Create ? ConfigNews.New : ConfigNews.Gone, language);
            return ConfigLead.OfState(state, language);
        }

        // The invocation of a rule comes without a difference: what is, is all there is to tell.
        if (change.Changes.Count == 0)
        {
            return change.IsUnchanged ? null : ConfigLead.OfState(ConfigDifferences.State(change, ConfigNews.New, language), language);
        }

        var lines = ConfigDifferences.Of(change, language, most);
        var lead = ConfigLead.OfChanges(lines, language, out var isAll);
        if (!isAll)
        {
            AddChanges(lines, builder, most);
        }

        return lead;
    }

    private static void AddChanges(List<ConfigLine> lines, SummaryBuilder builder, int most)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var items = new ListItem[Math.Min(lines.Count, most)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListItem(lines[i].Value, lines[i].ShownLabel);
        }

        // A line that is left out may stand for many changes.
        var left = 0;
        for (var i = items.Length; i < lines.Count; i++)
        {
            left += lines[i].Count;
        }

        builder.AddSection(new ListSection(items)
        {
            Title = SharedWords.Changes.In(builder.Language),
            Priority = SummaryPriority.Important,
            Total = items.Length + left,
        });
    }
}
