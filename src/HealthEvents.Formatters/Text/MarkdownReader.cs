using System.Buffers;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// Reads the Markdown that CloudWatch shows in alarm descriptions: bold, code, lists, headings and links, whose address is
/// shown in full. Nothing of the markup is left in the result. Credentials are masked before a text is cut or split.
/// </summary>
/// <remarks>Source: CloudWatch user guide, "Using Amazon CloudWatch alarms", alarm descriptions.</remarks>
internal sealed class MarkdownReader
{
    // Four times what CloudWatch allows; twice what AWS Health was seen to send.
    private const int LongestText = 4_096;
    private const int LongestProse = 20_000;
    private const int LongestLinkText = 500;
    private const int LongestTimeMark = 64;
    private const string Fence = "```";

    private static readonly SearchValues<char> Marks = SearchValues.Create("`*_[\\");

    private readonly List<ProseParagraph> _paragraphs = [];
    private readonly string _text;
    private readonly bool _isProse;
    private ProseReader? _links;

    private MarkdownReader(string text, bool isProse) => (_text, _isProse) = (text, isProse);

    public static IReadOnlyList<ProseParagraph> Read(string markdown)
    {
        var reader = new MarkdownReader(OneLine.Clip(CredentialText.Mask(markdown), LongestText), isProse: false);
        reader.ReadLines(reader._text);
        return reader._paragraphs;
    }

    /// <summary>
    /// Reads prose in which Markdown may stand, as AWS Health writes it: what code, paths and patterns are made of (single asterisks,
    /// underscores, backslashes) means itself. The times before updates, as in <c>[09:55 AM PDT]</c>, become bold.
    /// </summary>
    /// <returns>The paragraphs, and the addresses in them, each once.</returns>
    public static (IReadOnlyList<ProseParagraph> Paragraphs, IReadOnlyList<string> Links) ReadProse(string text)
    {
        var reader = new MarkdownReader(OneLine.Clip(CredentialText.Mask(text), LongestProse), isProse: true);
        reader.ReadLines(reader._text);
        return (reader._paragraphs, reader._links?.Links ?? []);
    }

