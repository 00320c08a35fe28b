namespace HealthEvents.Cli.Drawing;

/// <summary>
/// Reads the markup that Slack's mrkdwn and the texts of Google Chat share: <c>*bold*</c>, <c>_italic_</c>,
/// <c>~strike~</c>, code, fences and things in angle brackets.
/// </summary>
internal abstract class ChatMarkup
{
    private const string Fence = "```";

    /// <summary>Reads a text.</summary>
    public IReadOnlyList<Run> Read(string text)
    {
        var runs = new List<Run>();
        var rest = text.AsSpan();
        while (rest.IndexOf(Fence) is >= 0 and var open && rest[(open + Fence.Length)..].IndexOf(Fence) is >= 0 and var length)
        {
            Lines(rest[..open].TrimEnd('\n'), runs);
            runs.Add(new Run.Styled(TextStyle.Preformatted, Code(rest.Slice(open + Fence.Length, length).Trim('\n'))));
            rest = rest[(open + length + (2 * Fence.Length))..].TrimStart('\n');
        }

        Lines(rest, runs);
        return runs;
    }

    /// <summary>Reads lines that are not in a fence.</summary>
    protected virtual void Lines(ReadOnlySpan<char> text, List<Run> runs) => Inline(text, runs);

    /// <summary>Decodes text without markup.</summary>
    protected abstract string Plain(ReadOnlySpan<char> text);

    /// <summary>Reads what stands between angle brackets.</summary>
    /// <returns>The run, or <see langword="null"/> if it means nothing, so that the brackets are text.</returns>
    protected abstract Run? Token(string token);

    /// <summary>How many characters from here on are a bare address that becomes a link.</summary>
    protected virtual int AddressLength(ReadOnlySpan<char> text) => 0;

    protected void Inline(ReadOnlySpan<char> text, List<Run> runs)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = SpecialLength(text, i);
            if (length > 0 && Special(text.Slice(i, length)) is { } special)
            {
                Words(text[start..i], runs);
                runs.Add(special);
                i += length - 1;
                start = i + 1;
            }
        }

        Words(text[start..], runs);
    }

    /// <summary>Makes a link, if the address is one that a browser may follow.</summary>
    protected static Run? LinkTo(string url, string label) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto"
            ? new Run.Link(url, [new Run.Words(label)])
            : null;

    private void Words(ReadOnlySpan<char> text, List<Run> runs)
    {
        if (!text.IsEmpty)
        {
            runs.Add(new Run.Words(Plain(text)));
        }
    }

    private int SpecialLength(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '<' => text[at..].IndexOf('>') + 1,
        '`' => CodeLength(text[at..]),
        '*' or '_' or '~' => StyledLength(text, at),
        'h' when at == 0 || !char.IsLetterOrDigit(text[at - 1]) => AddressLength(text[at..]),
        _ => 0,
    };

    private Run? Special(ReadOnlySpan<char> part) => part[0] switch
    {
        '<' => Token(part[1..^1].ToString()),
        '`' => new Run.Styled(TextStyle.Code, Code(part[1..^1])),
        '*' => Styled(TextStyle.Bold, part),
        '_' => Styled(TextStyle.Italic, part),
        '~' => Styled(TextStyle.Struck, part),
        _ => LinkTo(part.ToString(), part.ToString()),
    };

    private Run.Styled Styled(TextStyle style, ReadOnlySpan<char> part)
    {
        var runs = new List<Run>();
        Inline(part[1..^1], runs);
        return new(style, runs);
    }

    /// <summary>Reads code: marks are text, angle brackets still work.</summary>
    private List<Run> Code(ReadOnlySpan<char> text)
    {
        var runs = new List<Run>();
        while (text.IndexOf('<') is >= 0 and var open && text[open..].IndexOf('>') is > 0 and var length)
        {
            Words(text[..open], runs);
            var token = text.Slice(open, length + 1);
            runs.Add(Token(token[1..^1].ToString()) ?? new Run.Words(Plain(token)));
            text = text[(open + length + 1)..];
        }

        Words(text, runs);
        return runs;
    }

    private static int CodeLength(ReadOnlySpan<char> text)
    {
        var length = text[1..].IndexOfAny('`', '\n');
        return length > 0 && text[length + 1] == '`' ? length + 2 : 0;
    }

    private static int StyledLength(ReadOnlySpan<char> text, int at)
    {
        if ((at > 0 && !IsBoundary(text[at - 1])) || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
        {
            return 0;
        }

        for (var i = at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] is '<' or '`')
            {
                // A mark inside a link or code closes nothing.
                i += Math.Max(text[i] == '<' ? text[i..].IndexOf('>') : CodeLength(text[i..]) - 1, 0);
            }
            else if (text[i] == text[at] && i > at + 1 && !char.IsWhiteSpace(text[i - 1])
                && (i + 1 == text.Length || IsBoundary(text[i + 1])))
            {
                return i + 1 - at;
            }
        }

        return 0;
    }

    // A zero-width space does not count: that is how a mark in foreign text is kept from formatting.
    private static bool IsBoundary(char c) =>
        char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c) || char.IsSurrogate(c);
}
