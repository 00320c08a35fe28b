using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;
using HealthEvents.Sinks;

namespace HealthEvents.Benchmarks;

/// <summary>
/// What it costs to dispatch events that are read already, in processor time, beside two clients that know nothing of
/// secrets, journals, retries and reports: one that posts the same bytes, and one that makes them from the same events first.
/// All post to a receiver in a process of its own, so that its time is not counted, and take turns in one run.
/// </summary>
internal static class DispatchComparison
{
    private const int EventsPerRound = 10_000;
    private const int WarmUpRounds = 2;
    private const int Rounds = 9;

    // What a sink sends at a time by default.
    private const int Concurrency = 4;

    public static async Task RunAsync(TextWriter output)
    {
        using var receiver = ChildProcess.StartSelf(Receiver.Argument);
        var address = new Uri(receiver.Read() + "/services/T000/B000/XXXX");
        var events = new EventReader(new EventReaderOptions { MaxBytes = 64 * 1024 * 1024 }).Read(SampleInput.LambdaSns(EventsPerRound, entities: 2));
        var composer = new Composer();
        var bodies = events.Select(composer.Compose).ToList();
        using var handler = WebhookHttp.CreateHandler();
        using var client = new HttpClient(handler);

        var (posting, composing) = (new List<double>(), new List<double>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var bare = await MeasureAsync(() => PostAllAsync(client, address, bodies, static body => body));
            var made = await MeasureAsync(() => PostAllAsync(client, address, events, composer.Compose));
            var dispatched = await MeasureAsync(() => DispatchAsync(address, events));
            if (round < 0)
            {
                continue;
            }

            posting.Add(dispatched / bare);
            composing.Add(dispatched / made);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"per event: bare {bare:F1} us, with composing {made:F1} us, dispatch {dispatched:F1} us"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"ratio of processor time, median of {Rounds} rounds: {Median.Of(posting):F2} of bare, {Median.Of(composing):F2} of bare with composing"));
    }

    private static async Task DispatchAsync(Uri address, IReadOnlyList<ReceivedEvent> events)
    {
        // A dispatcher of its own for each round: the journal would take the events of the second for duplicates.
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        var sink = SlackWebhook.CreateSink("bench", new SlackWebhookOptions { Address = address.ToString() }, services);
        var dispatcher = new EventDispatcher([sink], new EventSummarizer(), new HealthEventsOptions { MaxConcurrencyPerSink = Concurrency });
        (await dispatcher.DispatchAsync(events)).ThrowIfFailed();
    }

    private static Task PostAllAsync<T>(HttpClient client, Uri address, IReadOnlyList<T> items, Func<T, byte[]> body) => Parallel.ForEachAsync(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
        async (item, cancellationToken) =>
        {
            using var content = new ByteArrayContent(body(item));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.PostAsync(address, content, cancellationToken);
            response.EnsureSuccessStatusCode();
        });

    /// <returns>Microseconds of processor time per event.</returns>
    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / EventsPerRound;
    }

    private sealed class Composer
    {
        private readonly EventSummarizer _summarizer = new();
        private readonly SlackFormatter _formatter = new();
        private readonly SummaryContext _context = new() { Now = TimeProvider.System.GetUtcNow() };

        public byte[] Compose(ReceivedEvent received) =>
            SlackJson.ToUtf8Bytes(_formatter.Format(_summarizer.Summarize(received, _context)));
    }
}
