using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// A number within limits. It must be a JSON number, and from -5,000,000,000 to 5,000,000,000: beyond, <c>numeric</c> compares nothing,
/// says the user guide.
/// </summary>
internal sealed class NumericMatcher(byte[]? lower, bool takesLower, byte[]? upper, bool takesUpper) : ValueMatcher
{
    public static bool IsWithinLimits(JsonDecimal number) =>
        JsonDecimal.Compare(number, new JsonDecimal("-5000000000"u8)) >= 0 && JsonDecimal.Compare(number, new JsonDecimal("5000000000"u8)) <= 0;

    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        if (type != JsonTokenType.Number)
        {
            return false;
        }

        var number = new JsonDecimal(text);
        return IsWithinLimits(number)
            && (lower is null || JsonDecimal.Compare(number, new JsonDecimal(lower)) >= (takesLower ? 0 : 1))
            && (upper is null || JsonDecimal.Compare(number, new JsonDecimal(upper)) <= (takesUpper ? 0 : -1));
    }
}
