using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// A string, or an end of one, whatever the case of its letters. Letters of all scripts are compared one by one, by Unicode's simple
/// mapping of case: <c>Ä</c> is <c>ä</c>, but <c>ß</c> is not <c>SS</c>.
/// </summary>
internal sealed class IgnoreCaseMatcher : ValueMatcher
{
    private readonly Rune[] _wanted;
    private readonly IgnoreCasePart _part;

    public IgnoreCaseMatcher(byte[] wanted, IgnoreCasePart part)
    {
        var runes = new List<Rune>();
        ReadOnlySpan<byte> rest = wanted;
        while (!rest.IsEmpty)
        {
            runes.Add(Fold(First(ref rest)));
        }

        (_wanted, _part) = ([.. runes], part);
    }

    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        if (type != JsonTokenType.String)
        {
            return false;
        }

        if (_part == IgnoreCasePart.Suffix)
        {
            return EndsWith(text);
        }

        foreach (var wanted in _wanted)
        {
            PatternSteps.Add(1);
            if (text.IsEmpty || Fold(First(ref text)) != wanted)
            {
                return false;
            }
        }

        return _part == IgnoreCasePart.Prefix || text.IsEmpty;
    }

    private bool EndsWith(ReadOnlySpan<byte> text)
    {
        for (var i = _wanted.Length - 1; i >= 0; i--)
        {
            PatternSteps.Add(1);
            if (text.IsEmpty)
            {
                return false;
            }

            _ = Rune.DecodeLastFromUtf8(text, out var last, out var length);
            if (Fold(last) != _wanted[i])
            {
                return false;
            }

            text = text[..^length];
        }

        return true;
    }

    private static Rune First(ref ReadOnlySpan<byte> text)
    {
        _ = Rune.DecodeFromUtf8(text, out var first, out var length);
        text = text[length..];
        return first;
    }

    // Over upper case first, so that both of two letters with one capital, as σ and ς, are the same.
    private static Rune Fold(Rune letter) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(letter));
}
