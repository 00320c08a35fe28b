using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What is said about an event, and how it came about.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="IsPlain">Whether the summarizer failed, so that the message is sent in its plainest form.</param>
/// <param name="Problem">What went wrong while it was made, or <see langword="null"/>.</param>
internal readonly record struct ComposedSummary(EventSummary Summary, bool IsPlain, string? Problem);
