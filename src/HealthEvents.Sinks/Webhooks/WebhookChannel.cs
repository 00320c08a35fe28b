using System.Net;
using System.Text.Json.Serialization.Metadata;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// A chat service that takes messages through webhooks. Five members make one; addresses in every store, retries, deadlines and
/// redaction are the same for all. Slack and Google Chat are made of the same members as a channel of your own.
/// </summary>
/// <typeparam name="TMessage">The message, as the service takes it.</typeparam>
/// <remarks>One instance may serve several sinks. It is called by several threads at once.</remarks>
public abstract class WebhookChannel<TMessage> : IWebhookChannel
{
    /// <summary>The name of the channel. Its sinks are configured under it: <c>Teams</c> has <c>HealthEvents:Teams:NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Makes the messages.</summary>
    public abstract IEventFormatter<TMessage> Formatter { get; }

    /// <summary>How a message is written as JSON: from a source-generated context, so that nothing needs reflection.</summary>
    public abstract JsonTypeInfo<TMessage> MessageType { get; }

    /// <summary>The hosts that messages may be posted to, besides those of the host's own options. Only https is accepted.</summary>
    public abstract IReadOnlyList<WebhookHost> AllowedHosts { get; }

    /// <summary>
    /// Makes the JSON of a message: by default as <see cref="MessageType"/> says. A channel overrides it where it can write the same
    /// bytes with less work, as those of Slack and Google Chat do.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <returns>UTF-8 JSON.</returns>
    public virtual byte[] ToUtf8Bytes(TMessage message) => MessageJson.ToUtf8Bytes(message, MessageType);

    /// <summary>Says what a response means for the message.</summary>
    /// <param name="status">The HTTP status. Statuses 3xx, 429 and 5xx mean the same everywhere, so they do not come here.</param>
    /// <param name="body">The beginning of the body, at most 8 KB. Whoever sent it may have repeated the address.</param>
    /// <returns>The judgment. Parts of the address are taken out of its text, and a long text is cut.</returns>
    public abstract WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body);

    /// <summary>Finds what the body of a status 429 or 5xx says of the error.</summary>
    /// <param name="body">The beginning of the body, at most 8 KB.</param>
    /// <returns>A few words, or <see langword="null"/>, as by default, where nothing in it is worth showing.</returns>
    public virtual string? ErrorIn(ReadOnlySpan<byte> body) => null;

    /// <summary>
    /// Makes what is posted: by default the message of the formatter and nothing else. A channel overrides it where a request
    /// depends on the event, or has something in its query. It sees the address redacted.
    /// </summary>
    /// <param name="context">What is to be said, and where.</param>
    /// <returns>The request.</returns>
    public virtual WebhookRequest CreateRequest(WebhookRequestContext context) => RequestOf(MessageOf(context));

    WebhookRequest IWebhookChannel.CreateRequest(WebhookRequestContext context) => CreateRequest(context);

    WebhookResponse IWebhookChannel.Judge(HttpStatusCode status, ReadOnlySpan<byte> body) => Judge(status, body);

    string? IWebhookChannel.ErrorIn(ReadOnlySpan<byte> body) => ErrorIn(body);

    string? IWebhookChannel.PaceScopeOf(WebhookUrl url) => PaceScopeOf(url);

    /// <summary>
    /// Says what the service limits, where it is not the single address: all addresses of a host that have the same scope share one pace,
    /// in whichever sinks they are. A service with one limit for everything it is sent has the same scope for all.
    /// </summary>
    /// <param name="url">The address, redacted.</param>
    /// <returns>A name of the scope, or <see langword="null"/>, as by default, where each address has a pace of its own.</returns>
    protected virtual string? PaceScopeOf(WebhookUrl url) => null;

    /// <summary>Makes the message in the form that is wanted.</summary>
    /// <param name="context">What is to be said, and where.</param>
    /// <returns>The message of the formatter.</returns>
    protected TMessage MessageOf(WebhookRequestContext context) =>
        context.IsText ? Formatter.FormatText(context.Summary) : Formatter.Format(context.Summary);

    /// <summary>
    /// Makes the JSON of the full message of the formatter. A channel of ours overrides it where its formatter needs no message between.
    /// </summary>
    internal virtual byte[] FormatUtf8(EventSummary summary) => ToUtf8Bytes(Formatter.Format(summary));

    /// <summary>Makes the request that posts a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="query">What to add to the query of the address, without a leading sign, or <see langword="null"/>.</param>
    /// <returns>The request.</returns>
    protected WebhookRequest RequestOf(TMessage message, string? query = null) =>
        new(ToUtf8Bytes(message)) { Query = query };
}
