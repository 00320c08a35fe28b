namespace HealthEvents.Formatters;

/// <summary>
/// Makes plain text: for terminals, logs and mails. The smallest of the formatters, to start from when you write your
/// own.
/// </summary>
/// <remarks>
/// Control characters of foreign text are removed, so that it is safe to print. A text has at most 20,000 characters; what
/// does not fit is dropped by <see cref="SummaryPriority"/>, and the last line says how much.
/// </remarks>
public sealed class PlainTextFormatter : IEventFormatter<string>
{
    /// <inheritdoc/>
    public string Format(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new PlainTextLayout(summary).Text();
    }

    /// <inheritdoc/>
    /// <remarks>The same text, or the headline alone where a part of the summary cannot be read.</remarks>
    public string FormatText(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return PlainTextLayout.TextOnly(summary);
    }
}
