using System.Buffers;

namespace HealthEvents;

/// <summary>
/// The forms of ids and names, read strictly: whatever passes needs no encoding in an address, and cannot lead elsewhere.
/// </summary>
/// <remarks>Source: the API references of the services, "Length Constraints" and "Pattern" of the parameters.</remarks>
internal static class ResourceIds
{
    private const int LongestName = 255;

    // Ids of EC2 have 17 hexadecimal digits, and had 8 until 2016.
    private const int ShortestHex = 8;
    private const int LongestHex = 17;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> LowerCharacters = SearchValues.Create("-.0123456789abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> UpperCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> IamCharacters =
        SearchValues.Create("+,-.0123456789=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary><c>i-0123456789abcdef0</c></summary>
    public static string? Prefixed(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal)
        && text.Length - prefix.Length is >= ShortestHex and <= LongestHex
        && !text.AsSpan(prefix.Length).ContainsAnyExcept(Hex)
            ? text
            : null;

    /// <summary>Letters, digits, dots, hyphens and underscores, a letter or digit first.</summary>
    public static string? Name(string text) => IsName(text) ? text : null;

    /// <summary>The same in small letters and without underscores: buckets, databases. A unique id such as <c>db-ABCD</c> is not a name.</summary>
    public static string? LowerName(string text) => IsName(text) && !text.AsSpan().ContainsAnyExcept(LowerCharacters) ? text : null;

    /// <summary>Capitals and digits: <c>Z0123456789ABC</c>, <c>E0123456789ABC</c>.</summary>
    public static string? UpperId(string text) => text.Length is >= 8 and <= 32 && !text.AsSpan().ContainsAnyExcept(UpperCharacters) ? text : null;

    /// <summary>The name before a qualifier or a part: <c>resize:PROD</c>, <c>resize:$LATEST</c>, <c>orders/index/by-day</c>.</summary>
    public static string? FirstName(string text)
    {
        var parts = text.Split(':', '/');
        return Array.TrueForAll(parts, static part => IsName(part) || part == "$LATEST") ? Name(parts[0]) : null;
    }

    /// <summary>The name at the end of <c>uuid:autoScalingGroupName/web</c>, or alone.</summary>
    public static string? AutoScalingGroup(string text)
    {
        const string Mark = ":autoScalingGroupName/";
        return Name(text.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + Mark.Length)..] : text);
    }

    /// <summary>The name of a role or user behind its path, encoded. Unique ids and access key ids are not names.</summary>
    public static string? IamName(string text)
    {
        const int Longest = 64;
        var name = text[(text.LastIndexOf('/') + 1)..];
        return name.Length is > 0 and <= Longest && !name.AsSpan().ContainsAnyExcept(IamCharacters) && name.Trim('.').Length > 0 && !IsUniqueId(name)
            ? Uri.EscapeDataString(name)
            : null;
    }

    /// <summary>A UUID in small letters.</summary>
    public static string? Uuid(string text) => Guid.TryParseExact(text, "D", out _) && !text.AsSpan().ContainsAnyInRange('A', 'Z') ? text : null;

    /// <summary>A UUID, or the id of a key in several regions: <c>mrk-</c> and 32 hexadecimal digits.</summary>
    public static string? KeyId(string text)
    {
        const string Multi = "mrk-";
        const int Digits = 32;
        return text.StartsWith(Multi, StringComparison.Ordinal) && text.Length == Multi.Length + Digits && !text.AsSpan(Multi.Length).ContainsAnyExcept(Hex)
            ? text
            : Uuid(text);
    }

    /// <summary>Two names, and what the address has between them: <c>shop/web</c>, or <c>shop|web</c> as AWS Health writes it.</summary>
    public static string? Pair(string text, string between) =>
        text.Split(text.Contains('|', StringComparison.Ordinal) ? '|' : '/') is [var first, var second] && IsName(first) && IsName(second) ? first + between + second : null;

    /// <summary>The cluster and the group of <c>shop/workers/uuid</c>.</summary>
    public static string? NodeGroup(string text) =>
        text.Split('/') is [var cluster, var group, var id] && IsName(cluster) && IsName(group) && Uuid(id) is not null ? $"{cluster}/nodegroups/{group}" : null;

    /// <summary>Names with slashes between them, as many as said.</summary>
    public static string? Path(string text, int least, int most)
    {
        var parts = text.Split('/');
        return parts.Length >= least && parts.Length <= most && Array.TrueForAll(parts, IsName) ? text : null;
    }

    /// <summary><c>app/web/50dc6c495c0c9188</c>, of an Application, Network or Gateway Load Balancer.</summary>
    public static string? LoadBalancer(string text) => text.Split('/')[0] is "app" or "net" or "gwy" ? Path(text, 3, 3) : null;

    /// <summary>Names with colons between them: <c>machine:run</c>.</summary>
    public static string? Names(string text) => Array.TrueForAll(text.Split(':'), IsName) ? text : null;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    // AIDACKCEVSQ6C2EXAMPLE. Source: AWS Identity and Access Management user guide, "Unique identifiers".
    private static bool IsUniqueId(string name) =>
        name.Length is >= 16 and <= 32
        && name.AsSpan(0, 4) is "AIDA" or "AROA" or "AKIA" or "ASIA" or "AGPA" or "ANPA" or "AIPA" or "ABIA" or "ACCA"
        && !name.AsSpan().ContainsAnyExcept(UpperCharacters);
}
