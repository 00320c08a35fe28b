namespace HealthEvents;

/// <summary>What AWS says about a Health event, in one language.</summary>
/// <param name="Language">The language as AWS labels it, such as <c>en_US</c>; not always true; may be missing.</param>
/// <param name="Text">The text, up to some 10 KB, with line breaks. It may hold two languages, one after the other.</param>
public sealed record HealthEventDescription(string? Language, string Text);
