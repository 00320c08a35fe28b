namespace HealthEvents;

/// <summary>A property that changed.</summary>
/// <param name="Path">Its path, such as <c>Configuration.State.Name</c> or <c>Tags.2</c>.</param>
/// <param name="Before">What it was; empty if it was not there.</param>
/// <param name="After">What it is; empty if it is gone.</param>
/// <param name="ChangeType">What happened to it.</param>
public sealed record ConfigurationPropertyChange(string Path, RawJson Before, RawJson After, ConfigChangeType? ChangeType);
