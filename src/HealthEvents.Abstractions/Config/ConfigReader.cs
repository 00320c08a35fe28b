namespace HealthEvents;

/// <summary>Reads AWS Config notifications: the message of SNS and the detail of EventBridge are the same.</summary>
internal static class ConfigReader
{
    private const string ItemChange = "ConfigurationItemChangeNotification";
    private const string OversizedItemChange = "OversizedConfigurationItemChangeNotification";
    private const string OversizedDeliveryFailed = "OversizedConfigurationItemChangeDeliveryFailed";
    private const string ComplianceChange = "ComplianceChangeNotification";
    private const string SnapshotDelivery = "ConfigurationSnapshotDelivery";
    private const string HistoryDelivery = "ConfigurationHistoryDelivery";
    private const string RulesEvaluationStarted = "ConfigRulesEvaluationStarted";
    private const string Scheduled = "ScheduledNotification";

    public static IReadOnlyList<EventKind> Kinds { get; } =
    [
        Kind(
            ConfigKinds.ItemChange,
            ReadItemChange,
            EventMatcher.EventBridge("Config Configuration Item Change"),
            Message(ItemChange),
            EventMatcher.RootMembers("configurationItem", "configurationItemDiff")),
        Kind(
            ConfigKinds.OversizedItemChange,
            ReadOversized,
            EventMatcher.EventBridge("Config Configuration Item Change"),
            Message(OversizedItemChange),
            Message(OversizedDeliveryFailed)),
        Kind(
            ConfigKinds.ComplianceChange,
            ReadComplianceChange,
            EventMatcher.EventBridge("Config Rules Compliance Change"),
            Message(ComplianceChange)),
        Kind(
            ConfigKinds.SnapshotDelivery,
            content => ReadDelivery(content, SnapshotDelivery),
            EventMatcher.EventBridge("Config Configuration Snapshot Delivery Status"),
            Message(SnapshotDelivery + "Started"),
            Message(SnapshotDelivery + "Completed"),
            Message(SnapshotDelivery + "Failed")),
        Kind(
            ConfigKinds.HistoryDelivery,
            content => ReadDelivery(content, HistoryDelivery),
            EventMatcher.EventBridge("Config Configuration History Delivery Status"),
            Message(HistoryDelivery + "Started"),
            Message(HistoryDelivery + "Completed"),
            Message(HistoryDelivery + "Failed")),
        Kind(
            ConfigKinds.RuleEvaluationStarted,
            ReadRuleEvaluation,
            EventMatcher.EventBridge("Config Rules Re-evaluation Status"),
            Message(RulesEvaluationStarted)),
        Kind(ConfigKinds.Scheduled, ReadScheduled, Message(Scheduled)),
    ];

    private static EventKind Kind(string name, Func<EventContent, OperationalEvent?> read, params EventMatcher[] matchers) =>
        new(name, EventFamilies.Config, matchers, read) { FallsBackToTopic = false, MakesEvents = true };

    private static EventMatcher Message(string messageType) => EventMatcher.RootMember("messageType", messageType);

    private static ConfigurationItemChangeEvent? ReadItemChange(EventContent content)
    {
        var message = content.Fields;
        if (!IsOf(message, ItemChange))
        {
            return null;
        }

        // In 2014 the item was the only element of a list.
        var items = message.List("configurationItem"u8, ConfigurationItemReader.Read);
        var item = items is [var first, ..] ? first : new ConfigurationItem();
        var diff = message.Object("configurationItemDiff"u8);
        var changes = ConfigurationItemReader.ReadChanges(diff);
        return ReadChange(content, item) with
        {
            ChangeType = ConfigurationItemReader.ReadChangeType(diff),
            Changes = changes,
            IsUnchanged = changes.Count == 0 && ConfigurationItemReader.IsUnchanged(item, diff),
        };
    }

    private static ConfigurationItemChangeEvent? ReadOversized(EventContent content)
    {
        var message = content.Fields;
        var type = message.Text("messageType"u8);
        if (type is not (OversizedItemChange or OversizedDeliveryFailed)
            && !(type is null && message.Has("configurationItemSummary"u8)))
        {
            return null;
        }

        var summary = message.Object("configurationItemSummary"u8);
        var delivery = ReadS3Delivery(message.Object("s3DeliverySummary"u8));
        return ReadChange(content, ConfigurationItemReader.Read(summary)) with
        {
            Kind = ConfigKinds.OversizedItemChange,
            ChangeType = ConfigurationItemReader.ReadChangeType(summary),
            Delivery = delivery,
            DeliveryFailed = type == OversizedDeliveryFailed || delivery.ErrorCode is not null,
        };
    }

    private static ConfigurationItemChangeEvent ReadChange(EventContent content, ConfigurationItem item)
    {
        var created = content.Fields.Date("notificationCreationTime"u8, "NotificationCreateTime"u8);
        var rule = ConfigRuleInvocationReader.Read(content);
        return new ConfigurationItemChangeEvent
        {
            MessageType = content.Fields.CommonText("messageType"u8),
            Item = item,
            Account = item.AccountId ?? rule?.AccountId,
            Region = RegionOf(content, item.Region, null),
            Service = ConfigFacts.ServiceOf(item.ResourceType),
            Time = created ?? item.CaptureTime,
            NotificationCreationTime = created,
            Rule = rule,
            Resources = DistinctTexts.Of(item.Arn, item.ResourceId),
        };
    }

