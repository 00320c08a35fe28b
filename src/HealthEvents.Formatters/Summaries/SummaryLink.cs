namespace HealthEvents.Formatters;

/// <summary>An address to go to: one that we made ourselves, such as a page of the AWS console, or the runbook that an alarm names.</summary>
/// <param name="Label">The words of the link, in the language of the message.</param>
/// <param name="Url">The absolute https address.</param>
public sealed record SummaryLink(string Label, string Url)
{
    /// <summary>How many of a summary channels show, as buttons.</summary>
    internal const int MostShown = 5;

    /// <summary>The account whose console <see cref="Url"/> opens, 12 digits; <see langword="null"/> for that of the event.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// Whether it leads elsewhere than to what the message is about: to an address that stands in the event, or by a button of the
    /// user's own. It is never put behind the name of an event.
    /// </summary>
    internal bool IsElsewhere { get; init; }

    /// <summary>Whether it has the same words and leads to the same place.</summary>
    /// <param name="other">The other link.</param>
    /// <returns>Whether all is equal that can be seen of it.</returns>
    public bool Equals(SummaryLink? other) => other is not null && Label == other.Label && Url == other.Url && Account == other.Account;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Label, Url, Account);
}
