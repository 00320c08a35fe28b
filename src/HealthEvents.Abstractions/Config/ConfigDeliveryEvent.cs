using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>AWS Config delivers a snapshot or the history to S3.</summary>
/// <remarks>Source: AWS Config developer guide, "Example configuration snapshot delivery notification".</remarks>
[JsonConverter(typeof(ConfigDeliveryEventConverter))]
public sealed record ConfigDeliveryEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="ConfigKinds.SnapshotDelivery"/>.</summary>
    public ConfigDeliveryEvent()
    {
        Kind = ConfigKinds.SnapshotDelivery;
        Family = EventFamilies.Config;
    }

    /// <summary>The message type on the wire, such as <c>ConfigurationSnapshotDeliveryCompleted</c>.</summary>
    public string? MessageType { get; init; }

    /// <summary>How far it is.</summary>
    public ConfigDeliveryStatus Status { get; init; }

    /// <summary>The id of the snapshot.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>Where it was put, or why it failed.</summary>
    public ConfigDelivery Delivery { get; init; } = new();

    /// <summary>When the notification was written.</summary>
    public DateTimeOffset? NotificationCreationTime { get; init; }

    /// <inheritdoc/>
    public override bool IsRoutine => Status != ConfigDeliveryStatus.Failed;

    /// <inheritdoc/>
    public override EventLifecycle LifecycleAt(DateTimeOffset now) =>
        Status == ConfigDeliveryStatus.Failed ? EventLifecycle.Open : EventLifecycle.Informational;

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) =>
        Status == ConfigDeliveryStatus.Failed ? EventSeverity.Medium : EventSeverity.Info;
}
