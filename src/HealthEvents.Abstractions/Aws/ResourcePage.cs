namespace HealthEvents;

/// <summary>The page of the console about resources of one sort: a row of <see cref="ResourcePages"/>.</summary>
/// <param name="Service">The service, as ARNs write it.</param>
/// <param name="Sort">What stands before the name in the ARN: <c>instance/</c>, <c>db:</c>; empty where nothing does.</param>
/// <param name="Type">The type as AWS Config writes it.</param>
/// <param name="Name">
/// Reads the name that the address takes out of what follows the sort; <see langword="null"/> where it does not look like such a name.
/// What it gives needs no encoding.
/// </param>
/// <param name="Address">
/// What follows the host, with <c>{region}</c>, <c>{account}</c>, <c>{id}</c> (the name), <c>{arn}</c>, and <c>{domain}</c> (what the
/// hosts of services end in).
/// </param>
internal sealed record ResourcePage(string Service, string Sort, string Type, Func<string, string?> Name, string Address)
{
    /// <summary>What the ids of this sort alone begin with, such as <c>i-</c>, or <see langword="null"/>.</summary>
    public string? Prefix { get; init; }

    /// <summary>Whether the address names the account.</summary>
    public bool NeedsAccount { get; } = Address.Contains("{account}", StringComparison.Ordinal) || Address.Contains("{arn}", StringComparison.Ordinal);

    /// <summary>Whether a bare name, of which only the service is known, is of this sort.</summary>
    public bool IsMain { get; init; }

    /// <summary>Where the console shows it.</summary>
    public ResourceReach Reach { get; init; }

    /// <summary>The one partition whose console is known to have the page, or <see langword="null"/> for all.</summary>
    public string? Partition { get; init; }
}
