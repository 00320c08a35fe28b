namespace HealthEvents.Sinks;

/// <summary>
/// A place where addresses of webhooks are kept, such as a vault. With a store whose prefix is <c>vault:</c>, the option
/// <see cref="WebhookAddressOptions.Address"/> may be <c>vault:path</c>.
/// </summary>
/// <remarks>
/// Implementations are thread-safe. They need not cache, repair or check what they read: that is done for all stores. They are
/// registered with <c>AddWebhookUrlStore</c>, or set as <see cref="SinkServices.Stores"/>.
/// </remarks>
public interface IWebhookUrlStore
{
    /// <summary>What addresses in this store begin with, in any case: a word and a colon, such as <c>vault:</c>.</summary>
    string Prefix { get; }

    /// <summary>The form of addresses in this store, as error messages show it.</summary>
    /// <value>By default the prefix and <c>NAME</c>.</value>
    string Form => $"{Prefix}NAME";

    /// <summary>
    /// Whether a host can read the store while it starts, so that its first event does not wait. A store that answers only while an
    /// event is handled, as an extension of Lambda may, cannot be read then.
    /// </summary>
    bool CanReadAtStart { get; }

    /// <summary>Whether an address without a prefix is a name in this store, such as an ARN.</summary>
    /// <param name="address">The address as it is configured, without white space and quotes around it.</param>
    /// <returns><see langword="false"/> by default.</returns>
    bool Recognizes(string address) => false;

    /// <summary>Finds what is wrong without asking the store, as at the start of a host. By default nothing is.</summary>
    /// <param name="value">What follows the prefix, trimmed. It may be empty.</param>
    /// <param name="context">Which sink asks, and with which options.</param>
    /// <exception cref="WebhookUrlException">Something is wrong. The message says what, and holds no secret.</exception>
    void ThrowIfInvalid(string value, WebhookUrlContext context)
    {
    }

    /// <summary>Reads an address.</summary>
    /// <param name="value">What follows the prefix, trimmed. It may be empty.</param>
    /// <param name="context">Which sink asks, and with which options.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The address as it is stored.</returns>
    /// <exception cref="WebhookUrlException">
    /// It cannot be read. The message says what to do, and holds no secret. <see cref="WebhookUrlException.IsTransient"/> says whether
    /// the same call may succeed later.
    /// </exception>
    ValueTask<string> ReadAsync(string value, WebhookUrlContext context, CancellationToken cancellationToken = default);
}
