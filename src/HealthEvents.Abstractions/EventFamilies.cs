namespace HealthEvents;

/// <summary>The names of the families that the built-in kinds of events belong to.</summary>
public static class EventFamilies
{
    /// <summary>AWS Health events.</summary>
    public const string Health = "health";

    /// <summary>CloudWatch alarms.</summary>
    public const string CloudWatchAlarm = "cloudwatch-alarm";

    /// <summary>AWS Config notifications.</summary>
    public const string Config = "config";

    /// <summary>Everything else: it has no model, but is kept, shown and delivered.</summary>
    public const string Other = "other";
}
