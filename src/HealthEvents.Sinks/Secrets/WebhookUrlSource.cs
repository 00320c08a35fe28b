namespace HealthEvents.Sinks;

/// <summary>Where the address of one sink is kept, as its options say. Nothing is read before it is asked for.</summary>
public sealed class WebhookUrlSource
{
    private readonly StoredSecret _stored;
    private readonly WebhookUrlRules _rules;

    /// <summary>Makes the source.</summary>
    /// <param name="sink">The name of the sink, for logs and error messages.</param>
    /// <param name="options">Where the address is kept.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    public WebhookUrlSource(string sink, WebhookAddressOptions options, SinkServices? services = null)
    {
        WebhookSinkOptionsRules.ThrowIfInvalidName(sink);
        ArgumentNullException.ThrowIfNull(options);
        services ??= new SinkServices();
        _stored = new StoredSecret(() => options.Address, new SecretContext(new AddressSubject(sink), options, services));
        _rules = services.UrlRules;
    }

    /// <summary>The environment variable that the address or its ciphertext is in, for error messages.</summary>
    /// <value><see langword="null"/> where it is in none, and where what stands after <c>env:</c> is not the name of a variable.</value>
    public string? Variable => _stored.Variable;

    /// <summary>
    /// Whether the address can be read while a host starts, so that the first event does not wait: see
    /// <see cref="ISecretStore.CanReadAtStart"/>.
    /// </summary>
    /// <value><see langword="false"/> also where the options are not valid.</value>
    public bool CanReadAtStart => _stored.CanReadAtStart;

    /// <summary>Finds what is wrong without asking KMS or a store, as at the start of a host.</summary>
    /// <exception cref="SecretException">Something is wrong. The message says what, and does not repeat the address.</exception>
    public void ThrowIfInvalid() => _stored.ThrowIfInvalid();

    internal async ValueTask<WebhookUrl> ReadAsync(CancellationToken cancellationToken) =>
        WebhookUrl.Parse(await _stored.ReadAsync(cancellationToken).ConfigureAwait(false), _rules);
}
