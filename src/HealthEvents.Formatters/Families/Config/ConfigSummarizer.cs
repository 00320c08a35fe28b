namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about AWS Config notifications.</summary>
internal sealed class ConfigSummarizer : IEventSummarizer
{
    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        var builder = new SummaryBuilder(received, context);
        return received.Event switch
        {
            ConfigurationItemChangeEvent change => Item(change, builder),
            ConfigComplianceChangeEvent change => Compliance(change, builder),
            ConfigDeliveryEvent delivery => Delivery(delivery, builder),
            ConfigRuleEvaluationEvent evaluation => Evaluation(evaluation, builder),
            ConfigScheduledEvent scheduled => Scheduled(scheduled, builder),
            _ => OtherSummarizer.Plain(received, context),
        };
    }

    private static EventSummary Item(ConfigurationItemChangeEvent change, SummaryBuilder builder)
    {
        var (language, item) = (builder.Language, change.Item);
        var resource = Resource(item.ResourceType, item.ResourceName is { Length: > 0 } name ? name : item.ResourceId, language);
        builder.AddPlace();
        builder.AddFact(ConfigWords.Resource, item.ResourceId is { } id ? Linked(change, id, builder) : null);
        builder.AddFact(SharedWords.Status, item.Status is { } status && status != ConfigurationItemStatus.Ok ? ConfigWords.ItemStatuses.In(language, status.Value) : null);
        AddRule(change.Rule, builder);
        AddDelivery(change.Delivery, builder);
        if (builder.IsFull)
        {
            builder.AddFact(ConfigWords.Tags, TextList.Pairs(item.Tags, 20), SummaryPriority.Detail);
            builder.AddDetail(ConfigWords.AvailabilityZone, item.AvailabilityZone);
            builder.AddDetail(SharedWords.Arn, item.Arn);
        }

        // When a resource is created or deleted, every property changes. That it was created or deleted is enough.
        var isUpdate = change.ChangeType is null || change.ChangeType == ConfigChangeType.Update;
        var differences = isUpdate || builder.IsFull ? ConfigDifferences.Of(change) : [];
        builder.AddSection(ConfigDifferences.Section(differences, builder));
        builder.AddLink(ConfigWords.TimelineLink, change.ConsoleUrl());

        var title = change.DeliveryFailed
            ? ConfigWords.ItemNotDelivered.In(language, resource)
            : (ConfigWords.Changes.Find(WhatHappened(change).Value) ?? ConfigWords.ItemChanged).In(language, resource);
        return builder.Build(builder.InPlace(title), LeadOf(change, differences, language));
    }

    // What was deleted has no page any more. The ARN knows the name where the id is only a number.
    private static ResourceValue Linked(ConfigurationItemChangeEvent change, string id, SummaryBuilder builder) =>
        WhatHappened(change) == ConfigChangeType.Delete ? new ResourceValue(id)
        : builder.Resource(change.Item.Arn is { Length: > 0 } arn ? arn : id, status: null, change.Item.ResourceType, shown: id);

    private static string? LeadOf(ConfigurationItemChangeEvent change, List<ConfigurationPropertyChange> differences, MessageLanguage language)
    {
        if (change.DeliveryFailed)
        {
            return change.Delivery?.ErrorMessage ?? change.Delivery?.ErrorCode;
        }

        return change.Kind == ConfigKinds.OversizedItemChange ? ConfigWords.Oversized.In(language) : ConfigDifferences.Lead(differences, language);
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

    private static EventSummary Compliance(ConfigComplianceChangeEvent change, SummaryBuilder builder)
    {
        var language = builder.Language;
        var resource = Resource(change.ResourceType, change.ResourceId, language);
        var rule = change.RuleName ?? (change.RuleArn is null ? ConfigWords.UnnamedRule.In(language) : ResourceNames.Of(change.RuleArn));
        var (before, after) = (change.OldResult?.ComplianceType, change.NewResult?.ComplianceType);
        builder.AddFact(
            ConfigWords.Compliance,
            new ChangeValue(
                before is { } old ? ConfigWords.ComplianceTypes.In(language, old.Value) : ConfigWords.NotEvaluated.In(language),
                after is { } now ? ConfigWords.ComplianceTypes.In(language, now.Value) : null),
            SummaryPriority.Important);
        builder.AddPlace();
        builder.AddFact(ConfigWords.Rule, new CodeValue(rule));
        builder.AddFact(ConfigWords.Resource, change.ResourceId is { } id ? builder.Resource(id, status: null, change.ResourceType) : null);
        builder.AddDetail(SharedWords.Arn, change.RuleArn);
        builder.AddLink(ConfigWords.RuleLink, change.RuleConsoleUrl());
        builder.AddLink(ConfigWords.TimelineLink, change.ConsoleUrl());

        var lead = change.NewResult?.Annotation is { Length: > 0 } annotation ? annotation
            : before is { } first ? ConfigWords.WasCompliant.In(language, ConfigWords.ComplianceTypes.In(language, first.Value))
            : ConfigWords.FirstEvaluation.In(language);
        return builder.Build(builder.InPlace(ResultTitle(resource, rule, after, language)), lead);
    }

    private static string ResultTitle(string resource, string rule, ComplianceType? result, MessageLanguage language) =>
        result is not { } known
            ? ConfigWords.ResultDeleted.In(language, resource, rule)
            : (ConfigWords.Results.Find(known.Value) ?? ConfigWords.OtherResult).In(language, resource, rule, known.Value);

    private static EventSummary Delivery(ConfigDeliveryEvent delivery, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.AddPlace();
        AddDelivery(delivery.Delivery, builder);
        builder.AddDetail(ConfigWords.Snapshot, delivery.SnapshotId);
        var what = (delivery.Kind == ConfigKinds.HistoryDelivery ? ConfigWords.HistoryDelivery : ConfigWords.SnapshotDelivery).In(language);
        var lead = delivery.Status == ConfigDeliveryStatus.Failed ? delivery.Delivery.ErrorMessage ?? delivery.Delivery.ErrorCode : null;
        return builder.Build(builder.InPlace(ConfigWords.Of(delivery.Status).In(language, what)), lead);
    }

    private static EventSummary Evaluation(ConfigRuleEvaluationEvent evaluation, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.AddPlace();
        var items = new List<ListItem>(Math.Min(evaluation.RuleNames.Count, builder.ListLength));
        for (var i = 0; i < items.Capacity; i++)
        {
            items.Add(new ListItem(new CodeValue(evaluation.RuleNames[i])));
        }

        builder.AddSection(items.Count == 0 ? null : new ListSection(items) { Title = ConfigWords.Rules.In(language), Total = evaluation.RuleNames.Count });
        var rules = evaluation.RuleNames.Count == 1 ? evaluation.RuleNames[0] : ConfigWords.CountedRules.In(language, Phrase.Number(evaluation.RuleNames.Count));
        return builder.Build(builder.InPlace(ConfigWords.EvaluationStarted.In(language, rules)));
    }

    private static EventSummary Scheduled(ConfigScheduledEvent scheduled, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.AddPlace();
        AddRule(scheduled.Rule, builder);
        return builder.Build(builder.InPlace(ConfigWords.EvaluationDue.In(language, scheduled.Rule?.RuleName ?? ConfigWords.UnnamedRule.In(language))));
    }

    private static void AddRule(ConfigRuleInvocation? rule, SummaryBuilder builder)
    {
        builder.AddFact(ConfigWords.Rule, rule?.RuleName is { } name ? new CodeValue(name) : null);
        builder.AddDetail(ConfigWords.Parameters, rule?.RuleParameters);
        builder.AddFact(ConfigWords.Scope, rule?.EventLeftScope == true ? ConfigWords.LeftScope.In(builder.Language) : null);
    }

    private static void AddDelivery(ConfigDelivery? delivery, SummaryBuilder builder)
    {
        if (delivery is null)
        {
            return;
        }

        var place = delivery.S3BucketLocation
            ?? (delivery.S3Bucket is { } bucket ? $"{bucket}/{delivery.S3ObjectKey}" : null);
        builder.AddFact(ConfigWords.Place, place is null ? null : new CodeValue(place));
        builder.AddFact(ConfigWords.Error, delivery.ErrorCode is { } code ? new CodeValue(code) : null, SummaryPriority.Important);
        builder.AddFact(SharedWords.Reason, delivery.ErrorMessage);
    }

    private static string Resource(string? type, string? id, MessageLanguage language)
    {
        var sort = type == "AWS::::Account" ? SharedWords.Account.In(language) : ResourceTypeNames.Of(type) ?? ConfigWords.Resource.In(language);
        return string.IsNullOrEmpty(id) ? sort : $"{sort} {ResourceNames.Of(id)}";
    }
}
