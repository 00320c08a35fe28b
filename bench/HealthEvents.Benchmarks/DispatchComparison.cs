using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;

namespace HealthEvents.Benchmarks;

/// <summary>
/// What it costs to dispatch events that are read already, in processor time, beside a bare client that posts the same bytes
/// to the same receiver. The receiver is a process of its own, so that its time is not counted; both take turns in one run.
/// </summary>
internal static class DispatchComparison
{
    private const int EventsPerRound = 10_000;
    private const int Rounds = 3;
    private const int Concurrency = 4;

    public static async Task RunAsync(TextWriter output)
    {
        using var receiver = ReceiverProcess.Start();
        var address = new Uri(receiver.Address + "services/T000/B000/XXXX");
        var events = new EventReader(new EventReaderOptions { MaxBytes = 64 * 1024 * 1024 }).Read(SampleInput.LambdaSns(EventsPerRound, entities: 2));
        var bodies = Bodies(events);
        using var handler = WebhookHttp.CreateHandler();
        using var client = new HttpClient(handler);

        await BareAsync(client, address, bodies);
        await DispatchAsync(address, events);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var bare = await MeasureAsync(() => BareAsync(client, address, bodies));
            var dispatch = await MeasureAsync(() => DispatchAsync(address, events));
            ratios.Add(dispatch / bare);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"bare {bare / EventsPerRound:F1} us, dispatch {dispatch / EventsPerRound:F1} us per event: {dispatch / bare:F2}"));
        }

        ratios.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio of processor time, median of {Rounds} rounds: {ratios[Rounds / 2]:F2}"));
    }

    private static List<byte[]> Bodies(IReadOnlyList<ReceivedEvent> events)
    {
        var summariser = new EventSummariser();
        var formatter = new SlackFormatter();
        var context = new SummaryContext { Now = TimeProvider.System.GetUtcNow() };
        return [.. events.Select(e => SlackJson.ToUtf8Bytes(formatter.Format(summariser.Summarise(e, context))))];
    }

    private static async Task DispatchAsync(Uri address, IReadOnlyList<ReceivedEvent> events)
    {
        // A dispatcher of its own for each round: the journal would take the events of the second for duplicates.
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        var sink = new SlackWebhookSink("bench", new SlackWebhookOptions { Address = address.ToString() }, services: services);
        var dispatcher = new EventDispatcher([sink], new EventSummariser(), new HealthEventsOptions { MaxConcurrencyPerSink = Concurrency });
        (await dispatcher.DispatchAsync(events)).ThrowIfFailed();
    }

    private static Task BareAsync(HttpClient client, Uri address, List<byte[]> bodies) => Parallel.ForEachAsync(
        bodies,
        new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
        async (body, cancellationToken) =>
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync(address, content, cancellationToken);
            response.EnsureSuccessStatusCode();
        });

    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds;
    }
}
