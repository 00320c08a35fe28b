namespace HealthEvents.Formatters;

/// <summary>Says what there is to say about AWS Config notifications.</summary>
internal sealed class ConfigSummarizer : IEventSummarizer
{
    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        var builder = new SummaryBuilder(received, context)
        {
            TimeLabel = SharedWords.Sent,
            CountedAs = received.Event switch
            {
                ConfigurationItemChangeEvent => ConfigWords.CountedChanges,
                ConfigComplianceChangeEvent => ConfigWords.CountedResults,
                _ => null,
            },
        };
        return received.Event switch
        {
            ConfigurationItemChangeEvent change => ConfigItemSummarizer.Summarize(change, builder),
            ConfigComplianceChangeEvent change => Compliance(change, builder),
            ConfigDeliveryEvent delivery => Delivery(delivery, builder),
            ConfigRuleEvaluationEvent evaluation => Evaluation(evaluation, builder),
            ConfigScheduledEvent scheduled => Scheduled(scheduled, builder),
            _ => OtherSummarizer.Plain(received, context),
        };
    }

    private static EventSummary Compliance(ConfigComplianceChangeEvent change, SummaryBuilder builder)
    {
        var language = builder.Language;
        var resource = ConfigResource.Name(change.ResourceType, change.ResourceId, language);
        var rule = change.RuleName ?? (change.RuleArn is null ? ConfigWords.UnnamedRule.In(language) : ResourceNames.Of(change.RuleArn));
        var (before, after) = (change.OldResult?.ComplianceType, change.NewResult?.ComplianceType);
        var annotation = change.NewResult?.Annotation;

        // The headline says what it is now; the second line what it was, where no annotation stands there.
        if (annotation is { Length: > 0 })
        {
            builder.AddFact(
                ConfigWords.Compliance,
                new ChangeValue(
                    before is { } old ? ConfigWords.ComplianceTypes.In(language, old.Value) : ConfigWords.NotEvaluated.In(language),
                    after is { } now ? ConfigWords.ComplianceTypes.In(language, now.Value) : null),
                SummaryPriority.Important);
        }

        builder.AddPlace();
        ConfigResource.Add(builder, change.ResourceType, change.ResourceId, change.ResourceId);
        builder.AddDetail(SharedWords.Arn, change.RuleArn);
        builder.AddLink(ConfigWords.RuleLink, change.RuleConsoleUrl());
        builder.AddLink(ConfigWords.TimelineLink, change.ConsoleUrl());

        var lead = annotation is { Length: > 0 } ? annotation
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

    public static void AddRule(ConfigRuleInvocation? rule, SummaryBuilder builder)
    {
        builder.AddFact(SharedWords.Rule, rule?.RuleName is { } name ? new CodeValue(name) : null);
        builder.AddDetail(ConfigWords.Parameters, rule?.RuleParameters);
        builder.AddFact(ConfigWords.Scope, rule?.EventLeftScope == true ? ConfigWords.LeftScope.In(builder.Language) : null);
    }

    public static void AddDelivery(ConfigDelivery? delivery, SummaryBuilder builder)
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
}
