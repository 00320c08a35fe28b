namespace HealthEvents.Formatters;

/// <summary>A run of text in one style.</summary>
/// <param name="Text">The text, without markup.</param>
/// <param name="Style">How it looks. An address in a text is a span of its own, shown in full.</param>
public sealed record ProseSpan(string Text, ProseStyle Style = ProseStyle.None);
