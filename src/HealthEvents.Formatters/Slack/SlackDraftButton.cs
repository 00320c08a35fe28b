namespace HealthEvents.Formatters.Slack;

/// <summary>A button of a <see cref="SlackDraft"/>.</summary>
/// <param name="Words">The words on it.</param>
/// <param name="Url">The address it opens.</param>
internal readonly record struct SlackDraftButton(string Words, string Url)
{
    /// <summary>Where a colon stands, a name between two of them must not become an emoji.</summary>
    public bool? Emoji => Words.Contains(':', StringComparison.Ordinal) ? false : null;
}
