using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes the HTML that card texts of Google Chat take: only <c>b</c>, <c>a</c> and line breaks, which every client
/// knows. The room is counted in bytes of the JSON, as Google Chat does.
/// </summary>
internal sealed class CardHtmlWriter() : MarkupWriter(Plain)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public override int CostOf(ReadOnlySpan<char> written) => JsonCost.Of(written);

    public override bool Bold(ReadOnlySpan<char> foreign, TextCut cut = TextCut.Anywhere) =>
        Between("<b>", foreign, "</b>", TextFace.Line, cut);

    public override bool Link(string url)
    {
        if (WebAddress.IsSound(url))
        {
            var escaped = url.Replace("&", "&amp;", StringComparison.Ordinal);
            if (Own($"<a href=\"{escaped}\">{escaped}</a>"))
            {
                return true;
            }
        }

        return Text(url);
    }

    protected override void WriteSpecial(char special, char before, char after) => Put(special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "\"",
        _ => "\\",
    });
}
