using System.CommandLine;
using HealthEvents.Formatters;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Commands;

/// <summary>The options that shape messages, the same wherever messages are made.</summary>
internal sealed class MessageOptions
{
    private readonly LanguageOption _language = new();
    private readonly TimeZoneOption _zones = new();
    private readonly VerbosityOption _verbosity = new();
    private readonly AccountOption _accounts = new();
    private readonly NowOption _now = new();

    public void AddTo(Command command)
    {
        command.Add(_language);
        command.Add(_zones);
        command.Add(_verbosity);
        command.Add(_accounts);
        command.Add(_now);
    }

    /// <summary>The moment that was given, or <see langword="null"/>.</summary>
    public DateTimeOffset? NowOf(ParseResult parsed) => parsed.GetValue(_now);

    /// <summary>For whom messages are that are made here.</summary>
    public SummaryContext ContextOf(ParseResult parsed, Surroundings surroundings) => new()
    {
        Now = NowOf(parsed) ?? surroundings.Clock.GetUtcNow(),
        Language = LanguageOf(parsed),
        TimeZones = parsed.GetRequiredValue(_zones),
        Verbosity = VerbosityOption.Of(parsed.GetRequiredValue(_verbosity)),
        Accounts = parsed.GetValue(_accounts) is { Length: > 0 } accounts ? new AccountDirectory(accounts) : null,
    };

    /// <summary>Sets the options of a sink that makes the messages.</summary>
    public void Set(WebhookSinkOptions options, ParseResult parsed)
    {
        options.Language = LanguageOf(parsed);
        options.Verbosity = VerbosityOption.Of(parsed.GetRequiredValue(_verbosity));
        foreach (var zone in parsed.GetRequiredValue(_zones))
        {
            options.TimeZones.Add(zone.Id);
        }
    }

    /// <summary>Sets the options of all sinks.</summary>
    public void Set(HealthEventsOptions options, ParseResult parsed)
    {
        foreach (var account in parsed.GetValue(_accounts) ?? [])
        {
            options.Accounts.Add(account);
        }
    }

    private string LanguageOf(ParseResult parsed) => parsed.GetRequiredValue(_language).ToLowerInvariant();
}
