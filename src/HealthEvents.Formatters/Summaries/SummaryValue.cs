using System.Diagnostics.CodeAnalysis;

namespace HealthEvents.Formatters;

/// <summary>A value of a summary: typed, so that each channel can show it in the best way it knows.</summary>
public abstract record SummaryValue
{
    private protected SummaryValue()
    {
    }

    /// <summary>Makes a <see cref="TextValue"/>.</summary>
    /// <param name="text">The text, without markup; <see langword="null"/> for no value.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator SummaryValue?(string? text) => text is null ? null : FromString(text);

    /// <summary>Makes a <see cref="TextValue"/>.</summary>
    /// <param name="text">The text, without markup.</param>
    /// <returns>The value.</returns>
    public static SummaryValue FromString(string text) => new TextValue(text);
}
