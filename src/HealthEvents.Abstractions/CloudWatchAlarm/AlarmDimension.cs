namespace HealthEvents;

/// <summary>A dimension of a metric, such as <c>InstanceId</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record AlarmDimension(string Name, string Value);
