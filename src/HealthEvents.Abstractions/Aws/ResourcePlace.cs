using System.Globalization;
using System.Runtime.CompilerServices;

namespace HealthEvents;

/// <summary>Where a resource is.</summary>
/// <param name="Arn">Its ARN, or <see langword="null"/> where it was named otherwise.</param>
/// <param name="Region">Its region, or <see langword="null"/>.</param>
/// <param name="Account">Its account, or <see langword="null"/>.</param>
internal readonly record struct ResourcePlace(string? Arn, string? Region, string? Account)
{
    /// <summary>Its page.</summary>
    /// <param name="page">What the page is.</param>
    /// <param name="name">The name that the address takes.</param>
    /// <param name="sort">What stands before <paramref name="resource"/> in its ARN, or nothing.</param>
    /// <param name="resource">What stands at the end of its ARN.</param>
    public string? UrlOf(ResourcePage page, string name, string sort, string resource)
    {
        var partition = Partitions.Of(Region, Arn);
        if (page.Partition is { } only && only != partition)
        {
            return null;
        }

        var isPlaced = Region is not (null or "" or "global");
        if (page.Reach == ResourceReach.Region && !isPlaced)
        {
            return null;
        }

        var region = page.Reach == ResourceReach.Global || !isPlaced ? "global" : Region;
        if (Partitions.ConsoleIn(partition, region) is not { } console)
        {
            return null;
        }

        if (page.NeedsAccount && !ResourceFinder.IsAccount(Account))
        {
            return null;
        }

        var url = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        url.AppendLiteral("https://");
        url.AppendLiteral(console.Region);
        url.AppendLiteral(".");
        url.AppendLiteral(console.Domain);
        url.AppendLiteral("/");
        var rest = page.Address.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            url.AppendFormatted(rest[..open]);
            url.AppendLiteral(rest[(open + 1)..close] switch
            {
                "id" => name,
                "region" => console.Region,
                "account" => Account!,
                "domain" => Partitions.DomainOfServices(partition),
                _ => Arn ?? $"arn:{partition}:{page.Service}:{console.Region}:{Account}:{sort}{resource}",
            });
            rest = rest[(close + 1)..];
        }

        url.AppendFormatted(rest);
        return url.ToStringAndClear();
    }
}
