using System.CommandLine;
using HealthEvents.Cli.Drawing;
using HealthEvents.Cli.Input;
using HealthEvents.Cli.Output;
using HealthEvents.Cli.Preview;
using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>preview</c>: a page that draws the messages as the chats would.</summary>
internal sealed class PreviewCommand : Command
{
    private readonly InputArgument _input = new();
    private readonly Option<string?> _page = new("-o", "--output") { HelpName = "page.html", Description = "Write the page to this file. [default: standard output]" };
    private readonly MessageOptions _messages = new();
    private readonly VerboseOption _verbose = new();

    public PreviewCommand(Surroundings surroundings)
        : base("preview", $"Draw the messages on a page, as {string.Join(" and ", BuiltInChannels.All.Select(static channel => channel.Title))} would show them.")
    {
        Add(_input);
        Add(_page);
        _messages.AddTo(this);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var context = _messages.ContextOf(parsed, surroundings);
        var summarizer = new EventSummarizer();
        var messages = new List<PreviewMessage>();
        var reader = new InputReader(surroundings, logs.CreateLogger<InputReader>());
        await foreach (var document in reader.ReadAsync(parsed.GetRequiredValue(_input), cancellationToken))
        {
            foreach (var received in document.Events)
            {
                var summary = summarizer.Summarize(received, context);
                messages.Add(new(document.File, summary, [.. ChannelDrawings.All.Select(drawing => drawing.Draw(drawing.Channel.Format(summary)))]));
            }
        }

        await WriteAsync(PreviewPage.Draw(messages, context.Now), parsed.GetValue(_page), surroundings, cancellationToken);
        return ExitStatus.Well;
    }

    private static async Task WriteAsync(string page, string? file, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await surroundings.Output.WriteAsync(page.AsMemory(), cancellationToken);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file, page, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"cannot write '{file}'. Check that its directory exists and that you may write there.", exception);
        }
    }
}
