using System.Text.Json;

namespace HealthEvents;

/// <summary>Any value, <c>null</c> too; or no value.</summary>
internal sealed class ExistsMatcher(bool wanted) : ValueMatcher
{
    public override bool WantsAbsence => !wanted;

    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text) => wanted;
}
