using System.CommandLine;
using HealthEvents.Formatters;

namespace HealthEvents.Cli.Commands;

/// <summary>The options that shape messages, the same wherever messages are made.</summary>
internal sealed class MessageOptions
{
    private readonly LanguageOption _language = new();
    private readonly TimeZoneOption _zones = new();
    private readonly NowOption _now = new();

    public void AddTo(Command command)
    {
        command.Add(_language);
        command.Add(_zones);
        command.Add(_now);
    }

    public SummaryContext ContextOf(ParseResult parsed, Surroundings surroundings) => new()
    {
        Now = parsed.GetValue(_now) ?? surroundings.Clock.GetUtcNow(),
        Language = parsed.GetRequiredValue(_language).ToLowerInvariant(),
        TimeZones = parsed.GetRequiredValue(_zones),
    };
}
