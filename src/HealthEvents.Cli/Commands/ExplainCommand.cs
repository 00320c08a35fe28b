using System.CommandLine;
using System.Text.Json;
using HealthEvents.Cli.Input;
using HealthEvents.Cli.Output;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>explain</c>: where each event would go, and why not elsewhere, one JSON object per event.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly InputArgument _input = new();
    private readonly RoutesOption _routes = new() { Required = true };
    private readonly AccountOption _accounts = new();
    private readonly NowOption _now = new();
    private readonly VerboseOption _verbose = new();
    private readonly EventSummarizer _summarizer = new();

    public ExplainCommand(Surroundings surroundings)
        : base("explain", "Show where each event would go by a file of routes, and why, as JSON Lines.")
    {
        Add(_input);
        Add(_routes);
        Add(_accounts);
        Add(_now);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var router = await RouterOfAsync(parsed, cancellationToken);
        var context = new SummaryContext { Now = parsed.GetValue(_now) ?? surroundings.Clock.GetUtcNow() };
        var reader = new InputReader(surroundings, logs.CreateLogger<InputReader>());
        await foreach (var document in reader.ReadAsync(parsed.GetRequiredValue(_input), cancellationToken))
        {
            for (var index = 0; index < document.Events.Count; index++)
            {
                var line = Describe(document.File, index, document.Events[index], router, context);
                await surroundings.Output.WriteLineAsync(JsonSerializer.Serialize(line, HostJson.Relaxed.ExplainLine));
            }
        }

        return ExitStatus.Well;
    }

    private async Task<EventRouter> RouterOfAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_routes)!;
        var routing = await RoutesOption.ReadAsync(file, cancellationToken);
        var accounts = parsed.GetValue(_accounts) is { Length: > 0 } named ? new AccountDirectory(named) : null;
        try
        {
            return new EventRouter(routing, accounts: accounts, kinds: new EventReaderOptions().Kinds);
        }
        catch (ArgumentException exception)
        {
            throw RoutesOption.Wrong(file, exception);
        }
    }

    private ExplainLine Describe(string file, int index, ReceivedEvent received, EventRouter router, SummaryContext context)
    {
        var explanation = router.Explain(received, context.Now);
        return new ExplainLine
        {
            File = file,
            Index = index,
            Kind = received.Event.Kind,
            Title = _summarizer.Summarize(received, context).Title,
            Sinks = explanation.Sinks,
            Suppressed = explanation.SuppressedBecause,
            Routes = [.. explanation.Routes.Select(static route => new ExplainedRoute(route.Name, route.Matches, CredentialMask.Mask(route.Because)))],
        };
    }
}
