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
            if (!MessageTimeZone.TryFind(NameOf(token.Value), out var zone, out var problem))
            {
                var near = Suggestion.For(token.Value, Names()) is { } name ? $" Did you mean '{name}'?" : null;
                argument.AddError($"--time-zone '{token.Value}': {problem}{near}");
                return null;
            }

            zones.Add(zone);
        }

        return zones;
    }

    /// <summary>The name as the system writes it: its files do not care for somebody who types in lower case.</summary>
    private static string NameOf(string typed) => TimeZoneInfo.TryFindSystemTimeZoneById(typed, out _)
        ? typed
        : Names().FirstOrDefault(name => name.Equals(typed, StringComparison.OrdinalIgnoreCase)) ?? typed;

    private static IEnumerable<string> Names() => TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id);
}
