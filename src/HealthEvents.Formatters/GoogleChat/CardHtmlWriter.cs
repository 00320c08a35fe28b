using System.Buffers;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes the HTML that card texts of Google Chat take: only <c>b</c>, <c>a</c> and line breaks, which every client
/// knows. The room is counted in bytes of the JSON, as Google Chat does.
/// </summary>
internal sealed class CardHtmlWriter() : MarkupWriter(Plain)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    [ThreadStatic]
    private static CardHtmlWriter? _ofThread;

    /// <summary>The writer of this thread: its buffer serves one message after the other.</summary>
    public static CardHtmlWriter OfThread => _ofThread ??= new();

    public override int CostOf(ReadOnlySpan<char> written) => JsonCost.Of(written);

    public override bool Bold(ReadOnlySpan<char> foreign, TextCut cut = TextCut.Anywhere) =>
        Between("<b>", foreign, "</b>", TextFace.Line, cut);

    public override bool CodeBlock(ReadOnlySpan<char> foreign)
    {
        // What is beyond the room is cut in any case.
        var reach = foreign.TrimEnd();
        var isClipped = reach.Length > Left;
        return Text(Indented(isClipped ? reach[..Math.Max(Left, 0)] : reach), TextFace.CodeLines, TextCut.Line) && !isClipped;
    }

    public override bool TryLinkedCode(string url, ReadOnlySpan<char> foreign)
    {
        var start = Here;
        if (WebAddress.IsSound(url)
            && Own("<a href=\"") && Address(url, "|") && Own("\">") && Whole(foreign.Trim(), TextFace.Code) && Own("</a>"))
        {
            return true;
        }

        Back(start);
        return false;
    }

    public override bool Link(string url)
    {
        var start = Here;
        if (WebAddress.IsSound(url)
            && Own("<a href=\"") && Address(url, "|") && Own("\">") && Address(url, "|") && Own("</a>"))
        {
            return true;
        }

        Back(start);
        return Text(url);
    }

    protected override void WriteSpecial(ReadOnlySpan<char> text, int at, char after) => Put(text[at] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "\"",
        _ => "\\",
    });

    /// <summary>HTML makes one of several spaces: at the start of a line, wide ones take the place of two each.</summary>
    private static string Indented(ReadOnlySpan<char> lines)
    {
        var text = new StringBuilder(lines.Length);
        foreach (var line in lines.EnumerateLines())
        {
            var content = line.TrimStart(' ');
            text.Append('\u2003', (line.Length - content.Length) / 2).Append(content).Append('\n');
        }

        return text.ToString(0, Math.Max(0, text.Length - 1));
    }
}
