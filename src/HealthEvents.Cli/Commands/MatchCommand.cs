using System.CommandLine;
using System.Text.Json;
using HealthEvents.Cli.Input;
using HealthEvents.Cli.Output;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>match</c>: whether a pattern of EventBridge matches, one JSON object per event.</summary>
internal sealed class MatchCommand : Command
{
    private readonly InputArgument _input = new();
    private readonly PatternOption _pattern = new();
    private readonly VerboseOption _verbose = new();

    public MatchCommand(Surroundings surroundings)
        : base("match", "Show whether an EventBridge pattern matches each event, as JSON Lines.")
    {
        Add(_input);
        Add(_pattern);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var pattern = await PatternOption.ReadAsync(parsed.GetRequiredValue(_pattern), cancellationToken);
        var reader = new InputReader(surroundings, logs.CreateLogger<InputReader>());
        await foreach (var document in reader.ReadAsync(parsed.GetRequiredValue(_input), cancellationToken))
        {
            for (var index = 0; index < document.Events.Count; index++)
            {
                var value = document.Events[index].Event;
                var line = new MatchLine
                {
                    File = document.File,
                    Index = index,
                    Kind = value.Kind,
                    Matches = pattern.Matches(value.Raw.Span),
                };
                await surroundings.Output.WriteLineAsync(JsonSerializer.Serialize(line, HostJson.Relaxed.MatchLine));
            }
        }

        return ExitStatus.Well;
    }
}
