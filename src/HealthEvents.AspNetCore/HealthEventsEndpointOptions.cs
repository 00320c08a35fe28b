using System.Text.Json.Serialization;
using HealthEvents.Sinks;
using HealthEvents.Sns;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Who may post to an endpoint, how long a post may take, and how much it may be. Bindable: texts, numbers, times and lists only.
/// </summary>
/// <remarks>
/// Nobody is trusted by default: list topics (raw delivery needs a password too), set a key, or require an authorization of the app. The options are read
/// when the endpoint is mapped; a reload does not change them. Secrets are read again when their lifetime is over.
/// </remarks>
public sealed class HealthEventsEndpointOptions
{
    /// <summary>The default of <see cref="KeyHeader"/>.</summary>
    public const string DefaultKeyHeader = "x-healthevents-key";

    /// <summary>The default of <see cref="MaxBodyBytes"/>: 2 MiB.</summary>
    public const int DefaultMaxBodyBytes = 2 * 1024 * 1024;

    /// <summary>The topics whose signed messages are taken, and how signatures are checked.</summary>
    /// <value>No topic by default: every message of SNS is refused.</value>
    public SnsVerifierOptions Sns { get; } = new();

    /// <summary>
    /// Whether a subscription that a listed topic asks to confirm is confirmed. Where it is not, the request is logged as a warning and
    /// delivered as an event, and nobody follows its address.
    /// </summary>
    /// <value><see langword="true"/> by default: only whoever may subscribe to a topic that you listed can ask.</value>
    public bool ConfirmSubscriptions { get; set; } = true;

    /// <summary>
    /// How many ids of signed messages that were handled are remembered, for as long as a message may be old. The oldest are forgotten
    /// first.
    /// </summary>
    /// <value>10,000 by default; from 1 to 1,000,000. An id takes some 300 bytes.</value>
    public int RememberedMessages { get; set; } = 10_000;

    /// <summary>The header that an API destination of EventBridge, or another program, sends its key in.</summary>
    /// <value><c>x-healthevents-key</c> by default.</value>
    public string KeyHeader { get; set; } = DefaultKeyHeader;

    /// <summary>The key of API destinations.</summary>
    /// <value>Without a value by default: no key is taken.</value>
    public SecretOptions Key { get; } = new();

    /// <summary>A second key that is taken too, while keys change.</summary>
    /// <value>Without a value by default.</value>
    public SecretOptions PreviousKey { get; } = new();

    /// <summary>The user in the address of a subscription with raw message delivery: <c>https://USER:PASSWORD@host/path</c>.</summary>
    /// <value><c>sns</c> by default. It holds no colon.</value>
    [JsonConverter(typeof(RedactedJsonConverter))]
    public string UserName { get; set; } = "sns";

    /// <summary>The password in the address of a subscription with raw message delivery.</summary>
    /// <value>Without a value by default: raw messages, which have no signature, are refused.</value>
    public SecretOptions Password { get; } = new();

    /// <summary>A second password that is taken too, while passwords change.</summary>
    /// <value>Without a value by default.</value>
    public SecretOptions PreviousPassword { get; } = new();

    /// <summary>How long a post of SNS may take. SNS gives up after 15 seconds.</summary>
    /// <value>12 seconds by default; from 100 milliseconds to 5 minutes.</value>
    /// <remarks>Source: SNS developer guide, "Parsing Amazon SNS message formats" and "Amazon SNS message delivery retries".</remarks>
    public TimeSpan SnsDeadline { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a post with a key may take. EventBridge gives up after 5 seconds.</summary>
    /// <value>4 seconds by default; from 100 milliseconds to 5 minutes.</value>
    /// <remarks>Source: EventBridge user guide, "API destinations as targets".</remarks>
    public TimeSpan ApiDestinationDeadline { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a post of anybody else may take.</summary>
    /// <value>25 seconds by default; from 100 milliseconds to 5 minutes.</value>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// How many bytes a body may have. A message of SNS has 256 KiB at most, and up to six times as many where JSON escapes every
    /// character of it. A lower limit of the server holds too.
    /// </summary>
    /// <value>2 MiB by default; from 1 KiB to 16 MiB.</value>
    public int MaxBodyBytes { get; set; } = DefaultMaxBodyBytes;

    /// <summary>
    /// How many posts of trusted senders are worked on at a time, and how many bodies beside them are read and checked before their
    /// sender is known, as SNS is by its signature alone. Further posts are answered with 503 before their body is read. A body that
    /// is read before its sender is known must be there within 3 seconds. Twice this times <see cref="MaxBodyBytes"/> bounds the
    /// memory that bodies take, beside that of a queue (<see cref="QueueCapacity"/>).
    /// </summary>
    /// <value>100 by default; from 1 to 10,000.</value>
    public int MaxConcurrentPosts { get; set; } = 100;

    /// <summary>
    /// How many posts may wait in memory for their delivery after they were answered with 202: 64 MiB of bodies in all, whatever their number.
    /// It is quick, and may lose events: what was answered so is gone if the process dies, and nobody sends again what could not be delivered.
    /// </summary>
    /// <value>0 by default, for no queue: a post is answered once its events were delivered. At most 10,000.</value>
    public int QueueCapacity { get; set; }
}
