using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>A resource that a Health event concerns.</summary>
/// <remarks>Source: AWS Health user guide, "AWS Health events Amazon EventBridge schema", <c>affectedEntities</c>.</remarks>
public sealed record HealthAffectedEntity
{
    /// <summary>
    /// Its ARN, id or name, an account id, or a pair such as <c>CLUSTER|SERVICE</c>. For exposed credentials it is an
    /// access key id: formatters mask that.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The account it belongs to, where the event names it: the API does, for an organization.</summary>
    public string? Account { get; init; }

    /// <summary>Its state, where the service reports one.</summary>
    public HealthEntityStatus? Status { get; init; }

    /// <summary>When the state last changed.</summary>
    public DateTimeOffset? LastUpdatedTime { get; init; }

    /// <summary>Its tags. Rarely sent.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
