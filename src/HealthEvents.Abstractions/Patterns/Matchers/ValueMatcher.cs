using System.Text.Json;

namespace HealthEvents;

/// <summary>What a value of an event may be: an element of a list of a pattern.</summary>
internal abstract class ValueMatcher
{
    /// <summary>Whether it is met where there is no value.</summary>
    public virtual bool WantsAbsence => false;

    /// <summary>Whether a value is met.</summary>
    /// <param name="type">A string, a number, <c>true</c>, <c>false</c> or <c>null</c>.</param>
    /// <param name="text">The text of a string without its escapes; of another value, its literal.</param>
    public abstract bool Matches(JsonTokenType type, ReadOnlySpan<byte> text);
}
