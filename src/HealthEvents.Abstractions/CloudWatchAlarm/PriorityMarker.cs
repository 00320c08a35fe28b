namespace HealthEvents;

/// <summary>
/// Teams write P1 to P5 into the name, the description or the tags of an alarm. A marker is upper case and not next to
/// a letter, a digit or a dot, so that "p99", "MP3" and "P1.5" do not count.
/// </summary>
internal static class PriorityMarker
{
    /// <summary>The worst marker in a text, or <see langword="null"/>.</summary>
    public static EventSeverity? In(string? text)
    {
        EventSeverity? worst = null;
        for (var i = 0; i + 1 < (text?.Length ?? 0); i++)
        {
            if (text![i] == 'P' && text[i + 1] is >= '1' and <= '5' && IsFree(text, i - 1) && IsFree(text, i + 2))
            {
                worst = Worse(worst, (EventSeverity)(text[i + 1] - '0'));
            }
        }

        return worst;
    }

    /// <summary>The worst marker in several texts, or <see langword="null"/>.</summary>
    public static EventSeverity? Worst(IEnumerable<string> texts) =>
        texts.Select(In).Aggregate((EventSeverity?)null, Worse);

    private static EventSeverity? Worse(EventSeverity? a, EventSeverity? b) => a is { } first && b is { } second ? (first.IsAtLeast(second) ? first : second) : a ?? b;

    private static bool IsFree(string text, int index) =>
        index < 0 || index >= text.Length || !(char.IsLetterOrDigit(text[index]) || text[index] == '.');
}
