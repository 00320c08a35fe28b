namespace HealthEvents;

/// <summary>
/// Searches a text for a piece. A short piece is searched as the framework does it, which compares the whole piece wherever it may
/// begin; a long one by Knuth, Morris and Pratt, which looks at no byte of the text twice.
/// </summary>
internal sealed class TextSearch
{
    internal const int LongestShort = 32;

    private readonly byte[] _piece;

    // How much of the piece is left matched where the next byte does not match.
    private readonly int[]? _fallbacks;

    public TextSearch(byte[] piece)
    {
        _piece = piece;
        if (piece.Length > LongestShort)
        {
            _fallbacks = FallbacksOf(piece);
        }
    }

    /// <summary>Where the first occurrence ends; -1 without one.</summary>
    public int EndOfFirstIn(ReadOnlySpan<byte> text)
    {
        if (_fallbacks is null)
        {
            var start = text.IndexOf(_piece);
            PatternSteps.Add(start < 0 ? text.Length : start);
            return start < 0 ? -1 : start + _piece.Length;
        }

        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            PatternSteps.Add(1);
            while (matched > 0 && text[i] != _piece[matched])
            {
                PatternSteps.Add(1);
                matched = _fallbacks[matched - 1];
            }

            if (text[i] == _piece[matched] && ++matched == _piece.Length)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static int[] FallbacksOf(byte[] piece)
    {
        var fallbacks = new int[piece.Length];
        var matched = 0;
        for (var i = 1; i < piece.Length; i++)
        {
            while (matched > 0 && piece[i] != piece[matched])
            {
                matched = fallbacks[matched - 1];
            }

            if (piece[i] == piece[matched])
            {
                matched++;
            }

            fallbacks[i] = matched;
        }

        return fallbacks;
    }
}
