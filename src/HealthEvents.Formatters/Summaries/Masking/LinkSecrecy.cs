namespace HealthEvents.Formatters;

/// <summary>
/// Our links name what they lead to. Where a name held a credential, its link would tell what the message hides: it goes, since a
/// masked address would lead nowhere.
/// </summary>
internal static class LinkSecrecy
{
    // A shorter run of letters and digits may stand in any address.
    private const int ShortestRun = 6;

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

    // The console has encodings of its own, which leave letters and digits as they are.
    private static bool Tells(string url, string secret) =>
        url.Contains(secret, StringComparison.Ordinal)
        || url.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal)
        || (LongestRun(secret) is { Length: >= ShortestRun } run && url.Contains(run, StringComparison.Ordinal));

    private static string LongestRun(string secret)
    {
        var (longest, start) = ("", 0);
        for (var i = 0; i <= secret.Length; i++)
        {
            if (i < secret.Length && char.IsAsciiLetterOrDigit(secret[i]))
            {
                continue;
            }

            longest = i - start > longest.Length ? secret[start..i] : longest;
            start = i + 1;
        }

        return longest;
    }
}
