using System.Text.Json;

namespace HealthEvents;

/// <summary>A string that ends so.</summary>
internal sealed class SuffixMatcher(byte[] suffix) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text) => type == JsonTokenType.String && text.EndsWith(suffix);
}
