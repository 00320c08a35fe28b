namespace HealthEvents.Cli.Preview;

/// <summary>
/// Draws the markup that Slack's mrkdwn and the texts of Google Chat share: <c>*bold*</c>, <c>_italic_</c>,
/// <c>~strike~</c>, code, fences and things in angle brackets.
/// </summary>
/// <param name="html">Where to.</param>
internal abstract class StarMarkup(Html html)
{
    private const string Fence = "```";

    protected Html Html { get; } = html;

    /// <summary>Draws a text.</summary>
    public void Draw(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOf(Fence) is >= 0 and var open && rest[(open + Fence.Length)..].IndexOf(Fence) is >= 0 and var length)
        {
            Lines(rest[..open].TrimEnd('\n'));
            Html.Write($"<pre>");
            Code(rest.Slice(open + Fence.Length, length).Trim('\n'));
            Html.Write($"</pre>");
            rest = rest[(open + length + (2 * Fence.Length))..].TrimStart('\n');
        }

        Lines(rest);
    }

    /// <summary>Draws lines that are not in a fence.</summary>
    protected virtual void Lines(ReadOnlySpan<char> text) => Inline(text);

    /// <summary>Draws text without markup.</summary>
    protected abstract void Text(ReadOnlySpan<char> text);

    /// <summary>Draws what stands between angle brackets.</summary>
    /// <returns>Whether it means something; if not, the brackets are text.</returns>
    protected abstract bool Token(ReadOnlySpan<char> token);

    /// <summary>How many characters from here on are a bare address that becomes a link.</summary>
    protected virtual int AddressLength(ReadOnlySpan<char> text) => 0;

    protected void Inline(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = SpecialLength(text, i);
            if (length > 0)
            {
                Text(text[start..i]);
                Special(text.Slice(i, length));
                i += length - 1;
                start = i + 1;
            }
        }

        Text(text[start..]);
    }

    /// <summary>Draws a link, if the address is one that a browser may follow.</summary>
    protected bool Link(string url, string label)
    {
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
        if (isWeb)
        {
            Html.Write($"""<a href="{url}" target="_blank" rel="noopener noreferrer">{label}</a>""");
        }

        return isWeb;
    }

    private int SpecialLength(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '<' => text[at..].IndexOf('>') + 1,
        '`' => CodeLength(text[at..]),
        '*' or '_' or '~' => StyledLength(text, at),
        'h' when at == 0 || !char.IsLetterOrDigit(text[at - 1]) => AddressLength(text[at..]),
        _ => 0,
    };

    private void Special(ReadOnlySpan<char> part)
    {
        switch (part[0])
        {
            case '<':
                if (!Token(part[1..^1]))
                {
                    Text(part[..1]);
                    Inline(part[1..]);
                }

                break;
            case '`':
                Html.Write($"<code>");
                Code(part[1..^1]);
                Html.Write($"</code>");
                break;
            case 'h':
                var url = part.ToString();
                Link(url, url);
                break;
            default:
                var element = part[0] switch { '*' => "b", '_' => "i", _ => "s" };
                Html.Write($"<{element}>");
                Inline(part[1..^1]);
                Html.Write($"</{element}>");
                break;
        }
    }

    /// <summary>Draws code: marks are text, angle brackets still work.</summary>
    private void Code(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var open && text[open..].IndexOf('>') is > 0 and var length)
        {
            Text(text[..open]);
            if (!Token(text.Slice(open + 1, length - 1)))
            {
                Text(text.Slice(open, length + 1));
            }

            text = text[(open + length + 1)..];
        }

        Text(text);
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

    // A zero-width space is none: that is how a mark in foreign text is kept from formatting.
    private static bool IsBoundary(char c) =>
        char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c) || char.IsSurrogate(c);
}
