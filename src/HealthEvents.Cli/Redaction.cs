using System.Text.RegularExpressions;

namespace HealthEvents.Cli;

/// <summary>
/// Removes addresses from errors about a command line. Somebody who mistypes a command, or whose shell replaces a variable, may
/// have put the address of a webhook where a file or a name belongs.
/// </summary>
internal static partial class Redaction
{
    public static string Of(string line) => Address().Replace(line, "***");

    [GeneratedRegex(@"(?:\b[a-z][a-z0-9+.-]*://|\bhooks\.slack(?:-gov)?\.com/|\bchat\.googleapis\.com/)[^\s'""]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
