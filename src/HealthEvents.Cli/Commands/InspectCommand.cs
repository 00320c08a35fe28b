using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using HealthEvents.Cli.Input;
using HealthEvents.Cli.Output;
using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>inspect</c>: what was recognized, one JSON object per event.</summary>
internal sealed class InspectCommand : Command
{
    private readonly InputArgument _input = new();
    private readonly NowOption _now = new();
    private readonly VerboseOption _verbose = new();
    private readonly EventSummarizer _summarizer = new();

    public InspectCommand(Surroundings surroundings)
        : base("inspect", "Show what was recognized, as JSON Lines.")
    {
        Add(_input);
        Add(_now);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var context = new SummaryContext { Now = parsed.GetValue(_now) ?? surroundings.Clock.GetUtcNow() };
        var reader = new InputReader(surroundings, logs.CreateLogger<InputReader>());
        await foreach (var document in reader.ReadAsync(parsed.GetRequiredValue(_input), cancellationToken))
        {
            for (var index = 0; index < document.Events.Count; index++)
            {
                var line = Describe(document.File, index, document.Events[index], context);
                await surroundings.Output.WriteLineAsync(JsonSerializer.Serialize(line, HostJson.Relaxed.InspectLine));
            }
        }

        return ExitStatus.Well;
    }

    private InspectLine Describe(string file, int index, ReceivedEvent received, SummaryContext context)
    {
        var value = received.Event;
        return new InspectLine
        {
            File = file,
            Index = index,
            Kind = value.Kind,
            Family = value.Family,
            Envelopes = received.Envelopes,
            Id = value.Envelope?.Id,
            RecordId = received.RecordId,
            Source = value.Envelope?.Source,
            DetailType = value.Envelope?.DetailType,
            Account = value.Account,
            Region = value.Region,
            Service = value.Service,
            Severity = value.SeverityAt(context.Now).ToString(),
            Lifecycle = value.LifecycleAt(context.Now).ToString(),
            Title = _summarizer.Summarize(received, context).Title,
            Identity = CredentialMask.Mask(value.Identity),
            Correlation = CredentialMask.Mask(value.Correlation),
            Time = value.Time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            Resources = CredentialMask.ResourcesOf(value),
            Problems = [.. received.Problems.Select(static problem => CredentialMask.Mask(problem.ToString()))],
        };
    }
}
