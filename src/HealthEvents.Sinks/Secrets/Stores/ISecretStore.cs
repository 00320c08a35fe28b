namespace HealthEvents.Sinks;

/// <summary>
/// A place where addresses of webhooks and other secrets are kept, such as a vault. With a store whose prefix is <c>vault:</c>, the
/// options <see cref="WebhookAddressOptions.Address"/> and <see cref="SecretOptions.Value"/> may be <c>vault:path</c>.
/// </summary>
/// <remarks>
/// Implementations are thread-safe. They need not cache, repair or check what they read: that is done for all stores. They are
/// registered with <c>AddSecretStore</c>, or set as <see cref="SinkServices.Stores"/>.
/// </remarks>
public interface ISecretStore
{
    /// <summary>What is kept in this store begins with, in any case: a word and a colon, such as <c>vault:</c>.</summary>
    string Prefix { get; }

    /// <summary>The form of what is kept in this store, as error messages show it.</summary>
    /// <value>By default the prefix and <c>NAME</c>.</value>
    string Form => $"{Prefix}NAME";

    /// <summary>
    /// Whether a host can read the store while it starts, so that its first event does not wait. A store that answers only while an
    /// event is handled, as an extension of Lambda may, cannot be read then.
    /// </summary>
    bool CanReadAtStart { get; }

    /// <summary>Whether a text without a prefix is a name in this store, such as an ARN.</summary>
    /// <param name="configured">The text as it is configured, without white space and quotes around it.</param>
    /// <returns><see langword="false"/> by default.</returns>
    bool Recognizes(string configured) => false;

    /// <summary>Finds what is wrong without asking the store, as at the start of a host. By default nothing is.</summary>
    /// <param name="value">What follows the prefix, trimmed. It may be empty.</param>
    /// <param name="context">What is read, and with which options.</param>
    /// <exception cref="SecretException">Something is wrong. The message says what, and holds no secret.</exception>
    void ThrowIfInvalid(string value, SecretContext context)
    {
    }

    /// <summary>Reads an address or another secret.</summary>
    /// <param name="value">What follows the prefix, trimmed. It may be empty.</param>
    /// <param name="context">What is read, and with which options.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What is stored, as it is.</returns>
    /// <exception cref="SecretException">
    /// It cannot be read. The message says what to do, and holds no secret. <see cref="SecretException.IsTransient"/> says whether
    /// the same call may succeed later.
    /// </exception>
    ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default);
}
