using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// Any value but those that others take: a value of another type is never one of them, <c>null</c> neither. There must be a value; in an
/// array one that is not excluded suffices.
/// </summary>
internal sealed class AnythingButMatcher(ValueMatcher[] excluded) : ValueMatcher
{
    public override bool Matches(JsonTokenType type, ReadOnlySpan<byte> text)
    {
        foreach (var one in excluded)
        {
            if (one.Matches(type, text))
            {
                return false;
            }
        }

        return true;
    }
}
