using System.Text.RegularExpressions;

namespace HealthEvents.Cli;

/// <summary>
/// Removes addresses from errors about a command line. Somebody who mistypes a command, or whose shell replaces a variable, may
/// have put the address of a webhook where a file or a name belongs.
/// </summary>
internal static partial class Redaction
{
    /// <summary>Signs as they are, and as percent signs, entities and escapes write them, once or several times.</summary>
    private const string Slash = """(?:[/\\]|%(?:25)*(?:2f|5c)|&(?:amp;)*(?:#x0*(?:2f|5c)|#0*(?:47|92)|sol|bsol);|\\+u00(?:2f|5c)|\\+x(?:2f|5c))""";
    private const string Colon = """(?::|%(?:25)*3a|&(?:amp;)*(?:#x0*3a|#0*58|colon);|\\+u003a|\\+x3a)""";
    private const string Dot = """(?:\.|%(?:25)*2e|&(?:amp;)*(?:#x0*2e|#0*46|period);|\\+u002e|\\+x2e)""";

    private const string Scheme = $"""[a-z][a-z0-9+.-]*{Colon}{Slash}""" + "{2,}";
    private const string Host = $"""(?:hooks{Dot}slack(?:-gov)?|chat{Dot}googleapis){Dot}com(?:{Colon}\d+)?(?:{Slash}|[?\#])""";
    private const string Path = $"""(?:services{Slash}+T\w+{Slash}+B\w+|v1{Slash}+spaces{Slash})""";

    /// <summary>Base64 of what begins with http, or with the hosts. And many percent signs in a row hide something.</summary>
    private const string Encoded = """(?:aHR0c|aG9va3Mu|Y2hhdC5n)[A-Za-z0-9+/_-]{8}|(?:%(?:25)*[0-9a-f]{2}){6}""";

    public static string Of(string line) => Address().Replace(line, "***");

    [GeneratedRegex($"""(?:(?<![a-z0-9])(?:{Scheme}|{Host}|{Path})|{Encoded})[^\s'"]*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
