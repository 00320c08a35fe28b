using System.Globalization;
using System.Net.Http.Headers;
using HealthEvents.Formatters;
using HealthEvents.Sinks;

namespace HealthEvents.Benchmarks;

/// <summary>
/// What it costs to dispatch events that are read already, in processor time, beside two clients that know nothing of
/// secrets, journals, retries and reports: one that posts the same bytes, and one that makes them from the same events first.
/// All post to a receiver in a process of its own, so that its time is not counted, and take turns in one run.
/// </summary>
internal static class DispatchComparison
{
    private const double Required = 1.10;
    private const int EventsPerRound = 2_000;
    private const int WarmUpRounds = 5;
    private const int Rounds = 41;

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

        var rounds = new List<(Cost Bare, Cost Made, Cost Dispatched)>();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var bare = await MeasureAsync(() => PostAllAsync(client, address, bodies, static body => body));
            var made = await MeasureAsync(() => PostAllAsync(client, address, events, composer.Compose));
            var dispatched = await MeasureAsync(() => DispatchAsync(address, events));
            if (round >= 0)
            {
                rounds.Add((bare, made, dispatched));
            }
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"per event, medians of {Rounds} rounds: bare {Text(static round => round.Bare)}, with composing {Text(static round => round.Made)}, dispatch {Text(static round => round.Dispatched)}"));
        var ratio = Of(static round => round.Dispatched.Nanoseconds / round.Made.Nanoseconds);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(ratio <= Required ? "ok" : "not met")}: {ratio:F2} of bare with composing (required: {Required:F2}); {Of(static round => round.Dispatched.Nanoseconds / round.Bare.Nanoseconds):F2} of bare"));

        double Of(Func<(Cost Bare, Cost Made, Cost Dispatched), double> value) => Median.Of(rounds.Select(value));

        string Text(Func<(Cost Bare, Cost Made, Cost Dispatched), Cost> cost) => string.Create(
            CultureInfo.InvariantCulture, $"{Of(round => cost(round).Nanoseconds) / 1_000:F1} us and {Of(round => cost(round).Bytes):N0} bytes");
    }

    private static async Task DispatchAsync(Uri address, IReadOnlyList<ReceivedEvent> events)
    {
        // A dispatcher of its own for each round: the journal would take the events of the second for duplicates.
        var services = new SinkServices { UrlRules = new WebhookUrlRules { AllowLoopback = true } };
        var sink = SlackWebhook.CreateSink("bench", new SlackWebhookOptions { Address = address.ToString(), PaceInterval = TimeSpan.Zero }, services);
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

    /// <returns>What an event costs, on all threads.</returns>
    private static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var before = Environment.CpuUsage.TotalTime;
        await work();
        var took = Environment.CpuUsage.TotalTime - before;
        return new Cost(took.TotalNanoseconds / EventsPerRound, (double)(GC.GetTotalAllocatedBytes() - bytes) / EventsPerRound);
    }

    private sealed class Composer
    {
        private readonly EventSummarizer _summarizer = new();
        private readonly SlackFormatter _formatter = new();
        private readonly SummaryContext _context = new() { Now = TimeProvider.System.GetUtcNow() };

        public byte[] Compose(ReceivedEvent received) =>
            _formatter.FormatUtf8(_summarizer.Summarize(received, _context));
    }
}
