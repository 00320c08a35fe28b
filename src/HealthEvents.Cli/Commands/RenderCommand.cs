using System.CommandLine;
using System.Text;
using HealthEvents.Cli.Input;
using HealthEvents.Cli.Output;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>render</c>: the exact payloads that would be posted.</summary>
internal sealed class RenderCommand : Command
{
    private const string Text = "text";

    private readonly InputArgument _input = new();
    private readonly Option<string> _to = new("--to") { Required = true, Description = "The channel." };
    private readonly MessageOptions _messages = new();
    private readonly VerboseOption _verbose = new();

    public RenderCommand(Surroundings surroundings)
        : base("render", "Show the exact payloads that would be posted, one per line.")
    {
        _to.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. BuiltInChannels.All.Select(static channel => channel.Name), Text]);
        Add(_input);
        Add(_to);
        _messages.AddTo(this);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var context = _messages.ContextOf(parsed, surroundings);
        var channel = parsed.GetRequiredValue(_to).ToLowerInvariant();
        var format = FormatterOf(channel);
        var summarizer = new EventSummarizer();
        var isFirst = true;
        var reader = new InputReader(surroundings, logs.CreateLogger<InputReader>());
        await foreach (var document in reader.ReadAsync(parsed.GetRequiredValue(_input), cancellationToken))
        {
            foreach (var received in document.Events)
            {
                if (channel == Text && !isFirst)
                {
                    await surroundings.Output.WriteLineAsync("---");
                }

                await surroundings.Output.WriteLineAsync(format(summarizer.Summarize(received, context)));
                isFirst = false;
            }
        }

        return ExitStatus.Well;
    }

    private static Func<EventSummary, string> FormatterOf(string channel) =>
        BuiltInChannels.All.FirstOrDefault(known => known.Name == channel) is { } webhook
            ? summary => Encoding.UTF8.GetString(webhook.Format(summary))
            : new PlainTextFormatter().Format;
}
