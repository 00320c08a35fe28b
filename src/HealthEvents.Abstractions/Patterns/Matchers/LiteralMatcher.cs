using System.Text.Json;

namespace HealthEvents;

/// <summary><c>true</c>, <c>false</c> or <c>null</c>. None of them is a string that reads like it.</summary>
internal sealed class LiteralMatcher(JsonTokenType wanted) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text) => type == wanted;
}
