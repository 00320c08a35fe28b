namespace HealthEvents.Formatters;

/// <summary>One line about what changed.</summary>
/// <param name="Label">What it is, or <see langword="null"/> where the value says it.</param>
/// <param name="Value">A text, or a change from one text to another. Credentials are masked.</param>
/// <param name="Weight">How far up it stands.</param>
/// <param name="Count">How many changes it stands for.</param>
/// <param name="IsLong">Whether the value is too much for a second line.</param>
internal sealed record ConfigLine(string? Label, SummaryValue Value, ConfigWeight Weight, int Count = 1, bool IsLong = false)
{
    /// <summary>The label as it is shown: with a number where several changes read the same.</summary>
    public string? ShownLabel => Label is null || Count == 1 ? Label : $"{Label} \u00D7{Phrase.Number(Count)}";
}
