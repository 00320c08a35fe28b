namespace HealthEvents.Formatters;

/// <summary>For whom a summary is made.</summary>
public sealed record SummaryContext
{
    /// <summary>The moment the summary is made: lifecycle, severity and "in 3 days" depend on it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The language of the fixed words.</summary>
    /// <value><c>en</c> (default), <c>ko</c> or <c>ja</c>.</value>
    public string Language { get; init; } = "en";

    /// <summary>The zones that instants are shown in, where the channel does not show each reader their own.</summary>
    /// <value>UTC alone by default; never empty.</value>
    public IReadOnlyList<TimeZoneInfo> TimeZones { get; init; } = [TimeZoneInfo.Utc];

    /// <summary>How much the message says.</summary>
    /// <value><see cref="Verbosity.Normal"/> by default.</value>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>
    /// Knows the names of accounts, or <see langword="null"/> where only ids are shown. Where there is one, every headline names its
    /// account.
    /// </summary>
    public IAccountDirectory? Accounts { get; init; }

    /// <summary>
    /// Whether events of other accounts come together here, so that each message names its account and links to the organization's view.
    /// </summary>
    /// <value><see langword="false"/> by default: an event whose envelope is of another account is taken for a collected one anyway.</value>
    public bool IsCollector { get; init; }
}
