using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Reads the path of a property: what people call it, and what of its value may be shown.</summary>
internal static class ConfigPath
{
    // AWS Config numbers the items of a list; a longer number is the name of something, such as an account.
    private const int LongestPlace = 5;

    // They say where AWS Config keeps it, not what it is.
    private static readonly string[] Rooms = ["Configuration.", "SupplementaryConfiguration."];

    private enum Rule
    {
        Text,
        Values,
        ValuesOfList,
        Hidden,
    }

    /// <summary>A value as it may be shown: <c>Configuration.Environment.Variables.STAGE</c> shows a name and no value.</summary>
    /// <param name="path">The path, parts with dots between them.</param>
    /// <param name="value">The value: a text, or JSON on one line.</param>
    public static string Shown(string path, string value) => RuleOf(path) switch
    {
        Rule.Hidden => CredentialText.Dots,
        Rule.Values or Rule.ValuesOfList when value is not ['{' or '[', ..] => CredentialText.Dots,
        Rule.Values => CredentialText.MaskValues(value, isInList: false),
        Rule.ValuesOfList => CredentialText.MaskValues(value, isInList: true),
        _ => CredentialText.Mask(value),
    };

    /// <summary>A value of a pair with a name, such as a tag. What a list of an environment holds is hidden.</summary>
    public static string ShownPair(string path, string name, string value) =>
        RuleOf(path) == Rule.Text ? CredentialText.MaskPair(name, value) : CredentialText.Dots;

    /// <summary>The path within the resource: <c>IpPermissions.0.IpRanges</c> of <c>Configuration.IpPermissions.0.IpRanges</c>.</summary>
    public static ReadOnlySpan<char> Within(string path)
    {
        foreach (var room in Rooms)
        {
            if (path.StartsWith(room, StringComparison.Ordinal))
            {
                return path.AsSpan(room.Length);
            }
        }

        return path;
    }

    /// <summary>Whether the path is that of a property of the resource, or within it.</summary>
    public static bool IsOf(string path, string property)
    {
        var within = Within(path);
        return Part(ref within).Equals(property, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What people call it: <c>IpPermissions.IpRanges</c>, without the places in lists.</summary>
    public static string Name(string path)
    {
        var within = Within(path);
        var name = new StringBuilder(within.Length);
        while (!within.IsEmpty)
        {
            var part = Part(ref within);
            if (name.Length == 0 || !IsPlace(part))
            {
                name.Append(name.Length == 0 ? "" : ".").Append(part);
            }
        }

        return name.ToString();
    }

    /// <summary>The first part of a name: <c>Routes</c> of <c>Routes.GatewayId</c>.</summary>
    public static string Top(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;

    /// <summary>Takes the first part off a path, and the dot behind it.</summary>
    public static ReadOnlySpan<char> Part(ref ReadOnlySpan<char> path)
    {
        var dot = path.IndexOf('.');
        var part = dot < 0 ? path : path[..dot];
        path = dot < 0 ? [] : path[(dot + 1)..];
        return part;
    }

    /// <summary>Whether a part of a path is a place in a list.</summary>
    public static bool IsPlace(ReadOnlySpan<char> part) =>
        part.Length is > 0 and <= LongestPlace && !part.ContainsAnyExceptInRange('0', '9');

    private static Rule RuleOf(ReadOnlySpan<char> path)
    {
        var rule = Rule.Text;
        while (!path.IsEmpty && rule != Rule.Hidden)
        {
            var part = Part(ref path);
            rule = (rule, CredentialName.SortOf(part)) switch
            {
                (_, NamedSort.Secret or NamedSort.Authorization or NamedSort.Cookie) => Rule.Hidden,
                (Rule.Text, NamedSort.Values) => Rule.Values,
                (Rule.Values, _) when !part.ContainsAnyExceptInRange('0', '9') => Rule.ValuesOfList,

                // Environment.0.Name is a name.
                (Rule.ValuesOfList, NamedSort.PairName) => Rule.Text,
                _ => rule,
            };
        }

        return rule;
    }
}
