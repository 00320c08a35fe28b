using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes the plain texts of Google Chat. They have no escape, so what would start a mention or a link gets a zero-width
/// space. The room is counted in bytes of the JSON, or in UTF-16 units.
/// </summary>
internal sealed class ChatTextWriter(bool inCharacters = false) : MarkupWriter(Plain)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    [ThreadStatic]
    private static ChatTextWriter? _ofThread;

    /// <summary>The writer of this thread, which counts bytes: its buffer serves one message after the other.</summary>
    public static ChatTextWriter OfThread => _ofThread ??= new();

    public override int CostOf(ReadOnlySpan<char> written) => inCharacters ? written.Length : JsonCost.Of(written);

    protected override void WriteSpecial(ReadOnlySpan<char> text, int at, char after)
    {
        Put([text[at]]);
        if (text[at] == '<')
        {
            Put([ZeroWidthSpace]);
        }
    }
}
