using System.CommandLine;
using System.CommandLine.Parsing;
using HealthEvents.Formatters;

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
            if (!MessageTimeZone.TryFind(token.Value, out var zone, out var problem))
            {
                argument.AddError($"--time-zone '{token.Value}': {problem}");
                return null;
            }

            zones.Add(zone);
        }

        return zones;
    }
}
