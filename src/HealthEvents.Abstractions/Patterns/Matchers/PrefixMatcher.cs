using System.Text.Json;

namespace HealthEvents;

/// <summary>A string that begins so. An empty prefix takes every string, and nothing else.</summary>
internal sealed class PrefixMatcher(byte[] prefix) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text) => type == JsonTokenType.String && text.StartsWith(prefix);
}
