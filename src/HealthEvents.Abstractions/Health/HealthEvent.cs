using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace HealthEvents;

/// <summary>An AWS Health event: an issue of a service, planned work, or a notice about an account.</summary>
/// <remarks>
/// All three generations are understood: up to 2022 (no scope, status or pages), 2023, and since November 2025
/// (<see cref="Actionability"/>, <see cref="Personas"/>, <see cref="IsBackupEvent"/>). Source: AWS Health user guide, "AWS
/// Health events Amazon EventBridge schema". What the API of AWS Health responds is understood too.
/// </remarks>
[JsonConverter(typeof(HealthEventConverter))]
public sealed record HealthEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="HealthKinds.Event"/>.</summary>
    public HealthEvent()
    {
        Kind = HealthKinds.Event;
        Family = EventFamilies.Health;
    }

    /// <summary>The ARN of the story. Accounts and updates share it, so that it does not identify one event.</summary>
    public string? EventArn { get; init; }

    /// <summary>The type code, such as <c>AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED</c>.</summary>
    public string? EventTypeCode { get; init; }

    /// <summary>What sort of event it is.</summary>
    public HealthEventCategory? Category { get; init; }

    /// <summary>Whom it concerns. Missing before 2023.</summary>
    public HealthEventScope? Scope { get; init; }

    /// <summary>The id of this communication, with <c>-N</c> for the page at its end. Missing before 2023.</summary>
    public string? CommunicationId { get; init; }

    /// <summary>When it began or will begin.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended or will end.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>When AWS last wrote about it.</summary>
    public DateTimeOffset? LastUpdatedTime { get; init; }

    /// <summary>The status as AWS gives it. It often stays "open": see <see cref="OperationalEvent.LifecycleAt"/>.</summary>
    public HealthEventStatus? Status { get; init; }

    /// <summary>The region that is hit, where the event names it. <see cref="OperationalEvent.Region"/> falls back to the envelope.</summary>
    public string? EventRegion { get; init; }

    /// <summary>The account that is hit, where the event names it. <see cref="OperationalEvent.Account"/> falls back to the envelope.</summary>
    public string? AffectedAccount { get; init; }

    /// <summary>
    /// The accounts that are hit, each once, where the event names several: the API of AWS Health and those who relay it do.
    /// <see cref="OperationalEvent.Account"/> is the first of them, unless the event says better.
    /// </summary>
    /// <value>Empty for nearly all events.</value>
    public IReadOnlyList<string> AffectedAccounts { get; init; } = [];

    /// <summary>What AWS says, by language. <see cref="DescriptionFor"/> picks one.</summary>
    public IReadOnlyList<HealthEventDescription> Descriptions { get; init; } = [];

    /// <summary>Further members that the service defines.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The resources that are hit. Those of other pages come in messages of their own.</summary>
    public IReadOnlyList<HealthAffectedEntity> AffectedEntities { get; init; } = [];

    /// <summary>Which page this is, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public int? TotalPages { get; init; }

    /// <summary>
    /// The pages that were put together in this event, one entry for each account: where several pages of a communication, or the same
    /// event of several accounts, are told as one. Then <see cref="AffectedEntities"/> are those of all of them.
    /// </summary>
    /// <value>Empty for an event as it came. It is not written as JSON.</value>
    public IReadOnlyList<HealthPages> JoinedPages { get; init; } = [];

    /// <summary>Whether this is the copy that AWS sends to the backup region.</summary>
    public bool? IsBackupEvent { get; init; }

    /// <summary>Whether the reader must act.</summary>
    public HealthActionability? Actionability { get; init; }

    /// <summary>Who should read it.</summary>
    public IReadOnlyList<HealthPersona> Personas { get; init; } = [];

    /// <summary>Whether it is an abuse report: by service or by detail-type.</summary>
    public bool IsAbuse =>
        string.Equals(Service, "ABUSE", StringComparison.OrdinalIgnoreCase) || Kind == HealthKinds.AbuseEvent;

    /// <summary>Whether it says that access keys of the account were found in public.</summary>
    public bool IsExposedCredentials
    {
        get
        {
            const string Start = "AWS_RISK_CREDENTIALS_";

            // The last character first: it settles nearly every event, and saves it 1,200 instructions, as many ask.
            return EventTypeCode is { } code
                && code.Length >= Start.Length
                && code[Start.Length - 1] == '_'
                && code.StartsWith(Start, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <inheritdoc/>
    public override bool ResourcesAreCredentials => IsExposedCredentials;

    /// <summary>The page as the identity counts it: the member, else the end of the communication id, else 1.</summary>
    public int PageNumber => Page ?? HealthCommunication.PageOf(CommunicationId) ?? 1;

    /// <summary>The id of the communication without its page: all its pages share it.</summary>
    /// <value><see langword="null"/> without a <see cref="CommunicationId"/>. Each call makes it anew.</value>
    public string? CommunicationWithoutPage => CommunicationId is null ? null : HealthCommunication.WithoutPage(CommunicationId, out _).ToString();

    /// <inheritdoc/>
    public override string Identity
    {
        get
        {
            if (CommunicationId is null)
            {
                return $"{Kind}|{Account}|{Envelope?.Id ?? ContentHash()}";
            }

            var name = HealthCommunication.WithoutPage(CommunicationId, out var page);
            return string.Create(CultureInfo.InvariantCulture, stackalloc char[128], $"{Kind}|{Account}|{name}|{Page ?? page ?? 1}");
        }
    }

    /// <inheritdoc/>
    public override bool IdentityIsContentHash => CommunicationId is null && Envelope?.Id is null;

    /// <inheritdoc/>
    public override string Correlation => EventArn is null ? Identity : string.Concat([Kind, "|", Account, "|", EventArn]);

    /// <summary>The description for a reader.</summary>
    /// <param name="languages">The wanted languages, the best first, such as <c>ko</c> or <c>en</c>.</param>
    /// <returns>
    /// The text in the first language that is there, else the first text; of a text in two languages the wanted part.
    /// Line breaks that came as a backslash and an n are real ones,
    /// and HTML entities such as <c>&amp;amp;</c> are the characters they stand for. <see langword="null"/> without any description.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="languages"/> is <see langword="null"/>.</exception>
    public string? DescriptionFor(params IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return HealthDescriptionPicker.Pick(Descriptions, languages);
    }

    /// <summary>The newest of the updates that a description tells one after the other, each behind a time such as <c>[09:55 AM PDT]</c>.</summary>
    /// <param name="languages">The wanted languages, the best first, as for <see cref="DescriptionFor"/>.</param>
    /// <returns>
    /// The update with its time, as it stands in the description: some services write the newest first, others last.
    /// <see langword="null"/> where there are not several, and where their times do not say which one is the newest.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="languages"/> is <see langword="null"/>.</exception>
    public string? NewestUpdateFor(params IReadOnlyList<string> languages) => HealthDescriptionPicker.NewestUpdate(DescriptionFor(languages));

    /// <inheritdoc/>
    public override EventLifecycle LifecycleAt(DateTimeOffset now) => HealthFacts.LifecycleAt(this, now);

    /// <inheritdoc/>
    public override EventSeverity SeverityAt(DateTimeOffset now) => HealthFacts.SeverityAt(this, now);

    /// <inheritdoc/>
    public override EventSeverity OpenSeverityAt(DateTimeOffset now) => HealthFacts.OpenSeverityAt(this, now);

    /// <inheritdoc/>
    public override bool HasTag(string key, string value)
    {
        for (var index = 0; index < AffectedEntities.Count; index++)
        {
            if (AffectedEntities[index].Tags.TryGetValue(key, out var found) && found == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The page of this event in the AWS Health Dashboard of the account it hits.</summary>
    /// <returns>The address, or <see langword="null"/> without an <see cref="EventArn"/>, and in partitions whose dashboard is not public.</returns>
    public string? ConsoleUrl() => HealthConsole.Url(this, HealthConsole.OfAccount);

    /// <summary>The page of this event in the organization view, for the management or a delegated administrator account.</summary>
    /// <returns>The address, or <see langword="null"/> without an <see cref="EventArn"/>, and in partitions whose dashboard is not public.</returns>
    public string? OrganizationConsoleUrl() => HealthConsole.Url(this, HealthConsole.OfOrganization);
}
