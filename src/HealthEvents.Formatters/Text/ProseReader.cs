using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Reads plain text as AWS writes it into descriptions: paragraphs, list items, and addresses that end at white space,
/// at sentence marks, or where another script begins. Credentials are masked before a text is cut or split.
/// </summary>
/// <param name="text">The text that is read, or that the runs are parts of.</param>
internal sealed class ProseReader(string text)
{
    // Longer than any channel takes and twice what AWS was seen to send.
    private const int LongestText = 20_000;
    private const int LongestLink = 2_048;
    private const int MostLinks = 100;

    private const string ArnStart = "arn:aws";

    private static readonly SearchValues<char> AfterArn = SearchValues.Create(" \t\u00A0\"`<>,;|");

    // Where Markdown, an address or an ARN may begin.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("`*_[\\:");

    private string _text = text;
    private List<string>? _links;

    /// <summary>The addresses in the text, each once. Filled by <see cref="Paragraphs"/>.</summary>
    public IReadOnlyList<string> Links => _links ?? (IReadOnlyList<string>)[];

    /// <summary>
    /// Whether a run of text is surely one span: nearly every line is, and this one scan tells, which takes 550 instructions less than the
    /// three searches for what it could be made of.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> run)
    {
        var from = 0;
        while (run[from..].IndexOfAny(Beginnings) is >= 0 and var step)
        {
            // "://" or "arn:"; the colon of "22:00" or "before that:" begins nothing.
            var at = from + step;
            if (run[at] != ':' || (at + 1 < run.Length && run[at + 1] == '/') || (at > 0 && run[at - 1] == 'n'))
            {
                return false;
            }

            from = at + 1;
        }

        return true;
    }

    public IReadOnlyList<ProseParagraph> Paragraphs()
    {
        var paragraphs = new List<ProseParagraph>();
        _text = OneLine.Clip(CredentialText.Mask(_text), LongestText);
        var rest = _text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            AddLine(paragraphs, (end < 0 ? rest : rest[..end]).Trim());
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return paragraphs;
    }

    /// <summary>Splits a run of text at its addresses.</summary>
    public void AddSpans(List<ProseSpan> spans, ReadOnlySpan<char> run, ProseStyle style = ProseStyle.None)
    {
        while (FindLink(run) is var (start, length) && length > 0)
        {
            AddWords(spans, run[..start], style);
            AddLink(spans, run.Slice(start, length));
            run = run[(start + length)..];
        }

        AddWords(spans, run, style);
    }

    public void AddLink(List<ProseSpan> spans, ReadOnlySpan<char> address)
    {
        var url = address.ToString();
        spans.Add(new ProseSpan(url, ProseStyle.Link));
        _links ??= [];
        if (_links.Count < MostLinks && !_links.Contains(url, StringComparer.Ordinal))
        {
            _links.Add(url);
        }
    }

    /// <summary>Where the first address is, and how long it is; a length of 0 for none.</summary>
    public static (int Start, int Length) FindLink(ReadOnlySpan<char> run)
    {
        var from = 0;
        while (run[from..].IndexOf("://", StringComparison.Ordinal) is >= 0 and var found)
        {
            var colon = from + found;
            from = colon + "://".Length;
            var scheme = Scheme(run[..colon]);
            var length = scheme == 0 ? 0 : LinkLength(run[(colon - scheme)..], scheme + "://".Length);
            if (length > 0)
            {
                return (colon - scheme, length);
            }
        }

        return default;
    }

    // An ARN is code: people copy it, and its parts between colons are names of emoji elsewhere.
    private void AddWords(List<ProseSpan> spans, ReadOnlySpan<char> run, ProseStyle style)
    {
        while (style == ProseStyle.None && FindArn(run) is var (start, length) && length > 0)
        {
            if (start > 0)
            {
                spans.Add(ProseSpan.Of(run[..start], _text));
            }

            spans.Add(ProseSpan.Of(run.Slice(start, length), _text, ProseStyle.Code));
            run = run[(start + length)..];
        }

        if (!run.IsEmpty)
        {
            spans.Add(ProseSpan.Of(run, _text, style));
        }
    }

    private static (int Start, int Length) FindArn(ReadOnlySpan<char> run)
    {
        var start = run.IndexOf(ArnStart);
        if (start < 0 || (start > 0 && char.IsLetterOrDigit(run[start - 1])))
        {
            return default;
        }

        var end = run[start..].IndexOfAny(AfterArn) is >= 0 and var length ? start + length : run.Length;
        while (end > start && IsPunctuation(run[start..end], end - start))
        {
            end--;
        }

        return (start, end - start);
    }

    private static int Scheme(ReadOnlySpan<char> before) =>
        before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? "https".Length
        : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? "http".Length
        : 0;

    private static int LinkLength(ReadOnlySpan<char> address, int scheme)
    {
        var end = scheme;
        while (end < Math.Min(address.Length, LongestLink) && address[end] is > ' ' and < '\u007F' and not ('<' or '>' or '"' or '`' or '|' or '\\' or '^' or '{' or '}'))
        {
            end++;
        }

        while (end > scheme && IsPunctuation(address, end))
        {
            end--;
        }

        return end > scheme ? end : 0;
    }

    // A closing bracket belongs to the address only if the address has opened it.
    private static bool IsPunctuation(ReadOnlySpan<char> address, int end) => address[end - 1] switch
    {
        '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' => true,
        ')' => address[..end].Count('(') < address[..end].Count(')'),
        ']' => address[..end].Count('[') < address[..end].Count(']'),
        _ => false,
    };

    private IReadOnlyList<ProseSpan> Spans(ReadOnlySpan<char> line)
    {
        if (IsPlain(line))
        {
            ProseSpan[] whole = [ProseSpan.Of(line, _text)];
            return whole;
        }

        var spans = new List<ProseSpan>(1);
        AddSpans(spans, line);
        return spans;
    }

    private void AddLine(List<ProseParagraph> paragraphs, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return;
        }

        var kind = ProseParagraphKind.Text;
        if (line.Length > 2 && line[0] is '*' or '-' or '\u2022' && line[1] is ' ')
        {
            kind = ProseParagraphKind.Bullet;
            line = line[2..].TrimStart();
        }

        paragraphs.Add(new ProseParagraph(Spans(line), kind));
    }
}
