namespace HealthEvents.Formatters;

/// <summary>A value of a summary: typed, so that each channel can show it in the best way it knows.</summary>
public abstract record SummaryValue
{
    private protected SummaryValue()
    {
    }

    /// <summary>Makes a <see cref="TextValue"/>.</summary>
    /// <param name="text">The text, without markup.</param>
    public static implicit operator SummaryValue(string text) => FromString(text);

    /// <summary>Makes a <see cref="TextValue"/>.</summary>
    /// <param name="text">The text, without markup.</param>
    /// <returns>The value.</returns>
    public static SummaryValue FromString(string text) => new TextValue(text);
}
