using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// A string of a form: <c>*</c> stands for any characters, none too, <c>\*</c> and <c>\\</c> for themselves. What lies between the
/// wildcards is searched from left to right, each piece where it first occurs, so that nothing is ever tried twice.
/// </summary>
internal sealed class WildcardMatcher : ValueMatcher
{
    private readonly byte[] _first;
    private readonly TextSearch[] _between;

    // Nothing where there is no wildcard.
    private readonly byte[]? _last;

    private WildcardMatcher(List<byte[]> pieces)
    {
        _first = pieces[0];
        _last = pieces.Count > 1 ? pieces[^1] : null;
        _between = new TextSearch[Math.Max(0, pieces.Count - 2)];
        for (var i = 0; i < _between.Length; i++)
        {
            _between[i] = new TextSearch(pieces[i + 1]);
        }
    }

    /// <summary>Reads a form, by the rules of the user guide on wildcards.</summary>
    public static bool TryParse(byte[] text, [NotNullWhen(true)] out WildcardMatcher? matcher, [NotNullWhen(false)] out string? reason)
    {
        matcher = null;
        var pieces = new List<byte[]>();
        var piece = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'*' when i + 1 < text.Length && text[i + 1] == '*':
                    reason = "two wildcards must not stand side by side";
                    return false;
                case (byte)'*':
                    pieces.Add([.. piece]);
                    piece.Clear();
                    break;
                case (byte)'\\' when i + 1 < text.Length && text[i + 1] is (byte)'*' or (byte)'\\':
                    piece.Add(text[++i]);
                    break;
                case (byte)'\\':
                    reason = "a backslash must stand before an asterisk or another backslash";
                    return false;
                default:
                    piece.Add(text[i]);
                    break;
            }
        }

        pieces.Add([.. piece]);
        (matcher, reason) = (new WildcardMatcher(pieces), null);
        return true;
    }

    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        if (type != JsonTokenType.String || !text.StartsWith(_first))
        {
            return false;
        }

        text = text[_first.Length..];
        if (_last is null)
        {
            return text.IsEmpty;
        }

        if (!text.EndsWith(_last))
        {
            return false;
        }

        text = text[..^_last.Length];
        foreach (var piece in _between)
        {
            var behind = piece.EndOfFirstIn(text);
            if (behind < 0)
            {
                return false;
            }

            text = text[behind..];
        }

        return true;
    }
}
