using System.Buffers;

namespace HealthEvents;

/// <summary>
/// Teams write P1 to P5 into the name, the description or the tags of an alarm. A marker is upper case and not next to
/// a letter, a digit or a dot, so that "p99", "MP3" and "P1.5" do not count. P4 and P5 are families of instances too: in
/// "P5 instances full" they are not markers.
/// </summary>
internal static class PriorityMarker
{
    // With the wide forms that Korean and Japanese keyboards give.
    private static readonly SearchValues<char> Frames =
        SearchValues.Create("[]():-_/|\u3010\u3011\uFF08\uFF09\uFF0D\uFF0F\uFF1A\uFF3B\uFF3D\uFF3F\uFF5C");

    /// <summary>The worst marker in a text, or <see langword="null"/>.</summary>
    public static EventSeverity? In(string? text)
    {
        if (text is null)
        {
            return null;
        }

        EventSeverity? worst = null;
        for (var i = text.IndexOf('P'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('P', i + 1))
        {
            if (text[i + 1] is >= '1' and <= '5' && IsFree(text, i - 1) && IsFree(text, i + 2) && (text[i + 1] < '4' || IsFramed(text, i)))
            {
                worst = Worse(worst, (EventSeverity)(text[i + 1] - '0'));
            }
        }

        return worst;
    }

    /// <summary>The worst marker in the values of tags, or <see langword="null"/>. A whole value is a marker as it is.</summary>
    public static EventSeverity? InTags(IEnumerable<string> values)
    {
        EventSeverity? worst = null;
        foreach (var value in values)
        {
            var marker = value.AsSpan().Trim() is ['P', >= '4' and <= '5' and var digit] ? (EventSeverity)(digit - '0') : In(value);
            worst = Worse(worst, marker);
        }

        return worst;
    }

    private static EventSeverity? Worse(EventSeverity? a, EventSeverity? b) => a is { } first && b is { } second ? (first.IsAtLeast(second) ? first : second) : a ?? b;

    private static bool IsFree(string text, int index) =>
        index < 0 || index >= text.Length || !(char.IsLetterOrDigit(text[index]) || text[index] == '.');

    private static bool IsFramed(string text, int index) =>
        (index > 0 && Frames.Contains(text[index - 1])) || (index + 2 < text.Length && Frames.Contains(text[index + 2]));
}
