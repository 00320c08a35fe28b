namespace HealthEvents;

/// <summary>A tie between two resources.</summary>
/// <param name="Name">The tie in words, such as <c>Is contained in Vpc</c>.</param>
/// <param name="ResourceType">The type of the other resource.</param>
/// <param name="ResourceId">The id of the other resource.</param>
/// <param name="ResourceName">The name of the other resource.</param>
public sealed record ConfigurationRelationship(string? Name, string? ResourceType, string? ResourceId, string? ResourceName);
