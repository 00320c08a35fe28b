using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthEvents.Formatters;

/// <summary>
/// Where texts are written: one array for all of them, in which the texts of a message can be kept one behind the other, so that none needs a
/// string of its own.
/// </summary>
/// <remarks>It counts: keep it in a field that can be written.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct TextPage()
{
    // It grows to the greatest room of a message at most, and a little beyond.
    private char[] _text = new char[1024];

    // Where the text begins that is being written. Before it is what is kept.
    private int _start;

    /// <summary>Where the next character goes.</summary>
    public int Length { get; private set; }

    /// <summary>A text that is kept.</summary>
    public readonly ReadOnlySpan<char> this[TextPiece piece] => _text.AsSpan(piece.Start, piece.Length);

    /// <summary>Starts a text, in place of one that was not kept.</summary>
    public void Begin() => Length = _start;

    /// <summary>The text written since <see cref="Begin"/>.</summary>
    public readonly string Written() => new(_text, _start, Length - _start);

    /// <summary>Unwrites what was written after a place.</summary>
    public void Back(int length) => Length = length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<char> written)
    {
        var end = Length + written.Length;
        if (end > _text.Length)
        {
            Grow(end);
        }

        written.CopyTo(_text.AsSpan(Length));
        Length = end;
    }

    /// <summary>Keeps the text written since <see cref="Begin"/>, until <see cref="Clear"/>.</summary>
    public TextPiece Keep()
    {
        var piece = new TextPiece(_start, Length - _start);
        _start = Length;
        return piece;
    }

    /// <summary>Keeps a copy of texts that are kept, each on lines of its own.</summary>
    public TextPiece KeepLines(ReadOnlySpan<TextPiece> pieces)
    {
        Begin();
        foreach (var piece in pieces)
        {
            if (Length > _start)
            {
                Append("\n");
            }

            Append(this[piece]);
        }

        return Keep();
    }

    /// <summary>Forgets all that is kept.</summary>
    public void Clear() => _start = 0;

    private void Grow(int least) => Array.Resize(ref _text, Math.Max(_text.Length * 2, least));
}
