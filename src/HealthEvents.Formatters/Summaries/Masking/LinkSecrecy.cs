namespace HealthEvents.Formatters;

/// <summary>
/// Our links name what they lead to. Where a name held a credential, its link would tell what the message hides: it goes, since a
/// masked address would lead nowhere.
/// </summary>
internal static class LinkSecrecy
{
    private const int Encodings = 2;

    // A shorter one may stand in any address.
    private const int ShortestWord = 6;

    /// <summary>The links that tell nothing of what was masked.</summary>
    /// <param name="links">The links.</param>
    /// <param name="unmasked">The summary as it was.</param>
    public static IReadOnlyList<SummaryLink> Keep(IReadOnlyList<SummaryLink> links, EventSummary unmasked)
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

        return secrets.Count == 0 ? links : [.. links.Where(link => !secrets.Exists(secret => Tells(link.Url, secret)))];
    }

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
