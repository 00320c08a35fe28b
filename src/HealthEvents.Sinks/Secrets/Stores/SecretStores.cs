namespace HealthEvents.Sinks;

/// <summary>The places where addresses and other secrets can be kept: the one list of their prefixes.</summary>
public static class SecretStores
{
    /// <summary>The stores of this package: KMS, environment variables, Secrets Manager and SSM.</summary>
    public static IReadOnlyList<ISecretStore> BuiltIn { get; } =
        [new KmsStore(), EnvironmentStore.Instance, new SecretsManagerStore(), new SsmStore()];

    /// <summary>The prefixes of the stores of this package, in words.</summary>
    internal static string Prefixes => InWords([.. BuiltIn.Select(static store => store.Prefix)]);

    /// <summary>The forms that a secret may have, in words.</summary>
    /// <param name="own">The stores of the host.</param>
    /// <param name="inClear">What it is where no store is named.</param>
    internal static string Forms(IEnumerable<ISecretStore> own, string inClear) =>
        InWords([.. BuiltIn.Concat(own).Select(static store => store.Form).Append(inClear).Distinct(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Finds the store that an option names.</summary>
    /// <param name="configured">The secret, or where it is kept, as it is configured.</param>
    /// <param name="own">The stores of the host. They go before those of this package; of two with the same prefix the last counts.</param>
    /// <returns>The store and what follows its prefix; no store and the whole text where the text is the secret itself.</returns>
    internal static (ISecretStore? Store, string Value) Find(string configured, IReadOnlyList<ISecretStore> own)
    {
        var text = WebhookUrlRepair.Unwrap(configured);
        ISecretStore[] stores = [.. BuiltIn, .. own];
        return stores.LastOrDefault(store => text.StartsWith(store.Prefix, StringComparison.OrdinalIgnoreCase)) is { } named
            ? (named, text[named.Prefix.Length..].Trim())
            : (stores.LastOrDefault(store => store.Recognizes(text)), text);
    }

    private static string InWords(string[] items) => $"{string.Join(", ", items[..^1])} or {items[^1]}";
}
