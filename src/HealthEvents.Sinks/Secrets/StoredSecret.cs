namespace HealthEvents.Sinks;

/// <summary>A secret in the store that its options name, an address or another one. Nothing is read before it is asked for.</summary>
/// <param name="configured">Gives what is configured: the secret, or where it is kept.</param>
/// <param name="context">What stores are told.</param>
internal sealed class StoredSecret(Func<string?> configured, SecretContext context)
{
    /// <summary>The environment variable that the secret or its ciphertext is in, unless what stands in its place may be a secret.</summary>
    public string? Variable => IsMissing ? null : VariableOf(Configured()) is { } variable && EnvironmentStore.IsName(variable) && context.Kept.ShownVariable(variable) == variable ? variable : null;

    /// <summary>Whether it can be read while a host starts.</summary>
    public bool CanReadAtStart
    {
        get
        {
            try
            {
                return Locate().Store?.CanReadAtStart ?? true;
            }
            catch (SecretException)
            {
                return false;
            }
        }
    }

    private bool IsMissing => string.IsNullOrWhiteSpace(configured());

    /// <summary>Finds what is wrong without asking KMS or a store.</summary>
    /// <exception cref="SecretException">Something is wrong. The message says what, and does not repeat the secret.</exception>
    public void ThrowIfInvalid()
    {
        var (store, value) = Locate();
        if (store is null)
        {
            SecretInClear.ThrowIfInvalid(value, context);
        }
        else
        {
            Ask(store, () => store.ThrowIfInvalid(value, context));
        }
    }

    /// <summary>Reads it as it is stored.</summary>
    /// <exception cref="SecretException">It cannot be read.</exception>
    public async ValueTask<string> ReadAsync(CancellationToken cancellationToken)
    {
        var (store, value) = Locate();
        return store is null ? SecretInClear.Accept(value, context) : StoredText.SecretIn(await ReadAsync(store, value, cancellationToken).ConfigureAwait(false), context);
    }

    private async ValueTask<string> ReadAsync(ISecretStore store, string value, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(value, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not SecretException && !cancellationToken.IsCancellationRequested)
        {
            throw FailureOf(store, exception);
        }
    }

    private void Ask(ISecretStore store, Action question)
    {
        try
        {
            question();
        }
        catch (Exception exception) when (exception is not SecretException)
        {
            throw FailureOf(store, exception);
        }
    }

    /// <summary>A store may be anybody's code, and the text of its exception may hold what it read: only its type is named.</summary>
    private SecretException FailureOf(ISecretStore store, Exception exception) =>
        new($"The store {store.Prefix} could not give {context.Subject} ({exception.GetType().Name}).") { IsTransient = true };

    /// <summary>Finds the store that is asked, and what it is asked for.</summary>
    private (ISecretStore? Store, string Value) Locate()
    {
        if (IsMissing)
        {
            throw new SecretException(context.Kept.Missing(context.Services.Stores));
        }

        var place = Configured();
        if (VariableOf(place) is not { } variable)
        {
            return place;
        }

        var text = EnvironmentStore.Read(variable, context);
        var held = Find(text);
        if (place.Store == EnvironmentStore.Instance)
        {
            // A variable may hold any other form, but not the name of a second variable.
            return held.Store is null || held.Store == EnvironmentStore.Instance ? place : held;
        }

        // The variable of a ciphertext may say kms: once more.
        return held.Store == place.Store ? held : (place.Store, text);
    }

    private (ISecretStore? Store, string Value) Configured() => Find(configured()!);

    /// <summary>Where no store is named, the text is the secret, and stays as it is: quotes around it may be part of it.</summary>
    private (ISecretStore? Store, string Value) Find(string text) => SecretStores.Find(text, context.Services.Stores) is { Store: not null } named ? named : (null, text);

    private static string? VariableOf((ISecretStore? Store, string Value) place) =>
        place.Store == EnvironmentStore.Instance ? place.Value : EnvironmentStore.VariableIn(place.Value);
}
