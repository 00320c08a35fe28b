namespace HealthEvents;

/// <summary>A line of a log.</summary>
/// <param name="Time">When it was written, or <see langword="null"/> where that cannot be read.</param>
/// <param name="Message">The text, which may be of several lines.</param>
public sealed record LogLine(DateTimeOffset? Time, string Message);
