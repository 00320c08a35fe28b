namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about AWS Config notifications.</summary>
internal sealed class ConfigSummarizer : IEventSummarizer
{
    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        var draft = new SummaryBuilder(received, context);
        return received.Event switch
        {
            ConfigurationItemChangeEvent change => Item(change, draft),
            ConfigComplianceChangeEvent change => Compliance(change, draft),
            ConfigDeliveryEvent delivery => Delivery(delivery, draft),
            ConfigRuleEvaluationEvent evaluation => Evaluation(evaluation, draft),
            ConfigScheduledEvent scheduled => Scheduled(scheduled, draft),
            _ => OtherSummarizer.Plain(received, context),
        };
    }

    private static EventSummary Item(ConfigurationItemChangeEvent change, SummaryBuilder draft)
    {
        var (words, item) = (draft.Words, change.Item);
        var resource = Resource(item.ResourceType, item.ResourceName is { Length: > 0 } name ? name : item.ResourceId, words);
        draft.Place();
        draft.Fact(words.Resource, item.ResourceId is { } id ? new ResourceValue(id) : null);
        draft.Fact(words.Status, item.Status is { } status && status != ConfigurationItemStatus.Ok ? words.ItemStatus(status) : null);
        AddRule(change.Rule, draft);
        AddDelivery(change.Delivery, draft);
        if (draft.IsFull)
        {
            draft.Fact(words.Tags, TextList.Pairs(item.Tags, 20), SummaryPriority.Detail);
            draft.FullFact(words.AvailabilityZone, item.AvailabilityZone);
            draft.FullFact("ARN", item.Arn);
        }

        // Of a resource that came or went, each property changed: that it came or went says it all.
        var isUpdate = change.ChangeType is null || change.ChangeType == ConfigChangeType.Update;
        var differences = isUpdate || draft.IsFull ? ConfigDifferences.Of(change) : [];
        draft.Section(ConfigDifferences.Section(differences, draft));
        draft.Link(words.TimelineLink, change.ConsoleUrl());

        var title = change.DeliveryFailed
            ? words.ItemNotDelivered(resource)
            : words.ItemChanged(resource, WhatHappened(change));
        return draft.Finish(draft.InRegion(title), LeadOf(change, differences, words));
    }

    private static string? LeadOf(ConfigurationItemChangeEvent change, List<ConfigurationPropertyChange> differences, SummaryWords words)
    {
        if (change.DeliveryFailed)
        {
            return change.Delivery?.ErrorMessage ?? change.Delivery?.ErrorCode;
        }

        return change.Kind == ConfigKinds.OversizedItemChange ? words.Oversized : ConfigDifferences.Lead(differences, words);
    }

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

    private static EventSummary Compliance(ConfigComplianceChangeEvent change, SummaryBuilder draft)
    {
        var words = draft.Words;
        var resource = Resource(change.ResourceType, change.ResourceId, words);
        var rule = change.RuleName ?? (change.RuleArn is null ? words.UnnamedRule : ResourceNames.Of(change.RuleArn));
        var (before, after) = (change.OldResult?.ComplianceType, change.NewResult?.ComplianceType);
        draft.Fact(
            words.Compliance,
            new ChangeValue(
                before is { } old ? words.Compliant(old) : words.NotEvaluated,
                after is { } now ? words.Compliant(now) : null),
            SummaryPriority.Important);
        draft.Place();
        draft.Fact(words.Rule, new CodeValue(rule));
        draft.Fact(words.Resource, change.ResourceId is { } id ? new ResourceValue(id) : null);
        draft.FullFact("ARN", change.RuleArn);
        draft.Link(words.RuleLink, change.RuleConsoleUrl());
        draft.Link(words.TimelineLink, change.ConsoleUrl());

        var lead = change.NewResult?.Annotation is { Length: > 0 } annotation ? annotation
            : words.WasCompliant(before);
        return draft.Finish(draft.InRegion(words.ComplianceTitle(resource, rule, after)), lead);
    }

    private static EventSummary Delivery(ConfigDeliveryEvent delivery, SummaryBuilder draft)
    {
        var words = draft.Words;
        draft.Place();
        AddDelivery(delivery.Delivery, draft);
        draft.FullFact(words.Snapshot, delivery.SnapshotId);
        var lead = delivery.Status == ConfigDeliveryStatus.Failed ? delivery.Delivery.ErrorMessage ?? delivery.Delivery.ErrorCode : null;
        return draft.Finish(draft.InRegion(words.Delivery(delivery.Kind == ConfigKinds.HistoryDelivery, delivery.Status)), lead);
    }

    private static EventSummary Evaluation(ConfigRuleEvaluationEvent evaluation, SummaryBuilder draft)
    {
        var words = draft.Words;
        draft.Place();
        var items = new List<ListItem>(Math.Min(evaluation.RuleNames.Count, draft.ListLength));
        for (var i = 0; i < items.Capacity; i++)
        {
            items.Add(new ListItem(new CodeValue(evaluation.RuleNames[i])));
        }

        draft.Section(items.Count == 0 ? null : new ListSection(items) { Title = words.Rules, Total = evaluation.RuleNames.Count });
        var rules = evaluation.RuleNames.Count == 1 ? evaluation.RuleNames[0] : words.CountedRules(evaluation.RuleNames.Count);
        return draft.Finish(draft.InRegion(words.EvaluationStarted(rules)));
    }

    private static EventSummary Scheduled(ConfigScheduledEvent scheduled, SummaryBuilder draft)
    {
        draft.Place();
        AddRule(scheduled.Rule, draft);
        return draft.Finish(draft.InRegion(draft.Words.EvaluationDue(scheduled.Rule?.RuleName ?? draft.Words.UnnamedRule)));
    }

    private static void AddRule(ConfigRuleInvocation? rule, SummaryBuilder draft)
    {
        draft.Fact(draft.Words.Rule, rule?.RuleName is { } name ? new CodeValue(name) : null);
        draft.FullFact(draft.Words.Parameters, rule?.RuleParameters);
        draft.Fact(draft.Words.Scope, rule?.EventLeftScope == true ? draft.Words.LeftScope : null);
    }

    private static void AddDelivery(ConfigDelivery? delivery, SummaryBuilder draft)
    {
        if (delivery is null)
        {
            return;
        }

        var place = delivery.S3BucketLocation
            ?? (delivery.S3Bucket is { } bucket ? $"{bucket}/{delivery.S3ObjectKey}" : null);
        draft.Fact(draft.Words.Place, place is null ? null : new CodeValue(place));
        draft.Fact(draft.Words.Error, delivery.ErrorCode is { } code ? new CodeValue(code) : null, SummaryPriority.Important);
        draft.Fact(draft.Words.Reason, delivery.ErrorMessage);
    }

    private static string Resource(string? type, string? id, SummaryWords words)
    {
        var sort = type == "AWS::::Account" ? words.Account : ResourceTypeNames.Of(type) ?? words.Resource;
        return string.IsNullOrEmpty(id) ? sort : $"{sort} {ResourceNames.Of(id)}";
    }
}
