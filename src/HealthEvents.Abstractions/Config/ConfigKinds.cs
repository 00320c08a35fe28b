namespace HealthEvents;

/// <summary>The kinds of AWS Config notifications.</summary>
public static class ConfigKinds
{
    /// <summary>A resource changed.</summary>
    public const string ItemChange = "config.item-change";

    /// <summary>A resource changed, and its record is too big for a notification, or could not be delivered.</summary>
    public const string OversizedItemChange = "config.oversized-item-change";

    /// <summary>A rule thinks differently of a resource.</summary>
    public const string ComplianceChange = "config.compliance-change";

    /// <summary>The delivery of a configuration snapshot started, was completed or failed.</summary>
    public const string SnapshotDelivery = "config.snapshot-delivery";

    /// <summary>The delivery of the configuration history was completed or failed.</summary>
    public const string HistoryDelivery = "config.history-delivery";

    /// <summary>Rules began to evaluate.</summary>
    public const string RuleEvaluationStarted = "config.rule-evaluation-started";

    /// <summary>The clock of a periodic rule.</summary>
    public const string Scheduled = "config.scheduled";
}
