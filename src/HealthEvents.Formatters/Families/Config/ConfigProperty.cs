namespace HealthEvents.Formatters;

/// <summary>A property that people know by a name of its own.</summary>
/// <param name="Path">Its path within the resource, without places in lists.</param>
/// <param name="Label">The name.</param>
/// <param name="Alarm">The value that takes a protection away, or <see langword="null"/> where none does.</param>
/// <param name="Member">Of a value that is an object, the member that says it, at whatever depth.</param>
/// <param name="IsFact">Whether it tells of a resource what it is; else only its change is news, and its alarming value.</param>
/// <param name="Values">Its values in words, where they have some beside yes and no.</param>
internal sealed record ConfigProperty(
    string Path, Phrase Label, string? Alarm = null, string? Member = null, bool IsFact = true, PhraseTable? Values = null);
