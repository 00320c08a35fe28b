using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>A resource as AWS Config recorded it.</summary>
/// <remarks>Source: AWS Config developer guide, "Components of a configuration item"; the form of 2014 is read too.</remarks>
public sealed record ConfigurationItem
{
    /// <summary>The type, such as <c>AWS::EC2::Instance</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The id: an ARN, an address, an id or a name.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The name, where it has one.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; init; }

    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>The region, or <c>global</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The availability zone, or words such as <c>Regional</c>.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>What was recorded.</summary>
    public ConfigurationItemStatus? Status { get; init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset? CaptureTime { get; init; }

    /// <summary>When the resource was made.</summary>
    public DateTimeOffset? ResourceCreationTime { get; init; }

    /// <summary>The number of the state, as text: a number on the wire, a GUID in 2014.</summary>
    public string? StateId { get; init; }

    /// <summary>The version of the form, <c>1.0</c> to <c>1.3</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What it is tied to.</summary>
    public IReadOnlyList<ConfigurationRelationship> Relationships { get; init; } = [];

    /// <summary>The ids of the CloudTrail events behind it. Empty for years now.</summary>
    public IReadOnlyList<string> RelatedEvents { get; init; } = [];

    /// <summary>The configuration: an object or a text, of a shape that depends on the type. Empty when the resource is gone.</summary>
    public RawJson Configuration { get; init; }

    /// <summary>Further configuration: a map of objects, booleans, and JSON in texts.</summary>
    public RawJson SupplementaryConfiguration { get; init; }
}
