using System.CommandLine;
using HealthEvents.Cli.Input;
using HealthEvents.Cli.Output;
using HealthEvents.Cli.Sending;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>send</c>: reads, formats, delivers, and reports.</summary>
internal sealed class SendCommand : Command
{
    private static readonly string Addresses =
        $"Its address is a URL, {string.Join(", ", SecretStores.BuiltIn.Select(static store => store.Form))}. May be given several times.";

    /// <summary>
    /// How many events are sent at a time. A batch spans files, so a slow sink holds the others up once per batch, and not once
    /// per file.
    /// </summary>
    private const int BatchSize = 256;

    private readonly InputArgument _input = new() { Arity = ArgumentArity.ZeroOrOne };
    private readonly IReadOnlyList<(BuiltInChannel Channel, Option<string[]> Option)> _channels = [.. BuiltInChannels.All.Select(static channel => (
        channel,
        new Option<string[]>($"--{channel.Name}") { HelpName = "ADDRESS", Description = $"A {channel.Title} webhook. {Addresses}" }))];

    private readonly EncryptionContextOption _context = new();
    private readonly AllowHostOption _hosts = new();
    private readonly RoutesOption _routes = new();
    private readonly Option<string?> _deadLetters = new("--dead-letters") { HelpName = "FILE", Description = "Keep what cannot be delivered in this file, which holds raw events." };
    private readonly Option<string?> _replay = new("--replay") { HelpName = "FILE", Description = "Send the dead letters of this file again, instead of an input. Give the addresses in the same order as the first time, because a letter knows its sink only by its place." };
    private readonly MessageOptions _messages = new();
    private readonly VerboseOption _verbose = new();

    public SendCommand(Surroundings surroundings)
        : base("send", "Deliver to webhooks, and report what became of each event as JSON Lines.")
    {
        Add(_input);
        foreach (var (_, option) in _channels)
        {
            Add(option);
        }

        Add(_context);
        Add(_hosts);
        Add(_routes);
        Add(_deadLetters);
        Add(_replay);
        _messages.AddTo(this);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (input, replay) = (parsed.GetValue(_input), parsed.GetValue(_replay));
        if (input is null == replay is null)
        {
            throw new CliException("'send' takes either an input (FILE, DIR or -) or --replay FILE.");
        }

        var deadLetters = parsed.GetValue(_deadLetters);
        if (replay is not null && deadLetters is not null && IsSameFile(replay, deadLetters))
        {
            throw new CliException("--replay and --dead-letters name the same file: what fails again would be in it twice. Name a different file.");
        }

        if (replay is not null && parsed.GetValue(_routes) is not null)
        {
            throw new CliException("--replay takes no --routes: a dead letter goes to the webhook that it names.");
        }

        var routes = parsed.GetValue(_routes) is { } file ? (file, await RoutesOption.ReadAsync(file, cancellationToken)) : default((string File, RoutingOptions Routing)?);
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var clock = _messages.NowOf(parsed) is { } now ? new ShiftedClock(surroundings.Clock, now) : surroundings.Clock;
        await using var services = new DeliveryServices(surroundings, logs, clock)
        {
            EncryptionContext = parsed.GetValue(_context) ?? [],
            AllowedHosts = parsed.GetValue(_hosts) ?? [],
            DeadLetters = deadLetters,
            Routes = routes,
            ShapeAll = options => _messages.Set(options, parsed),
            ShapeSink = options => _messages.Set(options, parsed),
        }.Build([.. _channels.Select(known => (known.Channel, parsed.GetValue(known.Option) ?? []))]);
        var dispatcher = services.GetRequiredService<EventDispatcher>();
        var report = new ReportWriter(surroundings.Output);
        if (replay is not null)
        {
            var letters = await DeadLetters.ReadAsync(replay, cancellationToken);
            await dispatcher.ReplayAsync(letters.Letters, report, cancellationToken);
            if (letters.DescribeSkipped(replay) is { } skipped)
            {
                report.NoteLoss();
                await surroundings.Error.WriteLineAsync($"healthevents: {skipped}");
            }
        }
        else
        {
            var documents = new InputReader(surroundings, logs.CreateLogger<InputReader>()).ReadAsync(input!, cancellationToken);
            await SendAsync(documents, dispatcher, report, surroundings, cancellationToken);
        }

        report.ThrowIfOutputFailed();
        return report.ExitStatus;
    }

    private static async Task SendAsync(
        IAsyncEnumerable<InputDocument> documents, EventDispatcher dispatcher, ReportWriter report, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var waiting = new List<ReceivedEvent>();
        var sent = 0;
        try
        {
            await foreach (var document in documents)
            {
                if (waiting.Count >= BatchSize)
                {
                    await SendBatchAsync();
                    if (surroundings.IsErrorTerminal)
                    {
                        await surroundings.Error.WriteLineAsync($"{sent} events done");
                    }
                }

                waiting.AddRange(document.Events);
            }
        }
        finally
        {
            // What was read is sent, even if the next file cannot be read.
            await SendBatchAsync();
        }

        async Task SendBatchAsync()
        {
            if (waiting.Count == 0)
            {
                return;
            }

            // Taken before it is sent: whatever happens meanwhile, it is not sent a second time.
            var batch = waiting;
            waiting = [];
            await dispatcher.DispatchAsync(batch, report, cancellationToken);
            sent += batch.Count;
        }
    }

    private static bool IsSameFile(string replay, string deadLetters) =>
        !string.IsNullOrWhiteSpace(replay) && !string.IsNullOrWhiteSpace(deadLetters) && DeadLetterFile.IsSameFile(replay, deadLetters);
}
