namespace HealthEvents.Sinks;

/// <summary>Where a secret is kept that is not an address, as its options say. Nothing is read before it is asked for.</summary>
public sealed class SecretSource
{
    private readonly string _name;
    private readonly SecretOptions _options;
    private readonly StoredSecret _stored;

    /// <summary>Makes the source.</summary>
    /// <param name="name">What logs and errors call the secret within a sentence, such as <c>the shared secret of the endpoint /aws/events</c>.</param>
    /// <param name="options">Where the secret is kept.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SecretSource(string name, SecretOptions options, SinkServices? services = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        _name = name;
        _options = options;
        _stored = new StoredSecret(() => options.Value, new SecretContext(new NamedSubject(name), options, services ?? new SinkServices()));
    }

    /// <summary>The environment variable that the secret or its ciphertext is in, for error messages.</summary>
    /// <value><see langword="null"/> where it is in none, and where what stands after <c>env:</c> is not the name of a variable.</value>
    public string? Variable => _stored.Variable;

    /// <summary>
    /// Whether the secret can be read while a host starts, so that the first request does not wait: see
    /// <see cref="ISecretStore.CanReadAtStart"/>.
    /// </summary>
    /// <value><see langword="false"/> also where the options are not valid.</value>
    public bool CanReadAtStart => _stored.CanReadAtStart;

    /// <summary>Finds what is wrong without asking KMS or a store, as at the start of a host.</summary>
    /// <exception cref="SecretException">Something is wrong. The message says what, and does not repeat the secret.</exception>
    public void ThrowIfInvalid()
    {
        if (SecretStoreOptionsRules.ProblemsOf(_options, _name) is { Count: > 0 } problems)
        {
            throw new SecretException(string.Join(' ', problems));
        }

        _stored.ThrowIfInvalid();
    }

    internal async ValueTask<Secret> ReadAsync(CancellationToken cancellationToken) =>
        SecretRules.Check(await _stored.ReadAsync(cancellationToken).ConfigureAwait(false), _name);
}
