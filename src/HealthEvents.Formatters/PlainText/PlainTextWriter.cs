using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Writes text without markup, safe for a terminal. The room is counted in UTF-16 units.</summary>
internal sealed class PlainTextWriter() : MarkupWriter(Plain)
{
    [ThreadStatic]
    private static PlainTextWriter? _ofThread;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The writer of this thread: its buffer serves one message after the other.</summary>
    public static PlainTextWriter OfThread => _ofThread ??= new();
}
