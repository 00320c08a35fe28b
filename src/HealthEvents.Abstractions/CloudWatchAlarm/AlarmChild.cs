namespace HealthEvents;

/// <summary>A child of a composite alarm.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="State">Its state.</param>
/// <param name="Timestamp">Since when.</param>
public sealed record AlarmChild(string Arn, AlarmState? State, DateTimeOffset? Timestamp)
{
    /// <summary>The page of the child in the CloudWatch console.</summary>
    /// <returns>The address, or <see langword="null"/> where the ARN names no alarm, or the partition has no public console.</returns>
    public string? ConsoleUrl() => CloudWatchConsole.AlarmUrl(Arn, region: null, AlarmPlace.IsAlarmArn(Arn) ? ResourceNames.Of(Arn) : null);
}
