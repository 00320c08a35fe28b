namespace HealthEvents.Sinks;

/// <summary>Where the address of one sink is kept, as its options say. Nothing is read before it is asked for.</summary>
public sealed class WebhookUrlSource
{
    private readonly WebhookUrlContext _context;

    /// <summary>Makes the source.</summary>
    /// <param name="sink">The name of the sink, for logs and error messages.</param>
    /// <param name="options">Where the address is kept.</param>
    /// <param name="services">What it needs from around it, or <see langword="null"/> for the defaults.</param>
    public WebhookUrlSource(string sink, WebhookAddressOptions options, SinkServices? services = null)
    {
        WebhookSinkOptionsRules.ThrowIfInvalidName(sink);
        ArgumentNullException.ThrowIfNull(options);
        _context = new WebhookUrlContext(sink, options, services ?? new SinkServices());
    }

    /// <summary>The environment variable that the address or its ciphertext is in, for error messages.</summary>
    /// <value><see langword="null"/> where it is in none, and where what stands after <c>env:</c> is not the name of a variable.</value>
    public string? Variable => IsMissing ? null : VariableOf(Configured()) is { } variable && EnvironmentStore.IsName(variable) && Misplaced.ShownVariable(variable) == variable ? variable : null;

    /// <summary>
    /// Whether the address can be read while a host starts, so that the first event does not wait: see
    /// <see cref="IWebhookUrlStore.CanReadAtStart"/>.
    /// </summary>
    /// <value><see langword="false"/> also where the options are not valid.</value>
    public bool CanReadAtStart
    {
        get
        {
            try
            {
                return Locate().Store?.CanReadAtStart ?? true;
            }
            catch (WebhookUrlException)
            {
                return false;
            }
        }
    }

    private bool IsMissing => string.IsNullOrWhiteSpace(_context.Options.Address);

    /// <summary>Finds what is wrong without asking KMS or a store, as at the start of a host.</summary>
    /// <exception cref="WebhookUrlException">Something is wrong. The message says what, and does not repeat the address.</exception>
    public void ThrowIfInvalid()
    {
        var (store, value) = Locate();
        if (store is null)
        {
            UrlInClear.ThrowIfInvalid(value, _context);
        }
        else
        {
            Ask(store, () => store.ThrowIfInvalid(value, _context));
        }
    }

    internal async ValueTask<WebhookUrl> ReadAsync(CancellationToken cancellationToken)
    {
        var (store, value) = Locate();
        var text = store is null ? UrlInClear.Accept(value, _context) : StoredText.AddressIn(await ReadAsync(store, value, cancellationToken).ConfigureAwait(false), _context.Options);
        return WebhookUrl.Parse(text, _context.Services.UrlRules);
    }

    private async ValueTask<string> ReadAsync(IWebhookUrlStore store, string value, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(value, _context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not WebhookUrlException && !cancellationToken.IsCancellationRequested)
        {
            throw FailureOf(store, exception);
        }
    }

    private void Ask(IWebhookUrlStore store, Action question)
    {
        try
        {
            question();
        }
        catch (Exception exception) when (exception is not WebhookUrlException)
        {
            throw FailureOf(store, exception);
        }
    }

    /// <summary>A store may be anybody's code, and the text of its exception may hold what it read: only its type is named.</summary>
    private WebhookUrlException FailureOf(IWebhookUrlStore store, Exception exception) =>
        new($"The store {store.Prefix} could not give the address of the sink '{_context.Sink}' ({exception.GetType().Name}).") { IsTransient = true };

    /// <summary>Finds the store that is asked, and what it is asked for.</summary>
    private (IWebhookUrlStore? Store, string Value) Locate()
    {
        if (IsMissing)
        {
            throw new WebhookUrlException($"The sink '{_context.Sink}' has no address: set its option Address.");
        }

        var configured = Configured();
        if (VariableOf(configured) is not { } variable)
        {
            return configured;
        }

        var text = EnvironmentStore.Read(variable, _context);
        var held = Find(text);
        if (configured.Store == EnvironmentStore.Instance)
        {
            // A variable may hold any other form, but not the name of a second variable.
            return held.Store is null || held.Store == EnvironmentStore.Instance ? configured : held;
        }

        // The variable of a ciphertext may say kms: once more.
        return held.Store == configured.Store ? held : (configured.Store, text);
    }

    private (IWebhookUrlStore? Store, string Value) Configured() => Find(_context.Options.Address!);

    private (IWebhookUrlStore? Store, string Value) Find(string address) => WebhookUrlStores.Find(address, _context.Services.Stores);

    private static string? VariableOf((IWebhookUrlStore? Store, string Value) place) =>
        place.Store == EnvironmentStore.Instance ? place.Value : EnvironmentStore.VariableIn(place.Value);
}
