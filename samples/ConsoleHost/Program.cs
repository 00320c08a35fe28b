using HealthEvents;
using HealthEvents.Sinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

const int Well = 0;
const int Failed = 1;
const int Misused = 2;

// The settings are those of appsettings.json beside the program; environment variables replace them.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

// Standard output is for the report, so logs go to standard error.
builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

// Each webhook finds its options by its name: HealthEvents:Slack:alerts, HealthEvents:GoogleChat:operations.
var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents"));
delivery.AddSlackWebhook("alerts");
delivery.AddGoogleChatWebhook("operations");

using var host = builder.Build();
try
{
    // The start checks all settings, so a mistake shows before the first event.
    await host.StartAsync();
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    // One input may hold several events. Reading never fails: what is not understood is an event too, and is sent.
    var reader = host.Services.GetRequiredService<EventReader>();
    var events = new List<ReceivedEvent>();
    foreach (var file in args.DefaultIfEmpty("-"))
    {
        await using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        events.AddRange(await reader.ReadAsync(input, stopping).WaitAsync(stopping)); // A terminal does not stop a read itself.
    }

    var report = await host.Services.GetRequiredService<IEventDispatcher>().DispatchAsync(events, stopping);
    foreach (var entry in report.Entries)
    {
        Console.WriteLine($"{entry.Sink}: {entry.Outcome} {entry.Title} {entry.Reason ?? entry.Error}");
    }

    await host.StopAsync(CancellationToken.None);
    return report.HasFailures || report.Count(DispatchOutcome.DeadLettered) > 0 ? Failed : Well;
}
catch (Exception exception) when (exception is OptionsValidationException or AggregateException or IOException or UnauthorizedAccessException)
{
    // Several options that are wrong come as one exception.
    IReadOnlyList<Exception> causes = exception is AggregateException several ? several.InnerExceptions : [exception];
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, causes.Select(static cause => cause.Message)));
    return Misused;
}
catch (OperationCanceledException)
{
    return Failed;
}
