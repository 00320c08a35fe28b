using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Writes text without markup, safe for a terminal. The room is counted in UTF-16 units.</summary>
internal sealed class PlainTextWriter() : MarkupWriter(Plain)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");
}
