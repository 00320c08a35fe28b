using System.Security.Cryptography;

namespace HealthEvents;

/// <summary>
/// What every event has, whatever it is about. Events are immutable; a kind of your own derives from this type and is
/// made known with the options of the reader.
/// </summary>
public abstract record OperationalEvent
{
    // What the reader fills in where the event is: a copy of each event would cost 220 bytes.
    private string _kind = "";
    private string _family = "";
    private EventBridgeEnvelope? _envelope;
    private string? _account;
    private string? _region;
    private string? _service;
    private DateTimeOffset? _time;
    private IReadOnlyList<string> _resources = [];
    private string? _carrierId;
    private DocumentBytes _raw;

    /// <summary>
    /// The kind of event, such as <c>health.event</c>. Names are stable: scripts and routes rely on them. Left empty by a
    /// kind's reader, it becomes the name of that kind.
    /// </summary>
    public string Kind { get => _kind; init => _kind = value; }

    /// <summary>
    /// The family the kind belongs to: one of <see cref="EventFamilies"/>, or a family of your own. Left empty by a kind's
    /// reader, it becomes the family of that kind.
    /// </summary>
    public string Family { get => _family; init => _family = value; }

    /// <summary>The EventBridge members around the event, or <see langword="null"/> where it came without them.</summary>
    public EventBridgeEnvelope? Envelope { get => _envelope; init => _envelope = value; }

    /// <summary>
    /// The account that is hit, 12 digits: the most specific one that the event names, which is not always the account
    /// that received it.
    /// </summary>
    public string? Account { get => _account; init => _account = value; }

    /// <summary>The region that is hit, such as <c>eu-west-1</c> or <c>global</c>: the most specific one that the event names.</summary>
    public string? Region { get => _region; init => _region = value; }

    /// <summary>The AWS service concerned, such as <c>EC2</c>, or <see langword="null"/> where the event does not say.</summary>
    public string? Service { get => _service; init => _service = value; }

    /// <summary>When it happened, as the event says.</summary>
    public DateTimeOffset? Time { get => _time; init => _time = value; }

    /// <summary>What is hit: ARNs, ids or names, each once, the most specific first.</summary>
    public IReadOnlyList<string> Resources { get => _resources; init => _resources = value; }

    /// <summary>
    /// The id of what carried the event: of the SNS message, else of the record (an SQS message, a record of Kinesis), else of the
    /// request. Of the second event in one carrier and those after it, <c>|</c> and its place from 2 follow.
    /// </summary>
    /// <value><see langword="null"/> where nothing that has an id carried it.</value>
    public string? CarrierId { get => _carrierId; init => _carrierId = value; }

    /// <summary>
    /// The bytes of the event as they came, UTF-8 JSON for most kinds. Empty for an event that was not read. Where the event stood in a
    /// text with escapes, as in a message of SNS, they are made when they are first asked for.
    /// </summary>
    /// <remarks>An event keeps what it was read from. To keep one for long without the rest, give it bytes of its own: <c>e with { Raw = e.Raw.ToArray() }</c>.</remarks>
    public ReadOnlyMemory<byte> Raw { get => _raw.Memory; init => _raw = value; }

    /// <summary>
    /// Two arrivals with the same identity are one notification: a redelivery, a copy from another region, or the same
    /// transition over another road. It begins with the kind.
    /// </summary>
    public virtual string Identity => FallbackIdentity;

    /// <summary>
    /// Whether nothing but the content tells this event from others: the identity is a hash of it. Nobody can say whether two equal
    /// contents are one notification or two, so that such an identity is never taken for a duplicate.
    /// </summary>
    public virtual bool IdentityIsContentHash =>
        Envelope?.Id is null && CarrierId is null && Identity.Contains(ContentHash(), StringComparison.Ordinal);

    /// <summary>
    /// What tells this arrival from all others: the EventBridge id, else the id of the carrier, else a hash of the content. It is for
    /// the identity of an event that lacks a member of its own to be known by.
    /// </summary>
    public string ArrivalId => Envelope?.Id ?? CarrierId ?? ContentHash();