    private void ReadLines(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                ReadCode(ref rest);
            }
            else
            {
                ReadLine(WithoutBreak(line.Trim(), rest));
            }
        }
    }

    // A backslash at the end of a line is Markdown's line break, but in a command it continues the line.
    private ReadOnlySpan<char> WithoutBreak(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        var isBreak = _isProse && line is [.., '\\'] && !line.StartsWith("$ ") && !line.StartsWith("aws ") && !rest.TrimStart().StartsWith("--");
        return isBreak ? line.TrimEnd('\\').TrimEnd() : line;
    }

    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line.TrimEnd('\r');
    }

    // Up to the closing fence, or to the end where there is none.
    private void ReadCode(ref ReadOnlySpan<char> rest)
    {
        var lines = new StringBuilder();
        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                break;
            }

            lines.Append(lines.Length == 0 ? "" : "\n").Append(line);
        }

        if (lines.Length > 0)
        {
            _paragraphs.Add(new ProseParagraph([new ProseSpan(lines.ToString(), ProseStyle.Code)], ProseParagraphKind.Code));
        }
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || (line[0] is '-' or '*' or '_' or '=' && line.Trim("-*_=").IsEmpty))
        {
            // A blank line, or a rule across the page.
            return;
        }

        var kind = ProseParagraphKind.Text;
        var style = ProseStyle.None;
        if (line.Length > 2 && line[0] is '-' or '*' or '+' or '\u2022' && line[1] is ' ')
        {
            kind = ProseParagraphKind.Bullet;
            line = line[2..].TrimStart();
        }
        else if (line[0] == '#' && line.TrimStart('#') is [' ', ..] heading)
        {
            style = ProseStyle.Bold;
            line = heading.Trim();
        }
        else if (line[0] == '>' && !_isProse)
        {
            line = line.TrimStart('>').TrimStart();
        }

        if (!line.IsEmpty && ProseReader.IsPlain(line))
        {
            ProseSpan[] whole = [ProseSpan.Of(line, _text, style)];
            _paragraphs.Add(new ProseParagraph(whole, kind));
            return;
        }

        var spans = new List<ProseSpan>(1);
        AddSpans(spans, line, style);
        if (spans.Count > 0)
        {
            _paragraphs.Add(new ProseParagraph(spans, kind));
        }
    }

    private void AddSpans(List<ProseSpan> spans, ReadOnlySpan<char> text, ProseStyle style)
    {
        _links ??= new ProseReader(_text);
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var step = text[i..].IndexOfAny(Marks);
            if (step < 0)
            {
                break;
            }

            i += step;
            var (length, inner, innerStyle, url) = Marked(text[i..]);
            if (length == 0)
            {
                continue;
            }

            _links.AddSpans(spans, text[plain..i], style);
            Add(spans, text.Slice(i + inner.Start, inner.Length), innerStyle == ProseStyle.None ? style : innerStyle, isWhole: inner.Length == length);
            if (url.Length > 0)
            {
                if (inner.Length > 0)
                {
                    spans.Add(new ProseSpan(" "));
                }

                _links.AddLink(spans, text.Slice(i + url.Start, url.Length));
            }

            i += length - 1;
            plain = i + 1;
        }

        _links.AddSpans(spans, text[plain..], style);
    }

    private void Add(List<ProseSpan> spans, ReadOnlySpan<char> text, ProseStyle style, bool isWhole)
    {
        if (style == ProseStyle.Code || isWhole)
        {
            spans.Add(ProseSpan.Of(text, _text, style));
        }
        else
        {
            AddSpans(spans, text, style);
        }
    }

    /// <summary>What markup begins here: its length (0 for none), and where its text and address are.</summary>
    private (int Length, (int Start, int Length) Inner, ProseStyle Style, (int Start, int Length) Url) Marked(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '`':
                return Between(text, "`", ProseStyle.Code);
            case '[':
                return Link(text) is { Item1: > 0 } link ? link : _isProse ? TimeMark(text) : default;
            case '*' or '_' when text.Length > 1 && text[1] == text[0] && !(_isProse && text[0] == '_'):
                return Between(text, text[..2], ProseStyle.Bold);
            case '*' when !_isProse:
                return Between(text, "*", ProseStyle.None);
            case '\\' when !_isProse && text.Length > 1 && char.IsAsciiLetterOrDigit(text[1]) is false && text[1] != ' ':
                return (2, (1, 1), ProseStyle.None, default);
            default:
                return default;
        }
    }

    // "[09:55 AM PDT]" and whatever else has a time of day in brackets. They stay.
    private static (int, (int, int), ProseStyle, (int, int)) TimeMark(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestTimeMark)].IndexOf(']');
        var colon = end < 0 ? -1 : text[..end].IndexOf(':');
        return colon > 1 && char.IsAsciiDigit(text[colon - 1]) && char.IsAsciiDigit(text[colon + 1])
            ? (end + 1, (0, end + 1), ProseStyle.Bold, default)
            : default;
    }

    private static (int, (int, int), ProseStyle, (int, int)) Between(ReadOnlySpan<char> text, ReadOnlySpan<char> mark, ProseStyle style)
    {
        var length = text[mark.Length..].IndexOf(mark);
        return length <= 0 || char.IsWhiteSpace(text[mark.Length])
            ? default
            : (length + (2 * mark.Length), (mark.Length, length), style, default);
    }

    // [text](https://address "title")
    private static (int, (int, int), ProseStyle, (int, int)) Link(ReadOnlySpan<char> text)
    {
        // The nearest closing bracket: "[1], see [the guide](https://address)" is one link.
        var middle = text[1..Math.Min(text.Length, LongestLinkText)].IndexOfAny('[', ']') + 1;
        if (middle == 0 || !text[middle..].StartsWith("]("))
        {
            return default;
        }

        var url = ProseReader.FindLink(text[(middle + 2)..]);
        var start = middle + 2 + url.Start;
        var end = url.Length == 0 ? -1 : text[(start + url.Length)..].IndexOf(')');
        return url.Start != 0 || end < 0
            ? default
            : (start + url.Length + end + 1, (1, middle - 1), ProseStyle.None, (start, url.Length));
    }
}
