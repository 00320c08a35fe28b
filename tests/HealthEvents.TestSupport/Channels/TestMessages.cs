using HealthEvents.Formatters;

namespace HealthEvents.TestSupport;

/// <summary>The messages of a channel as they go out: in UTF-8.</summary>
/// <param name="Full">Makes the full form.</param>
/// <param name="TextOnly">Makes the text-only form.</param>
public sealed record TestMessages(Func<EventSummary, byte[]> Full, Func<EventSummary, byte[]> TextOnly)
{
    /// <summary>The messages that a formatter makes.</summary>
    public static TestMessages Of<TMessage>(IEventFormatter<TMessage> formatter, Func<TMessage, byte[]> toBytes) =>
        new(summary => toBytes(formatter.Format(summary)), summary => toBytes(formatter.FormatText(summary)));
}
