namespace HealthEvents.Sinks;

/// <summary>The places where addresses can be kept: the one list of their prefixes.</summary>
public static class WebhookUrlStores
{
    /// <summary>The stores of this package: KMS, environment variables, Secrets Manager and SSM.</summary>
    public static IReadOnlyList<IWebhookUrlStore> BuiltIn { get; } =
        [new KmsStore(), EnvironmentStore.Instance, new SecretsManagerStore(), new SsmStore()];

    /// <summary>The prefixes of the stores of this package, in words.</summary>
    internal static string Prefixes => InWords([.. BuiltIn.Select(static store => store.Prefix)]);

    /// <summary>The forms that an address may have, in words.</summary>
    /// <param name="own">The stores of the host.</param>
    internal static string Forms(IEnumerable<IWebhookUrlStore> own) =>
        InWords([.. BuiltIn.Concat(own).Select(static store => store.Form).Append("an https address").Distinct(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Finds the store that an address names.</summary>
    /// <param name="address">The address as it is configured.</param>
    /// <param name="own">The stores of the host. They go before those of this package; of two with the same prefix the last counts.</param>
    /// <returns>The store and what follows its prefix; no store and the whole text where the text is the address itself.</returns>
    internal static (IWebhookUrlStore? Store, string Value) Find(string address, IReadOnlyList<IWebhookUrlStore> own)
    {
        var text = WebhookUrlRepair.Unwrap(address);
        IWebhookUrlStore[] stores = [.. BuiltIn, .. own];
        return stores.LastOrDefault(store => text.StartsWith(store.Prefix, StringComparison.OrdinalIgnoreCase)) is { } named
            ? (named, text[named.Prefix.Length..].Trim())
            : (stores.LastOrDefault(store => store.Recognizes(text)), text);
    }

    private static string InWords(string[] items) => $"{string.Join(", ", items[..^1])} or {items[^1]}";
}
