using System.Buffers;

namespace HealthEvents;

/// <summary>What differs between the partitions of AWS: where the consoles are.</summary>
internal static class Partitions
{
    public const string Aws = "aws";
    public const string China = "aws-cn";
    public const string GovCloud = "aws-us-gov";

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static string OfRegion(string? region) => region switch
    {
        null => Aws,
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => China,
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => GovCloud,
        _ when region.StartsWith("us-isob-", StringComparison.Ordinal) => "aws-iso-b",
        _ when region.StartsWith("us-iso-", StringComparison.Ordinal) => "aws-iso",
        _ when region.StartsWith("eusc-", StringComparison.Ordinal) => "aws-eusc",
        _ => Aws,
    };

    /// <summary>The partition that an ARN names, or <see langword="null"/> if the text is not an ARN or names another partition.</summary>
    public static string? OfArn(string text) =>
        text.StartsWith("arn:aws:", StringComparison.Ordinal) ? Aws
        : text.StartsWith("arn:aws-cn:", StringComparison.Ordinal) ? China
        : text.StartsWith("arn:aws-us-gov:", StringComparison.Ordinal) ? GovCloud
        : null;

    /// <summary>The console of a service in a region, without the fragment.</summary>
    public static string? ConsoleHome(string service, string? region)
    {
        // A region is a part of the host: only what can be one makes a link.
        if (string.IsNullOrEmpty(region) || region.AsSpan().ContainsAnyExcept(RegionCharacters))
        {
            return null;
        }

        // Global resources such as IAM users are shown by the console of the partition's first region.
        var page = region == "global" ? "us-east-1" : region;
        var domain = OfRegion(page) switch
        {
            China => "console.amazonaws.cn",
            GovCloud => "console.amazonaws-us-gov.com",
            _ => "console.aws.amazon.com",
        };
        return $"https://{page}.{domain}/{service}/home?region={page}";
    }
}
