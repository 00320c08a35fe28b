using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// Reads the Markdown that CloudWatch shows in alarm descriptions: bold, code, lists, headings and links, whose address is
/// shown in full. Nothing of the markup is left in the result. Credentials are masked before a text is cut or split.
/// </summary>
/// <remarks>Source: CloudWatch user guide, "Using Amazon CloudWatch alarms", alarm descriptions.</remarks>
internal sealed class MarkdownReader
{
    // Four times what CloudWatch allows.
    private const int LongestText = 4_096;
    private const string Fence = "```";

    private readonly List<ProseParagraph> _paragraphs = [];
    private readonly ProseReader _links = new("");

    private MarkdownReader()
    {
    }

    public static IReadOnlyList<ProseParagraph> Read(string markdown)
    {
        var reader = new MarkdownReader();
        reader.ReadLines(OneLine.Clip(CredentialText.Mask(markdown), LongestText));
        return reader._paragraphs;
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
                ReadLine(line.Trim());
            }
        }
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
        if (line.IsEmpty || line.Trim("-*_=").IsEmpty)
        {
            // A blank line, or a rule across the page.
            return;
        }

        var kind = ProseParagraphKind.Text;
        var style = ProseStyle.None;
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] is ' ')
        {
            kind = ProseParagraphKind.Bullet;
            line = line[2..].TrimStart();
        }
        else if (line[0] == '#' && line.TrimStart('#') is [' ', ..] heading)
        {
            style = ProseStyle.Bold;
            line = heading.Trim();
        }
        else if (line[0] == '>')
        {
            line = line.TrimStart('>').TrimStart();
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
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (length, inner, innerStyle, url) = Marked(text[i..]);
            if (length == 0)
            {
                continue;
            }

            _links.AddSpans(spans, text[plain..i], style);
            Add(spans, text.Slice(i + inner.Start, inner.Length), innerStyle == ProseStyle.None ? style : innerStyle);
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

    private void Add(List<ProseSpan> spans, ReadOnlySpan<char> text, ProseStyle style)
    {
        if (style == ProseStyle.Code)
        {
            spans.Add(new ProseSpan(text.ToString(), style));
        }
        else
        {
            AddSpans(spans, text, style);
        }
    }

    /// <summary>What markup begins here: its length (0 for none), and where its text and address are.</summary>
    private static (int Length, (int Start, int Length) Inner, ProseStyle Style, (int Start, int Length) Url) Marked(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '`':
                return Between(text, "`", ProseStyle.Code);
            case '*' or '_' when text.Length > 1 && text[1] == text[0]:
                return Between(text, text[..2], ProseStyle.Bold);
            case '*':
                return Between(text, "*", ProseStyle.None);
            case '[':
                return Link(text);
            case '\\' when text.Length > 1 && char.IsAsciiLetterOrDigit(text[1]) is false && text[1] != ' ':
                return (2, (1, 1), ProseStyle.None, default);
            default:
                return default;
        }
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
        var middle = text.IndexOf("](");
        if (middle < 0)
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