    /// <summary>Fills what every event has, where the reader of its kind left it open.</summary>
    /// <param name="kind">The kind; <see langword="null"/> where there is no model.</param>
    /// <param name="envelope">The EventBridge members around the event, or <see langword="null"/>.</param>
    /// <param name="carrierId">See <see cref="CarrierId"/>.</param>
    /// <param name="raw">See <see cref="Raw"/>.</param>
    /// <param name="time">When the carrier took it.</param>
    /// <param name="topic">The topic whose account and region stand in; none for <see langword="default"/>.</param>
    /// <returns>This event where it was made for this call alone, else a copy.</returns>
    internal OperationalEvent Completed(
        EventKind? kind, EventBridgeEnvelope? envelope, string? carrierId, DocumentBytes raw, DateTimeOffset? time, in Arn topic)
    {
        // What the reader of somebody else's kind returns may be kept by it, and returned again.
        var filled = kind is null or { MakesEvents: true } ? this : this with { };
        filled._kind = _kind.Length > 0 ? _kind : kind!.Name;
        filled._family = _family.Length > 0 ? _family : kind!.Family;
        filled._envelope = envelope;
        filled._carrierId = carrierId;
        filled._raw = raw;
        filled._account = _account ?? envelope?.Account ?? topic.AccountOrNull;
        filled._region = _region ?? envelope?.Region ?? topic.RegionOrNull;
        filled._time = _time ?? envelope?.Time ?? time;
        filled._resources = _resources.Count > 0 ? _resources : envelope?.Resources ?? [];
        filled._service = _service ?? ServiceOf(envelope?.Source);
        return filled;
    }

    /// <summary>The identity of an event whose kind knows no better one.</summary>
    internal string FallbackIdentity => $"{Kind}|{ArrivalId}";

    /// <summary>Two notifications with the same correlation tell one story: it is the key of a thread.</summary>
    public virtual string Correlation => Identity;

    /// <summary>Where the story stands at a moment.</summary>
    /// <param name="now">The moment. Ask a <see cref="TimeProvider"/> for it.</param>
    /// <returns>The lifecycle; <see cref="EventLifecycle.Informational"/> unless a kind knows better.</returns>
    public virtual EventLifecycle LifecycleAt(DateTimeOffset now) => EventLifecycle.Informational;

    /// <summary>How bad it is at a moment.</summary>
    /// <param name="now">The moment. Ask a <see cref="TimeProvider"/> for it.</param>
    /// <returns>The severity; <see cref="EventSeverity.Info"/> unless a kind knows better.</returns>
    public virtual EventSeverity SeverityAt(DateTimeOffset now) => EventSeverity.Info;

    /// <summary>
    /// How bad it would be at a moment if it were not over: conditions on severity compare this one, so that an all-clear goes
    /// where its alarm went. Signs and words show <see cref="SeverityAt"/>.
    /// </summary>
    /// <param name="now">The moment. Ask a <see cref="TimeProvider"/> for it.</param>
    /// <returns>
    /// <see cref="SeverityAt"/> of what is not over. Of what is over, the severity it had as far as the event tells: of an alarm
    /// that is OK, that of its ALARM. A kind that is ever <see cref="EventLifecycle.Resolved"/> overrides it.
    /// </returns>
    public virtual EventSeverity OpenSeverityAt(DateTimeOffset now) => SeverityAt(now);

    /// <summary>
    /// Why nobody needs to be told: <c>muted</c> or <c>suppressed-by-aws</c> for an alarm whose actions AWS mutes or suppresses,
    /// <c>unchanged</c> for an update in which nothing changed, <c>empty</c> for what has no content at all; <see langword="null"/> for
    /// nearly all events. By default such an event is not sent. Where an option has it sent, each arrival is: it is never a duplicate.
    /// </summary>
    /// <value>A short word in lower case with hyphens: reports and options use it as it is.</value>
    public virtual string? QuietReason => null;

    /// <summary>
    /// Whether the event is routine, such as the clock of a periodic rule or a delivery that succeeded. By default a routine event
    /// is not sent, and its kind is the reason.
    /// </summary>
    /// <value><see langword="false"/> unless a kind knows better.</value>
    public virtual bool IsRoutine => false;

    /// <summary>
    /// Whether <see cref="Resources"/> are credentials, as the access keys of an event about exposed ones are. Messages, reports and
    /// logs then show their last four characters.
    /// </summary>
    /// <value><see langword="false"/> unless a kind knows better. ARNs are shown as they are.</value>
    public virtual bool ResourcesAreCredentials => false;

    /// <summary>
    /// Whether what is hit carries a tag: the alarm, the resource that AWS Config reports, or one of the resources that AWS Health names.
    /// Most events carry no tags.
    /// </summary>
    /// <param name="key">The key, in the case that it has in AWS.</param>
    /// <param name="value">The value, in the case that it has in AWS.</param>
    /// <returns><see langword="false"/> unless a kind knows better.</returns>
    public virtual bool HasTag(string key, string value) => false;

    /// <summary>Names the event without its content, which may hold credentials.</summary>
    /// <returns>The kind and the identity.</returns>
    public sealed override string ToString() => Identity;

    /// <summary>The first 16 bytes of the SHA-256 of <see cref="Raw"/> in hexadecimal: an identity for what has no id.</summary>
    /// <returns>32 hexadecimal digits in lower case.</returns>
    public string ContentHash()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Raw.Span, hash);
        return Convert.ToHexString(hash[..16]).ToLowerInvariant();
    }

    private static string? ServiceOf(string? source) =>
        source?.StartsWith("aws.", StringComparison.Ordinal) == true ? source[4..] : source;
}
