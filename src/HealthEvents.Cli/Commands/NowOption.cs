using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace HealthEvents.Cli.Commands;

/// <summary>The moment that lifecycle and severity are told for.</summary>
internal sealed class NowOption : Option<DateTimeOffset?>
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    public NowOption()
        : base("--now")
    {
        HelpName = "ISO8601";
        Description = "The time to use as now, such as 2026-11-20T14:00:00Z. Without an offset it is UTC.";
        CustomParser = Parse;
    }

    private static DateTimeOffset? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return now;
        }

        argument.AddError($"'{text}' is not a time in ISO 8601. Write it as 2026-11-20T14:00:00Z.");
        return null;
    }
}
