namespace HealthEvents.Sinks;

/// <summary>A host that a channel posts to.</summary>
/// <param name="Name">Its exact name, without port.</param>
public sealed record WebhookHost(string Name)
{
    /// <summary>
    /// Finds what is wrong with an address on this host, as with one that has the path of a page. The address is a secret: the
    /// text must not repeat a part of it.
    /// </summary>
    /// <value>By default nothing is wrong: any port, path and query are accepted.</value>
    public Func<Uri, string?> ProblemOf { get; init; } = static _ => null;

    /// <summary>Takes out of an address what does not belong into one that is stored, such as a parameter of a single message.</summary>
    /// <value>By default the address stays as it is.</value>
    public Func<Uri, Uri> Repair { get; init; } = static address => address;
}
