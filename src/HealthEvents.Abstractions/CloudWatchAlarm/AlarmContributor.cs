namespace HealthEvents;

/// <summary>One of the time series of an alarm that watches many.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Attributes">What tells it from the others, such as a table name; at most 30.</param>
public sealed record AlarmContributor(string Id, IReadOnlyDictionary<string, string> Attributes);
