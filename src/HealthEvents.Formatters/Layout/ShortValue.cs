namespace HealthEvents.Formatters;

/// <summary>Tells which values may stand side by side in two columns.</summary>
internal static class ShortValue
{
    // "24 Nov 2026, 04:00 UTC", or what Slack makes of it, and the brackets of a note.
    private const int InstantLength = 24;
    private const int NoteFrame = 3;

    /// <summary>Whether a value takes at most some characters on the screen.</summary>
    public static bool Is(SummaryValue value, int most) => value switch
    {
        TextValue text => text.Text.Length <= most,
        CodeValue code => code.Text.Length <= most,
        ResourceValue resource => resource.Id.Length + (resource.Status?.Length ?? 0) <= most,
        InstantValue instant => InstantLength + (instant.Note is { } note ? note.Length + NoteFrame : 0) <= most,
        DurationValue => true,
        _ => false,
    };
}
