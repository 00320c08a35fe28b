namespace HealthEvents;

/// <summary>The kinds of CloudWatch alarm events.</summary>
public static class CloudWatchAlarmKinds
{
    /// <summary>An alarm changed its state, or says it again.</summary>
    public const string StateChange = "alarm.state-change";

    /// <summary>One of the time series of an alarm changed its state.</summary>
    public const string ContributorStateChange = "alarm.contributor-state-change";

    /// <summary>An alarm was created, changed or deleted.</summary>
    public const string ConfigurationChange = "alarm.configuration-change";
}
