namespace HealthEvents;

/// <summary>
/// The updates that AWS writes one after the other into one description, each behind a time mark such as
/// <c>[09:55 AM PDT]</c>.
/// </summary>
/// <param name="preamble">What stands before the first mark, which may be of any time. Empty for a text without marks.</param>
/// <param name="newest">The newest update. A text without marks is one update.</param>
/// <param name="isClear">Whether it is clear which update is the newest.</param>
/// <param name="newestOfSeveral">The newest update with its mark. Empty for a text that is one update.</param>
internal readonly ref struct HealthUpdates(ReadOnlySpan<char> preamble, ReadOnlySpan<char> newest, bool isClear, ReadOnlySpan<char> newestOfSeveral = default)
{
    private const int NoonDistance = 12 * 60;

    public ReadOnlySpan<char> Preamble { get; } = preamble;

    public ReadOnlySpan<char> Newest { get; } = newest;

    public bool IsClear { get; } = isClear;

    public ReadOnlySpan<char> NewestOfSeveral { get; } = newestOfSeveral;

    /// <summary>
    /// Finds the newest update: the first or the last, as all marks run one way. They do not tell where two are equal, of
    /// different zones, or not understood, and where the only step may or may not cross midnight.
    /// </summary>
    public static HealthUpdates Of(ReadOnlySpan<char> text)
    {
        if (!HealthTimeMark.TryFind(text, 0, out var first))
        {
            return new HealthUpdates(default, text, isClear: true);
        }

        var (last, endOfFirst, direction) = (first, text.Length, 0);
        var (isClear, isWithinDay) = (true, false);
        while (HealthTimeMark.TryFind(text, last.End, out var mark))
        {
            endOfFirst = last.Start == first.Start ? mark.Start : endOfFirst;
            var step = Step(text, last, mark, out var isPlain);
            isClear &= step != 0 && (direction == 0 || step == direction);
            isWithinDay |= isPlain;
            (last, direction) = (mark, step);
        }

        isClear &= direction == 0 ? last.Start == first.Start : isWithinDay;
        var newest = direction < 0 ? text[first.End..endOfFirst] : text[last.End..];
        var whole = direction == 0 ? default : direction < 0 ? text[Begin(text, first.Start)..Begin(text, endOfFirst)] : text[Begin(text, last.Start)..];
        return new HealthUpdates(text[..first.Start], newest, isClear, whole);
    }

    // A mark may be bold, or an item of a list.
    private static int Begin(ReadOnlySpan<char> text, int mark)
    {
        while (mark > 0 && mark < text.Length && text[mark - 1] is '*' or '_' or '#' or '-' or '\u2022' or ' ')
        {
            mark--;
        }

        return mark;
    }

    /// <summary>1 where the second mark is later, -1 where it is earlier, 0 where nobody can tell.</summary>
    private static int Step(ReadOnlySpan<char> text, HealthTimeMark from, HealthTimeMark to, out bool isPlain)
    {
        isPlain = false;
        var isComparable = from.IsUnderstood && to.IsUnderstood && from.HasDay == to.HasDay && from.HasYear == to.HasYear
            && text[from.Zone].Equals(text[to.Zone], StringComparison.OrdinalIgnoreCase);
        if (!isComparable)
        {
            return 0;
        }

        var minutes = ((to.Day - from.Day) * 24 * 60) + to.Minute - from.Minute;
        if (from.HasDay)
        {
            // Without a year, December and January could be either way round.
            isPlain = from.HasYear || Math.Abs(to.Day - from.Day) < 180;
            return isPlain ? Math.Sign(minutes) : 0;
        }

        // Of two times of day, the shorter way round the clock is the likely one. Across midnight it proves nothing alone.
        isPlain = Math.Abs(minutes) < NoonDistance && minutes != 0;
        return Math.Abs(minutes) == NoonDistance ? 0 : isPlain ? Math.Sign(minutes) : -Math.Sign(minutes);
    }
}
