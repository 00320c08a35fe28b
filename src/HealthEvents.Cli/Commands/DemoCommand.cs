using System.CommandLine;
using System.Globalization;
using HealthEvents.Cli.Demo;
using HealthEvents.Cli.Drawing;
using HealthEvents.Cli.Output;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Commands;

/// <summary><c>demo</c>: the whole line on sample events, with nothing but this process.</summary>
internal sealed class DemoCommand : Command
{
    private readonly MessageOptions _messages = new();
    private readonly VerboseOption _verbose = new();

    public DemoCommand(Surroundings surroundings)
        : base("demo", "Deliver sample events to a receiver of its own, and show the messages.")
    {
        _messages.AddTo(this);
        Add(_verbose);
        SetAction((parsed, cancellationToken) => RunAsync(surroundings, parsed, cancellationToken));
    }

    private async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var logs = ErrorLog.CreateFactory(surroundings, parsed.GetValue(_verbose));
        var key = new LocalKey();
        await using var receiver = await LocalReceiver.StartAsync(cancellationToken);
        var now = _messages.NowOf(parsed) ?? SampleEvents.Now;
        var clock = new ShiftedClock(surroundings.Clock, now);
        await using var services = CreateServices(logs, clock, key, receiver, parsed);
        var dispatcher = services.GetRequiredService<EventDispatcher>();

        var screen = new Screen(surroundings);
        screen.Line("Sample events, delivered to a receiver in this process. Its addresses are kept encrypted with");
        screen.Line("AES-256-GCM and decrypted for the call only, as with KMS. " +
            string.Create(CultureInfo.InvariantCulture, $"The clock says {now.UtcDateTime:d MMMM yyyy, HH:mm}\nUTC{(now == SampleEvents.Now ? ": the day of the samples" : "")}."));
        var reader = new EventReader();
        var entries = new List<DispatchEntry>();
        foreach (var name in SampleEvents.Names)
        {
            var report = await dispatcher.DispatchAsync(reader.Read(SampleEvents.Read(name)), cancellationToken);
            entries.AddRange(report.Entries);
            screen.Line();
            screen.Heading($"samples/events/{name}");
            var messages = ChannelDrawings.All.Select(drawing => receiver.Take(drawing.Channel).Select(drawing.Draw).ToList()).ToList();
            for (var i = 0; i < messages.Min(static of => of.Count); i++)
            {
                screen.Row([.. messages.Select(of => of[i])]);
            }

            foreach (var entry in report.Entries.Where(static entry => entry.Outcome != DispatchOutcome.Delivered))
            {
                screen.Line($"{entry.Sink}: {entry.Outcome} {entry.Reason ?? entry.Error}");
            }
        }

        var delivered = entries.Count(static entry => entry.Outcome == DispatchOutcome.Delivered);
        screen.Line();
        screen.Line($"{delivered} of {entries.Count} messages delivered.");
        screen.Line("Next: healthevents render FILE --to slack, healthevents send FILE --slack URL, or --help.");
        return entries.Any(static entry => entry.Outcome == DispatchOutcome.Failed) ? ExitStatus.Failed : ExitStatus.Well;
    }

    private ServiceProvider CreateServices(ILoggerFactory logs, TimeProvider clock, LocalKey key, LocalReceiver receiver, ParseResult parsed)
    {
        var services = new ServiceCollection()
            .AddSingleton(logs)
            .AddSingleton(clock);
        var builder = services.AddHealthEvents(options =>
        {
            options.AllowLoopbackWebhooks = true;
            options.MaxConcurrencyPerSink = 1; // The order on the screen.
            _messages.Set(options, parsed);
        });
        foreach (var channel in BuiltInChannels.All)
        {
            Keep(builder.AddWebhookSink(channel.Name, channel, options =>
            {
                options.PaceInterval = TimeSpan.Zero; // The receiver is this process.
                _messages.Set(options, parsed);
            }), receiver.AddressOf(channel));
        }

        return services.BuildServiceProvider();

        void Keep(IWebhookSinkBuilder sink, string address)
        {
            var encrypted = key.Encrypt(address);
            sink.WithUrl(_ => ValueTask.FromResult(key.Decrypt(encrypted)))
                .HttpClient.ConfigurePrimaryHttpMessageHandler(static () =>
                {
                    var handler = WebhookHttp.CreateHandler();
                    handler.UseProxy = false; // A proxy of the machine cannot reach this process.
                    return handler;
                });
        }
    }
}
