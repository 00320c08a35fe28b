using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealthEvents.Cli.Commands;

/// <summary>The zones that times are shown in.</summary>
internal sealed class TimeZoneOption : Option<IReadOnlyList<TimeZoneInfo>>
{
    public TimeZoneOption()
        : base("--time-zone")
    {
        HelpName = "IANA";
        Description = "A zone to show times in, such as Asia/Seoul. May be given several times.";
        Arity = ArgumentArity.OneOrMore;
        DefaultValueFactory = static _ => [TimeZoneInfo.Utc];
        CustomParser = Parse;
    }

    private static List<TimeZoneInfo>? Parse(ArgumentResult argument)
    {
        var zones = new List<TimeZoneInfo>(argument.Tokens.Count);
        foreach (var token in argument.Tokens)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(token.Value, out var zone))
            {
                argument.AddError($"There is no time zone '{token.Value}' on this machine. Use an IANA name such as Asia/Seoul.");
                return null;
            }

            zones.Add(zone);
        }

        return zones;
    }
}
