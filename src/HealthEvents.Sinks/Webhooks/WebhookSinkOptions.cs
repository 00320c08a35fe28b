using System.Text.Json.Serialization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What every webhook sink can be told. Bindable: texts, numbers, enumerations and lists only.</summary>
public class WebhookSinkOptions : WebhookAddressOptions
{
    /// <summary>The language of the fixed words of messages.</summary>
    /// <value><c>en</c> by default; <c>ko</c> or <c>ja</c>.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string Language { get; set; } = "en";

    /// <summary>The IANA names of the time zones that instants are shown in, such as <c>Asia/Seoul</c>.</summary>
    /// <value>Empty by default: UTC.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public IList<string> TimeZones { get; } = [];

    /// <summary>How much messages say.</summary>
    /// <value><see cref="Verbosity.Normal"/> by default.</value>
    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    /// <summary>How long one attempt may take, until the response is read.</summary>
    /// <value>10 seconds by default; from 100 milliseconds to 5 minutes.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long one message may take from its first post on, with all its attempts and waits, and before that how long its address
    /// and its words may take. The caller's cancellation ends it earlier.
    /// </summary>
    /// <value>20 seconds by default; from 100 milliseconds to 15 minutes.</value>
    public TimeSpan RetryBudget { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How much time there is from one message to the next at a webhook, whichever sink or dispatch posts there: what comes faster waits.
    /// Every post counts, also one that is a repetition. Where sinks share a webhook, or a space of Google Chat, the longest holds for all.
    /// </summary>
    /// <value>1 second by default; from nothing, for no pace, to 1 minute.</value>
    public TimeSpan PaceInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many messages may go at once after a time without any. The pace holds over all: as many intervals later there may be as many
    /// again. Where sinks share a webhook the smallest holds for all.
    /// </summary>
    /// <value>1 by default, and 3 for Slack; from 1 to 100.</value>
    public int PaceBurst { get; set; } = 1;

    /// <summary>
    /// How long the messages of a dispatch wait before their first post for a webhook that asked to wait (<c>Retry-After</c>) or takes
    /// nothing, since the dispatch began or the webhook last took a message. The wish holds for all who post there in this process,
    /// for 15 minutes at most. What cannot be posted in time fails at once, without an attempt. What is worse goes first, but once ten
    /// times as long has passed since its dispatch began, an event gets the next turn all the same. Of many such events every second turn
    /// is, and they are told together as ever.
    /// </summary>
    /// <value>1 minute by default; from nothing to 15 minutes.</value>
    public TimeSpan PaceWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether an attempt is repeated when nobody knows whether it was posted: after a server error (5xx), a reset, or no
    /// response in time. Delivery is then at least once, and a message may show twice. Otherwise only what cannot have been
    /// posted is repeated: too many requests (429), no connection, no such host.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool RetryAmbiguousFailures { get; set; }

    /// <summary>What of that which waits for the webhook is told in one message.</summary>
    /// <value>All of it by default.</value>
    public JoiningOptions Joining { get; } = new();

    /// <summary>A message must keep half of its time to be posted.</summary>
    internal override TimeSpan RefreshLimit => RetryBudget / 2 < base.RefreshLimit ? RetryBudget / 2 : base.RefreshLimit;
}
