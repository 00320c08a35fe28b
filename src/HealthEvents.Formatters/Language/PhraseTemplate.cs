using System.Globalization;
using System.Runtime.CompilerServices;

namespace HealthEvents.Formatters;

/// <summary>A phrase in one language, split at its holes. Most have none.</summary>
internal readonly struct PhraseTemplate
{
    private const int MostHoles = 3;
    private const int NoHole = -1;

    private readonly string _text;
    private readonly Part[]? _parts;

    private enum HoleKind
    {
        Text,
        Particle,
        Count,
    }

    public PhraseTemplate(string text)
    {
        _text = text;
        _parts = text.AsSpan().ContainsAny('{', '}') ? Split(text) : null;
    }

    /// <summary>The words of a phrase that has no hole; <see langword="null"/> for another.</summary>
    public string? Whole => _parts is null ? _text : null;

    public string Fill(ReadOnlySpan<string> texts)
    {
        // Nearly all phrases have at most two parts.
        switch (_parts)
        {
            case null:
                return _text;
            case [var only]:
                var alone = Words(only, texts);
                return only.Before.Length == 0 ? alone : string.Concat(only.Between("", alone), alone);
            case [var one, var two]:
                var (first, second) = (Words(one, texts), Words(two, texts));
                return string.Concat(one.Between("", first), first, two.Between(first, second), second);
            default:
                return FillMany(_parts, texts);
        }
    }

    public override string ToString() => _text;

    private string FillMany(Part[] parts, ReadOnlySpan<string> texts)
    {
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        var last = "";
        foreach (var part in parts)
        {
            var words = Words(part, texts);
            filled.AppendFormatted(part.Between(last, words));
            filled.AppendLiteral(words);
            last = words;
        }

        return filled.ToStringAndClear();
    }

    /// <summary>What stands in the hole of a part.</summary>
    private string Words(Part part, ReadOnlySpan<string> texts)
    {
        if (part.Hole == NoHole)
        {
            return "";
        }

        var text = part.Hole < texts.Length ? texts[part.Hole] : throw Unfilled(part.Hole);
        return part.Kind switch
        {
            HoleKind.Particle => text + KoreanParticle.After(text, part.First, part.Second),
            HoleKind.Count => text == "1" ? part.First : part.Second,
            _ => text,
        };
    }

    private static Part[] Split(string text)
    {
        var parts = new List<Part>(MostHoles);
        var rest = text.AsSpan();
        while (rest.IndexOfAny('{', '}') is >= 0 and var open)
        {
            var hole = rest[open..];
            var close = hole.IndexOf('}');
            if (hole[0] == '}' || close < 0)
            {
                throw Malformed(text);
            }

            parts.Add(Hole(rest[..open].ToString(), hole[1..close]) ?? throw Malformed(text));
            rest = hole[(close + 1)..];
        }

        if (!rest.IsEmpty)
        {
            parts.Add(new Part(rest.ToString(), NoHole));
        }

        return [.. parts];
    }

    // "0", "0:은/는" or "0:part|parts".
    private static Part? Hole(string before, ReadOnlySpan<char> hole)
    {
        if (hole.IsEmpty || hole[0] - '0' is not (>= 0 and < MostHoles and var number))
        {
            return null;
        }

        if (hole.Length == 1)
        {
            return new Part(before, number);
        }

        var forms = hole[2..];
        var middle = forms.IndexOfAny('/', '|');
        if (hole[1] != ':' || middle < 0)
        {
            return null;
        }

        var kind = forms[middle] == '/' ? HoleKind.Particle : HoleKind.Count;
        return new Part(before, number, kind, forms[..middle].ToString(), forms[(middle + 1)..].ToString());
    }

    private static FormatException Malformed(string text) => new($"The phrase '{text}' has a brace that does not belong to a hole.");

    private FormatException Unfilled(int hole) => new($"The phrase '{_text}' was given no text for {{{hole}}}.");

    /// <summary>Fixed words and the hole after them, which the last part may lack.</summary>
    private sealed record Part(string Before, int Hole, HoleKind Kind = HoleKind.Text, string First = "", string Second = "")
    {
        private readonly bool _hasSpaceBefore = JapaneseSpace.Begins(Before);
        private readonly bool _hasSpaceAfter = JapaneseSpace.Ends(Before);

        /// <summary>The fixed words as they stand between what fills the hole before them and what fills their own.</summary>
        public ReadOnlySpan<char> Between(string left, string right) =>
            _hasSpaceBefore || _hasSpaceAfter ? JapaneseSpace.Between(Before, (left, _hasSpaceBefore), (right, _hasSpaceAfter)) : Before;
    }
}
