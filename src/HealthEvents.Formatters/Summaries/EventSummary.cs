using System.Collections.ObjectModel;

namespace HealthEvents.Formatters;

/// <summary>
/// What there is to say about an event, for any channel: no markup, only typed values. Summarizers fill it, formatters
/// render it, and neither knows of the other.
/// </summary>
/// <remarks>Texts may come from AWS or from whoever named an alarm: a formatter escapes all of them.</remarks>
public sealed record EventSummary
{
    /// <summary>How many characters of a <see cref="LongName"/> messages show: 80. A grapheme is shown whole or not at all.</summary>
    public const int MaxNameLength = 80;

    internal static readonly IReadOnlyDictionary<string, DateTimeOffset> NoMoments = ReadOnlyDictionary<string, DateTimeOffset>.Empty;

    private static readonly IReadOnlyList<TimeZoneInfo> UtcAlone = [TimeZoneInfo.Utc];

    /// <summary>The kind of the event, such as <c>health.event</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The identity of the event, credentials masked: see <see cref="OperationalEvent.Identity"/>. It may be made at each call.</summary>
    public required string Identity
    {
        get => IdentityOf is null ? field : CredentialText.Mask(IdentityOf.Identity);
        init => (field, IdentityOf) = (value, null);
    }

    /// <summary>The event whose identity it is, which is made for whoever asks: messages do not.</summary>
    internal OperationalEvent? IdentityOf { get; init; }

    /// <summary>The key of the thread it belongs to, credentials masked: see <see cref="OperationalEvent.Correlation"/>.</summary>
    public required string Correlation { get; init; }

    /// <summary>How bad it is. Formatters turn it into a sign and a word.</summary>
    public required EventSeverity Severity { get; init; }

    /// <summary>Where the story stands.</summary>
    public required EventLifecycle Lifecycle { get; init; }

    /// <summary>The word for what is over. It says nothing while the story is open.</summary>
    /// <value><see cref="EventOutcome.Unknown"/> by default: "Resolved".</value>
    public EventOutcome Outcome { get; init; }

    /// <summary>
    /// The headline: what happened, to what, where; in plain words on one line, uncut, without the severity sign.
    /// </summary>
    public required string Title { get; init; }

    /// <summary>
    /// A name as it stands in <see cref="Title"/> that may be so long that nothing after it would be seen, such as that of an alarm;
    /// or <see langword="null"/>. Formatters show it cut at <see cref="MaxNameLength"/> characters, so that the region and what else follows
    /// survive. Where the title does not hold it any more, it is shown as it is.
    /// </summary>
    public string? LongName { get; init; }

    /// <summary>
    /// The second line: what a person on call needs next (whether to act and by when, or the measured value), short
    /// enough for a phone; or <see langword="null"/>.
    /// </summary>
    public string? Lead { get; init; }

    /// <summary>
    /// Set for what must not be taken for an everyday notice, such as abuse reports and exposed credentials: formatters
    /// make it look unlike everything else.
    /// </summary>
    public bool IsUrgent { get; init; }

    /// <summary>Short labeled values: account, region, status, start. In the order of their importance.</summary>
    public IReadOnlyList<SummaryFact> Facts { get; init; } = [];

    /// <summary>Facts that are left out because the title says them. Where somebody writes another title, they are shown.</summary>
    internal TitledFacts? FactsInTitle { get; init; }

    /// <summary>The title that says them. As long as it is the title, nobody has to look for them in it.</summary>
    internal string? TitleWithFacts { get; init; }

    /// <summary>Longer parts: description, resources, changes, payload. In the order they are shown.</summary>
    public IReadOnlyList<SummarySection> Sections { get; init; } = [];

    /// <summary>
    /// How several of its sort are counted, with the number in <c>{0}</c>: <c>{0} {0:alarm|alarms}</c>. A message that tells a flood of them
    /// begins with it.
    /// </summary>
    /// <value><see langword="null"/> by default: they are counted as events of their kind.</value>
    public Phrase? CountedAs { get; init; }

    /// <summary>Where to go next. Made by us, in the order of their importance.</summary>
    public IReadOnlyList<SummaryLink> Links { get; init; } = [];

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What <see cref="Time"/> is, in the language of the message, such as "State changed"; or <see langword="null"/>.</summary>
    public string? TimeLabel { get; init; }

    /// <summary>
    /// The moments that texts of ours hold, by how they are written there: "20 Nov 2026, 23:46 KST". A channel that shows each reader
    /// their own clock shows these in it wherever it comes upon them, so that one message has one clock.
    /// </summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Moments { get; init; } = NoMoments;

    /// <summary>The language of the fixed words: <c>en</c>, <c>ko</c> or <c>ja</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The zones that instants are shown in, where the channel does not show each reader their own. Never empty.</summary>
    public IReadOnlyList<TimeZoneInfo> TimeZones { get; init; } = UtcAlone;

    /// <summary>What went wrong in the making of this summary, for reports and logs. Empty for nearly all; not shown to readers.</summary>
    public IReadOnlyList<EventProblem> Problems { get; init; } = [];
}
