using System.Buffers;

namespace HealthEvents;

/// <summary>
/// The names that alarms give regions by over SNS, such as "US East (N. Virginia)", and until about 2019
/// "US - N. Virginia" or "EU - Ireland".
/// </summary>
/// <remarks>Source: AWS general reference, "AWS service endpoints".</remarks>
internal static class RegionNames
{
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Cape Town"] = "af-south-1",
        ["Hong Kong"] = "ap-east-1",
        ["Taipei"] = "ap-east-2",
        ["Tokyo"] = "ap-northeast-1",
        ["Seoul"] = "ap-northeast-2",
        ["Osaka"] = "ap-northeast-3",
        ["Osaka-Local"] = "ap-northeast-3",
        ["Mumbai"] = "ap-south-1",
        ["Hyderabad"] = "ap-south-2",
        ["Singapore"] = "ap-southeast-1",
        ["Sydney"] = "ap-southeast-2",
        ["Jakarta"] = "ap-southeast-3",
        ["Melbourne"] = "ap-southeast-4",
        ["Malaysia"] = "ap-southeast-5",
        ["New Zealand"] = "ap-southeast-6",
        ["Thailand"] = "ap-southeast-7",
        ["Canada Central"] = "ca-central-1",
        ["Calgary"] = "ca-west-1",
        ["Frankfurt"] = "eu-central-1",
        ["Zurich"] = "eu-central-2",
        ["Stockholm"] = "eu-north-1",
        ["Milan"] = "eu-south-1",
        ["Spain"] = "eu-south-2",
        ["Ireland"] = "eu-west-1",
        ["London"] = "eu-west-2",
        ["Paris"] = "eu-west-3",
        ["Tel Aviv"] = "il-central-1",
        ["UAE"] = "me-central-1",
        ["Bahrain"] = "me-south-1",
        ["Mexico Central"] = "mx-central-1",
        ["Sao Paulo"] = "sa-east-1",
        ["S\u00e3o Paulo"] = "sa-east-1",
        ["N. Virginia"] = "us-east-1",
        ["Northern Virginia"] = "us-east-1",
        ["Ohio"] = "us-east-2",
        ["N. California"] = "us-west-1",
        ["Northern California"] = "us-west-1",
        ["Oregon"] = "us-west-2",
        ["Beijing"] = "cn-north-1",
        ["Ningxia"] = "cn-northwest-1",
        ["US-East"] = "us-gov-east-1",
        ["US-West"] = "us-gov-west-1",
        ["AWS GovCloud US"] = "us-gov-west-1",
        ["US Gov East"] = "us-gov-east-1",
        ["US Gov West"] = "us-gov-west-1",
        ["Brandenburg"] = "eusc-de-east-1",
    };

    /// <summary>The code of a region, or <see langword="null"/> for a name that is not known.</summary>
    public static string? CodeOf(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (IsCode(name))
        {
            return name;
        }

        var (area, city) = Split(name);
        return Codes.TryGetValue(city, out var code) || Codes.TryGetValue($"{area} {city}", out code) ? code : null;
    }

    // "Asia Pacific (Seoul)" and "Asia Pacific - Seoul" name the city after the area.
    private static (string Area, string City) Split(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            return (name[..open].Trim(), name[(open + 1)..].TrimEnd().TrimEnd(')').Trim());
        }

        var dash = name.IndexOf(" - ", StringComparison.Ordinal);
        return dash < 0 ? ("", name.Trim()) : (name[..dash].Trim(), name[(dash + 3)..].Trim());
    }

    // us-east-1, us-gov-west-1
    private static bool IsCode(string name) =>
        name.Length is >= 9 and <= 20
        && char.IsAsciiDigit(name[^1])
        && !name.AsSpan().ContainsAnyExcept(CodeCharacters)
        && name.AsSpan().Count('-') >= 2;
}
