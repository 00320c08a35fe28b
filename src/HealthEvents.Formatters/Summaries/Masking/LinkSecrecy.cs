namespace HealthEvents.Formatters;

/// <summary>
/// Our links name what they lead to. Where a name held a credential, its link would tell what the message hides: it goes, since a
/// masked address would lead nowhere.
/// </summary>
internal static class LinkSecrecy
{
    // Names are encoded once or twice, and once more where the address stands within a shortcut link.
    private const int Encodings = 3;

    // A shorter one may stand in any address.
    private const int ShortestWord = 6;

    /// <summary>Takes the links away that tell what was masked: buttons, and those of resources.</summary>
    /// <param name="masked">The summary as it is.</param>
    /// <param name="unmasked">The summary as it was.</param>
    public static EventSummary Keep(EventSummary masked, EventSummary unmasked)
    {
        var secrets = SecretsOf(unmasked);
        return secrets.Count == 0 ? masked : ResourceUrls.Replace(masked, resource => Tells(resource.Url!, secrets) ? null : resource.Url) with
        {
            Links = [.. masked.Links.Where(link => !Tells(link.Url, secrets))],
        };
    }

    /// <summary>What is masked in the names of an event, and in its facts.</summary>
    public static List<string> SecretsOf(EventSummary unmasked)
    {
        var secrets = new List<string>();
        CredentialText.Mask(unmasked.Title, secrets);
        CredentialText.Mask(unmasked.Correlation, secrets);
        foreach (var fact in unmasked.Facts)
        {
            _ = fact.Value switch
            {
                TextValue text => CredentialText.MaskPair(fact.Label, text.Text, secrets),
                CodeValue code => CredentialText.MaskPair(fact.Label, code.Text, secrets),
                ResourceValue resource => CredentialText.MaskPair(fact.Label, resource.Id, secrets),
                _ => null,
            };
        }

        return secrets;
    }

    /// <summary>Whether an address, or a text that becomes a part of one, tells a secret.</summary>
    public static bool Tells(string url, List<string> secrets) => secrets.Exists(secret => Tells(url, secret));

    // The console writes percent signs as dollars and asterisks, and some names are encoded twice.
    private static bool Tells(string url, string secret)
    {
        for (var i = 0; i < Encodings; i++)
        {
            if (Holds(url, secret))
            {
                return true;
            }

            url = Uri.UnescapeDataString(url.Replace('$', '%').Replace('*', '%'));
        }

        return Holds(url, secret);
    }

    // Of several words, such as a scheme and its token, one is enough.
    private static bool Holds(string url, string secret)
    {
        foreach (var word in secret.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= ShortestWord && url.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return url.Contains(secret, StringComparison.Ordinal);
    }
}
