namespace HealthEvents.Formatters;

/// <summary>A paragraph, a list item or a block of code.</summary>
/// <param name="Spans">The runs of text in order.</param>
/// <param name="Kind">How it stands among the others.</param>
public sealed record ProseParagraph(IReadOnlyList<ProseSpan> Spans, ProseParagraphKind Kind = ProseParagraphKind.Text);
