using System.Text.Json;

namespace HealthEvents;

/// <summary>A JSON number within limits.</summary>
internal sealed class NumericMatcher(byte[]? lower, bool takesLower, byte[]? upper, bool takesUpper) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        if (type != JsonTokenType.Number)
        {
            return false;
        }

        var number = new JsonDecimal(text);
        return (lower is null || JsonDecimal.Compare(number, new JsonDecimal(lower)) >= (takesLower ? 0 : 1))
            && (upper is null || JsonDecimal.Compare(number, new JsonDecimal(upper)) <= (takesUpper ? 0 : -1));
    }
}
