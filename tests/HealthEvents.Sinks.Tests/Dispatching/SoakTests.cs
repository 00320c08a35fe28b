using System.Collections.Concurrent;
using System.Text.Json;
using HealthEvents.TestSupport;
using Xunit.Abstractions;

namespace HealthEvents.Sinks.Tests;

/// <summary>Twenty thousand events through everything that can go wrong: what went in is accounted for, and nothing comes twice.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Events = 20_000;
    private const int BatchSize = 50;
    private const string First = "https://hooks.slack.com/services/T012AB/B034CD/first";
    private const string Second = "https://hooks.slack.com/services/T012AB/B034CD/second";

    [Theory]
    [InlineData(false, 20261102)]
    [InlineData(true, 20261103)]
    public async Task Nothing_is_lost_and_nothing_comes_twice_unless_it_may(bool retryAmbiguous, int seed)
    {
        var world = new World(seed);
        // KMS throttles a third of its calls.
        using var kms = new FakeKms { Fails = static call => call % 3 == 1 ? FakeKms.Error("ThrottlingException") : null };
        var ciphertext = kms.Encrypt(First, "LambdaFunctionName=demo");
        world.OnRotation = () => kms.Replace(ciphertext, Second);
        var options = new SlackWebhookOptions { Address = $"kms:{ciphertext}", RetryAmbiguousFailures = retryAmbiguous, PaceInterval = TimeSpan.Zero };
        var services = new SinkServices
        {
            TimeProvider = world.Clock,
            HttpClients = world.Http,
            KeyManagement = () => kms,
            Environment = new FakeEnvironment { ["AWS_LAMBDA_FUNCTION_NAME"] = "demo" },
        };
        var letters = new DeadLetters(world);
        var dispatcher = new EventDispatcher(
            [SlackWebhook.CreateSink("ops", options, services)],
            new TestSummarizer(),
            new HealthEventsOptions { MaxConcurrencyPerSink = 16 },
            new InMemoryEventJournal(2 * Events),
            letters,
            world.Clock);

        var entries = await world.Clock.RunAsync(() => DispatchAllAsync(dispatcher, world));

        var byOutcome = entries.CountBy(static entry => entry.Outcome).ToDictionary();
        Report(world, kms, byOutcome, retryAmbiguous);

        // What went in came out, event by event, and with an outcome that there is.
        Assert.Equal(
            Enumerable.Range(0, Events).Select(number => world.Event(number).Event.Identity).Order(StringComparer.Ordinal),
            entries.Select(static entry => entry.Identity).Order(StringComparer.Ordinal));
        Assert.Equal(0, byOutcome.GetValueOrDefault(DispatchOutcome.Unknown));
        Assert.Equal(0, byOutcome.GetValueOrDefault(DispatchOutcome.Coalesced));

        // What nobody saw is in the dead letters, or its host was told to bring it again, or nobody wanted it.
        foreach (var unseen in entries.GroupBy(static entry => entry.Identity).Where(story => !world.Posted.ContainsKey(story.Key)))
        {
            Assert.True(
                letters.Taken.ContainsKey(unseen.Key) || unseen.Any(static entry => entry.Outcome == DispatchOutcome.Failed || entry.Reason == "muted"),
                unseen.Key);
        }

        // Every entry tells the truth: delivered was posted, suppressed was asked for, posted or kept before, a letter is kept.
        foreach (var entry in entries)
        {
            var posted = world.Posted.GetValueOrDefault(entry.Identity);
            switch (entry.Outcome)
            {
                case DispatchOutcome.Delivered:
                    Assert.True(posted >= 1, entry.ToString());
                    break;
                case DispatchOutcome.Suppressed:
                    Assert.True(
                        entry.Reason == "muted" || (entry.Reason == "duplicate" && (posted >= 1 || letters.Taken.ContainsKey(entry.Identity))),
                        entry.ToString());
                    break;
                case DispatchOutcome.DeadLettered:
                    Assert.True(letters.Taken.ContainsKey(entry.Identity), entry.ToString());
                    break;
                default:
                    Assert.NotNull(entry.Error);
                    break;
            }
        }

        // A notification that came twice may be posted twice if the first arrival was reported as failed: its host asked for it.
        var arrivals = entries.Where(static entry => entry.Outcome != DispatchOutcome.Suppressed).CountBy(static entry => entry.Identity).ToDictionary();
        var repeated = world.Posted.Count(post => post.Value > arrivals[post.Key]);
        Assert.Equal(retryAmbiguous, repeated > 0);
    }

    private static async Task<IReadOnlyList<DispatchEntry>> DispatchAllAsync(EventDispatcher dispatcher, World world)
    {
        var entries = new ConcurrentQueue<DispatchEntry>();
        var batches = Enumerable.Range(0, Events).Select(world.Event).Chunk(BatchSize);
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (batch, _) =>
        {
            // One caller in twenty gives up, at some point of half a minute.
            using var stop = world.Roll() < 5
                ? new CancellationTokenSource(TimeSpan.FromSeconds(0.3 * world.Roll()), world.Clock)
                : new CancellationTokenSource();
            var report = await dispatcher.DispatchAsync(batch, stop.Token);
            foreach (var entry in report.Entries)
            {
                entries.Enqueue(entry);
            }
        });

        return [.. entries];
    }

    private void Report(World world, FakeKms kms, Dictionary<DispatchOutcome, int> byOutcome, bool retryAmbiguous)
    {
        output.WriteLine($"at-least-once {retryAmbiguous}: {Events} events, {world.Http.Requests.Count} requests, {kms.Calls} KMS calls, {world.Clock.GetUtcNow() - World.Start} of virtual time");
        foreach (var (outcome, count) in byOutcome.OrderBy(static entry => entry.Key))
        {
            output.WriteLine($"{outcome}: {count}");
        }

        output.WriteLine($"posted more than once: {world.Posted.Count(static post => post.Value > 1)}");
    }

    /// <summary>The chat service, the network and the clock.</summary>
    private sealed class World
    {
        public static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

        private readonly Random _random;
        private readonly Lock _lock = new();

        public World(int seed)
        {
            _random = new Random(seed);
            Http = new FakeHttp(AnswerAsync);
        }

        public ManualTimeProvider Clock { get; } = new(Start);

        public FakeHttp Http { get; }

        public Action OnRotation { get; set; } = static () => { };

        /// <summary>How often each identity was posted, as the people in the room see it.</summary>
        public ConcurrentDictionary<string, int> Posted { get; } = new(StringComparer.Ordinal);

        /// <summary>Some are muted, some come twice, many belong to one story.</summary>
        public ReceivedEvent Event(int number) =>
            TestEvent.Received(
                $"{(number % 100 == 99 ? number - 1 : number)}",
                story: $"story-{number / 4}",
                quiet: number % 50 == 7 ? "muted" : null);

        public int Roll()
        {
            lock (_lock)
            {
                return _random.Next(100);
            }
        }

        private async Task<HttpResponseMessage> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
        {
            var isRotated = request.Number > Events / 2;
            if (request.Number == (Events / 2) + 1)
            {
                OnRotation();
            }

            if (isRotated && request.Url.AbsoluteUri == First)
            {
                return FakeHttp.Answer(404, "no_service");
            }

            var roll = Roll();
            switch (roll)
            {
                case < 5:
                    return FakeHttp.Answer(429, "rate_limited", retryAfter: "2");
                case < 10:
                    return FakeHttp.Answer(429, """{"ok":false,"error":"rate_limited"}""");
                case < 20:
                    // Half of the errors come after the message was posted.
                    PostIf(roll < 15, request);
                    return FakeHttp.Answer(500, "rollup_error");
                case < 25:
                    PostIf(roll < 22, request);
                    throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");
                case < 30:
                    PostIf(roll < 27, request);
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    throw new InvalidOperationException("unreachable");
                case < 32:
                    PostIf(true, request);
                    return new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) };
                default:
                    PostIf(true, request);
                    return FakeHttp.Answer(200, "ok");
            }
        }

        private void PostIf(bool condition, FakeRequest request)
        {
            if (condition)
            {
                using var body = JsonDocument.Parse(request.Body);
                var text = body.RootElement.GetProperty("text").GetString()!;
                var title = text[text.IndexOf("test.event|", StringComparison.Ordinal)..];
                Posted.AddOrUpdate(new string([.. title.TakeWhile(static character => char.IsLetterOrDigit(character) || character is '.' or '|')]), 1, static (_, count) => count + 1);
            }
        }
    }

    /// <summary>Takes most letters; its disk is full now and then.</summary>
    private sealed class DeadLetters(World world) : IDeadLetterHandler
    {
        public ConcurrentDictionary<string, DeadLetter> Taken { get; } = new(StringComparer.Ordinal);

        public ValueTask HandleAsync(DeadLetter letter, CancellationToken cancellationToken = default)
        {
            if (world.Roll() < 20)
            {
                throw new IOException("disk full");
            }

            Taken[letter.Identity] = letter;
            return default;
        }
    }
}
