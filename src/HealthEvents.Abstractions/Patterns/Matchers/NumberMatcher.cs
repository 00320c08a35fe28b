using System.Text.Json;

namespace HealthEvents;

/// <summary>A number by its value: 300, 300.0 and 3.0e2 are equal.</summary>
internal sealed class NumberMatcher(byte[] wanted) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text) =>
        type == JsonTokenType.Number && (text.SequenceEqual(wanted) || JsonDecimal.Compare(new JsonDecimal(text), new JsonDecimal(wanted)) == 0);
}
