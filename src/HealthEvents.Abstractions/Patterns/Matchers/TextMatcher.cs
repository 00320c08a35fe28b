using System.Text.Json;

namespace HealthEvents;

/// <summary>A string, exactly: "character-by-character, case-sensitive, without any normalization" says the user guide.</summary>
internal sealed class TextMatcher(byte[] wanted) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text) => type == JsonTokenType.String && text.SequenceEqual(wanted);
}