    private static ConfigComplianceChangeEvent? ReadComplianceChange(EventContent content)
    {
        var message = content.Fields;
        if (!IsOf(message, ComplianceChange))
        {
            return null;
        }

        var ruleArn = message.NonEmptyText("configRuleARN"u8) ?? message.NonEmptyText("configRuleArn"u8);
        var resourceType = message.CommonText("resourceType"u8);
        var resourceId = message.NonEmptyText("resourceId"u8);
        var created = message.Date("notificationCreationTime"u8);
        return new ConfigComplianceChangeEvent
        {
            RuleName = message.NonEmptyText("configRuleName"u8),
            RuleArn = ruleArn,
            ResourceType = resourceType,
            ResourceId = resourceId,
            NewResult = ReadResult(message.Object("newEvaluationResult"u8)),
            OldResult = ReadResult(message.Object("oldEvaluationResult"u8)),
            Account = message.CommonText("awsAccountId"u8) ?? message.CommonText("accountId"u8),
            Region = RegionOf(content, message.CommonText("awsRegion"u8), ruleArn),
            Service = ConfigFacts.ServiceOf(resourceType),
            Time = created,
            NotificationCreationTime = created,
            Resources = DistinctTexts.Of(resourceId),
        };
    }

    private static ConfigDeliveryEvent? ReadDelivery(EventContent content, string messageTypes)
    {
        var message = content.Fields;
        var type = message.CommonText("messageType"u8);
        if (type?.StartsWith(messageTypes, StringComparison.Ordinal) == false)
        {
            return null;
        }

        var created = message.Date("notificationCreationTime"u8);
        return new ConfigDeliveryEvent
        {
            Kind = content.Kind.Name,
            MessageType = type,
            Status = type?[messageTypes.Length..] switch
            {
                "Started" => ConfigDeliveryStatus.Started,
                "Completed" => ConfigDeliveryStatus.Completed,
                "Failed" => ConfigDeliveryStatus.Failed,
                _ => ConfigDeliveryStatus.Unknown,
            },
            SnapshotId = message.NonEmptyText("configSnapshotId"u8),
            Delivery = ReadS3Delivery(message),
            Account = message.CommonText("awsAccountId"u8) ?? message.CommonText("accountId"u8),
            Region = RegionOf(content, message.CommonText("awsRegion"u8), null),
            Service = ConfigFacts.ServiceOf(null),
            Time = created,
            NotificationCreationTime = created,
        };
    }

    private static ConfigRuleEvaluationEvent? ReadRuleEvaluation(EventContent content)
    {
        var message = content.Fields;
        if (!IsOf(message, RulesEvaluationStarted))
        {
            return null;
        }

        var created = message.Date("notificationCreationTime"u8);
        return new ConfigRuleEvaluationEvent
        {
            RuleNames = message.Texts("configRuleNames"u8),
            Account = message.CommonText("awsAccountId"u8) ?? message.CommonText("accountId"u8),
            Region = RegionOf(content, message.CommonText("awsRegion"u8), null),
            Service = ConfigFacts.ServiceOf(null),
            Time = created,
            NotificationCreationTime = created,
        };
    }

    private static ConfigScheduledEvent ReadScheduled(EventContent content)
    {
        var message = content.Fields;
        var created = message.Date("notificationCreationTime"u8);
        var rule = ConfigRuleInvocationReader.Read(content);
        return new ConfigScheduledEvent
        {
            Rule = rule,
            Account = message.CommonText("awsAccountId"u8) ?? message.CommonText("accountId"u8) ?? rule?.AccountId,
            Region = RegionOf(content, message.CommonText("awsRegion"u8), rule?.RuleArn),
            Service = ConfigFacts.ServiceOf(null),
            Time = created,
            NotificationCreationTime = created,
        };
    }

    // A message without a type is taken for what its detail-type or its members say.
    private static bool IsOf(EventFields message, string messageType) =>
        message.Text("messageType"u8) is not { } type || type == messageType;

    private static string? RegionOf(EventContent content, string? region, string? ruleArn) =>
        region ?? content.Envelope?.Region ?? Arn.Parse(ruleArn ?? ConfigRuleInvocationReader.Read(content)?.RuleArn).RegionOrNull
        ?? Arn.Parse(content.TopicArn).RegionOrNull;

    private static ConfigEvaluationResult? ReadResult(EventFields result) =>
        result.CommonText("complianceType"u8) is not { } compliance ? null : new ConfigEvaluationResult
        {
            ComplianceType = new ComplianceType(compliance),
            ResultRecordedTime = result.Date("resultRecordedTime"u8),
            RuleInvokedTime = result.Date("configRuleInvokedTime"u8),
            OrderingTimestamp = result.Object("evaluationResultIdentifier"u8).Date("orderingTimestamp"u8),
            Annotation = result.NonEmptyText("annotation"u8),
            EvaluationMode = result.Object("evaluationResultIdentifier"u8).Object("evaluationResultQualifier"u8).CommonText("evaluationMode"u8),
        };

    private static ConfigDelivery ReadS3Delivery(EventFields delivery) => new()
    {
        S3BucketLocation = delivery.NonEmptyText("s3BucketLocation"u8),
        S3Bucket = delivery.NonEmptyText("s3Bucket"u8),
        S3ObjectKey = delivery.NonEmptyText("s3ObjectKey"u8),
        ErrorCode = delivery.NonEmptyText("errorCode"u8),
        ErrorMessage = delivery.NonEmptyText("errorMessage"u8),
    };
}
