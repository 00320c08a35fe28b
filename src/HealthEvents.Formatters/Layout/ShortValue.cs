namespace HealthEvents.Formatters;

/// <summary>Tells which values may stand side by side in two columns.</summary>
internal static class ShortValue
{
    /// <summary>Whether a value takes at most some characters on the screen.</summary>
    public static bool Is(SummaryValue value, int most) => value switch
    {
        TextValue text => text.Text.Length <= most,
        CodeValue code => code.Text.Length <= most,
        ResourceValue resource => resource.Id.Length + (resource.Status?.Length ?? 0) <= most,
        InstantValue instant => (instant.Note?.Length ?? 0) <= most / 2,
        DurationValue => true,
        _ => false,
    };
}
