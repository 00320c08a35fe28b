using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>A resource changed.</summary>
/// <remarks>Source: AWS Config developer guide, "Example configuration item change notifications", and the oversized ones.</remarks>
[JsonConverter(typeof(ConfigurationItemChangeEventConverter))]
public sealed record ConfigurationItemChangeEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="ConfigKinds.ItemChange"/>.</summary>
    public ConfigurationItemChangeEvent()
    {
        Kind = ConfigKinds.ItemChange;
        Family = EventFamilies.Config;
    }

    /// <summary>The message type on the wire, such as <c>ConfigurationItemChangeNotification</c>.</summary>
    public string? MessageType { get; init; }

    /// <summary>The resource. Of an oversized item only the summary is known: no configuration, tags or relationships.</summary>
    public ConfigurationItem Item { get; init; } = new();

    /// <summary>What happened to the resource.</summary>
    public ConfigChangeType? ChangeType { get; init; }

    /// <summary>The properties that changed.</summary>
    public IReadOnlyList<ConfigurationPropertyChange> Changes { get; init; } = [];

    /// <summary>
    /// Whether AWS Config says that nothing changed: an update of a resource that is there, with a list of changes that is there and
    /// empty. Without a list nobody knows.
    /// </summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Where the whole item of an oversized notification is, or why it could not be delivered.</summary>
    public ConfigDelivery? Delivery { get; init; }

    /// <summary>Whether AWS Config could not deliver the oversized item.</summary>
    public bool DeliveryFailed { get; init; }

    /// <summary>When the notification was written.</summary>
    public DateTimeOffset? NotificationCreationTime { get; init; }

    /// <summary>The invocation of a custom rule that it came in, or <see langword="null"/>.</summary>
    public ConfigRuleInvocation? Rule { get; init; }

    /// <inheritdoc/>
    public override string Identity => ConfigFacts.IdentityOf(this);

    /// <inheritdoc/>
    public override string Correlation => $"config.resource|{Account}|{Region}|{Item.ResourceType}|{Item.ResourceId}";

    /// <summary><c>unchanged</c> where AWS Config says that nothing changed.</summary>
    public override string? QuietReason => IsUnchanged ? "unchanged" : null;

    /// <inheritdoc/>
    public override EventLifecycle LifecycleAt(DateTimeOffset now) =>
        DeliveryFailed ? EventLifecycle.Open : EventLifecycle.Informational;

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) =>
        DeliveryFailed ? EventSeverity.Medium : EventSeverity.Info;

    /// <inheritdoc/>
    public override bool HasTag(string key, string value) => Item.Tags.TryGetValue(key, out var found) && found == value;

    /// <summary>The timeline of the resource in the AWS Config console.</summary>
    /// <returns>The address, or <see langword="null"/> where region, type or id are not known, it is an account as a whole, or the partition has no public console.</returns>
    public string? ConsoleUrl() => ConfigConsole.TimelineUrl(Region, Item.Arn, Item.ResourceType, Item.ResourceId);
}
