using System.Buffers;

namespace HealthEvents;

/// <summary>What differs between the partitions of AWS: where the consoles are.</summary>
/// <remarks>
/// Source: AWS documentation, "Amazon Resource Names (ARNs)" and "AWS Regions", the endpoints reference of the AWS European
/// Sovereign Cloud, and <c>partitions.json</c> of the AWS SDKs. The consoles of the ISO partitions are not public.
/// </remarks>
internal static class Partitions
{
    public const string Aws = "aws";
    public const string China = "aws-cn";
    public const string GovCloud = "aws-us-gov";
    public const string EuropeanSovereign = "aws-eusc";

    private const int LongestKept = 32;

    private static readonly (string Partition, string Domain, string FirstRegion)[] Consoles =
    [
        (Aws, "console.aws.amazon.com", "us-east-1"),
        (China, "console.amazonaws.cn", "cn-north-1"),
        (GovCloud, "console.amazonaws-us-gov.com", "us-gov-west-1"),
        (EuropeanSovereign, "console.amazonaws-eusc.eu", "eusc-de-east-1"),
    ];

    // Those that were asked for, one for each place: what needs a place takes it. Of what an event may name, only what is short.
    private static readonly Home?[] Homes = new Home?[16];

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The partition of a region; <see cref="Aws"/> where the region does not name another one.</summary>
    public static string OfRegion(string? region) => region is null ? Aws : NamedBy(region) ?? Aws;

    /// <summary>The partition that an ARN names, or <see langword="null"/> if the text is not an ARN.</summary>
    public static string? OfArn(string? text)
    {
        const int Start = 4;
        return text is not null && text.StartsWith("arn:", StringComparison.Ordinal) && text.IndexOf(':', Start) is > Start and var end
            ? NameOf(text.AsSpan(Start, end - Start))
            : null;
    }

    /// <summary>The partition of a resource: a region that names one decides, else the ARN, whose region may be <c>global</c>.</summary>
    public static string Of(string? region, string? arn) => (region is null ? null : NamedBy(region)) ?? OfArn(arn) ?? Aws;

    /// <summary>The console of a service, without the fragment.</summary>
    /// <param name="service">The service as the console spells it.</param>
    /// <param name="region">The region of the resource, or <c>global</c>.</param>
    /// <param name="arn">The ARN of the resource, or <see langword="null"/>: it says in which partition <c>global</c> is.</param>
    /// <returns>The address; <see langword="null"/> without a region, and where the partition has no public console.</returns>
    public static string? ConsoleHome(string service, string? region, string? arn)
    {
        if (ConsoleIn(Of(region, arn), region) is not var (domain, shown))
        {
            return null;
        }

        if (shown.Length > LongestKept || service.Length > LongestKept)
        {
            return AddressOf(service, shown, domain);
        }

        // Each alarm asks for it twice, and the next one for the same: 160 bytes each time.
        ref var place = ref Homes[(shown[^1] + shown.Length + service.Length) % Homes.Length];
        if (place is not { } home || home.Region != shown || home.Service != service || home.Domain != domain)
        {
            place = home = new Home(service, shown, domain, AddressOf(service, shown, domain));
        }

        return home.Url;
    }

    /// <summary>Where the console of a partition shows a region, or <c>global</c>: at the host that the region and the domain make.</summary>
    public static (string Domain, string Region)? ConsoleIn(string partition, string? region)
    {
        // A region is a part of the host: only what can be one makes a link.
        if (string.IsNullOrEmpty(region) || region.AsSpan().ContainsAnyExcept(RegionCharacters))
        {
            return null;
        }

        foreach (var console in Consoles)
        {
            if (console.Partition == partition)
            {
                // Global resources such as IAM users are shown by the console of the partition's first region.
                var shown = region == "global" ? console.FirstRegion : region;
                return (console.Domain, shown);
            }
        }

        return null;
    }

    /// <summary>Whether a host is one of a public console, of any partition and region.</summary>
    public static bool IsConsole(ReadOnlySpan<char> host)
    {
        foreach (var console in Consoles)
        {
            if (host.EndsWith(console.Domain, StringComparison.OrdinalIgnoreCase)
                && (host.Length == console.Domain.Length || host[^(console.Domain.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the hosts of the services end in. Source: <c>dnsSuffix</c> in <c>partitions.json</c> of the AWS SDKs.</summary>
    public static string DomainOfServices(string partition) => partition switch
    {
        China => "amazonaws.com.cn",
        EuropeanSovereign => "amazonaws.eu",
        _ => "amazonaws.com",
    };

    private static string AddressOf(string service, string region, string domain) => $"https://{region}.{domain}/{service}/home?region={region}";

    private static string NameOf(ReadOnlySpan<char> partition)
    {
        foreach (var console in Consoles)
        {
            if (partition.SequenceEqual(console.Partition))
            {
                return console.Partition;
            }
        }

        return partition.ToString();
    }

    // us-iso-east-1, us-isob-east-1, eu-isoe-west-1, us-isof-south-1
    private static string? NamedBy(string region)
    {
        if (region.StartsWith("cn-", StringComparison.Ordinal))
        {
            return China;
        }

        if (region.StartsWith("us-gov-", StringComparison.Ordinal))
        {
            return GovCloud;
        }

        if (region.StartsWith("eusc-", StringComparison.Ordinal))
        {
            return EuropeanSovereign;
        }

        const string Iso = "-iso";
        var start = region.AsSpan().IndexOf(Iso);
        var end = start < 0 ? -1 : region.IndexOf('-', start + Iso.Length);
        return end < 0 ? null : end == start + Iso.Length ? "aws-iso" : $"aws-iso-{region[(start + Iso.Length)..end]}";
    }

    private sealed record Home(string Service, string Region, string Domain, string Url);
}
