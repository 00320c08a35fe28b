using System.Globalization;

namespace HealthEvents.Sinks.Tests;

/// <summary>Random batches of random dispatches at a webhook that does everything a webhook does, with a plan that joins at random.</summary>
public sealed class QueuePropertyTests
{
    private const int Stories = 6;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Each_event_has_one_outcome_no_story_is_reordered_and_no_claim_is_left(int seed)
    {
        var world = new World(seed);

        var reports = await world.RunAsync();

        // Each event has one entry, in its place.
        for (var batch = 0; batch < reports.Length; batch++)
        {
            Assert.Equal(world.Batches[batch].Select(static received => received.Event.Identity), reports[batch].Entries.Select(static entry => entry.Identity));
        }

        var entries = reports.SelectMany(static report => report.Entries).ToList();
        var delivered = entries.Where(static entry => entry.Outcome == DispatchOutcome.Delivered).Select(static entry => entry.Identity).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var taken = world.Taken.Count(id => $"test.event|{id}" == entry.Identity);
            switch (entry.Outcome)
            {
                case DispatchOutcome.Delivered:
                    Assert.True(taken >= 1, entry.ToString());
                    break;
                case DispatchOutcome.Coalesced:
                    Assert.True(taken >= 1 && delivered.Contains(entry.Reason!), entry.ToString());
                    break;
                case DispatchOutcome.Suppressed:
                    Assert.True(entry.Reason is "muted" or "duplicate", entry.ToString());
                    break;
                default:
                    Assert.NotNull(entry.Error);
                    break;
            }
        }

        // What the webhook does not take harms no other.
        Assert.All(entries.Where(static entry => entry is { Status: 400, IsTransient: false }), static entry => Assert.True(IsPoison(entry.Identity), entry.ToString()));

        // Nothing is told twice, unless its host was told to bring it again.
        foreach (var twice in world.Taken.CountBy(static id => id).Where(static id => id.Value > 1))
        {
            Assert.Contains(entries, entry => entry.Identity == $"test.event|{twice.Key}" && entry.Outcome is DispatchOutcome.Failed or DispatchOutcome.DeadLettered);
        }

        foreach (var report in reports)
        {
            // What another dispatch told is in the order of that one.
            var own = report.Entries.Where(static entry => entry.Outcome is DispatchOutcome.Delivered or DispatchOutcome.Coalesced)
                .Select(static entry => ((TestEvent)entry.Received.Event).Id).ToList();
            foreach (var story in own.GroupBy(StoryOf))
            {
                Assert.Equal(story, world.Taken.Where(story.Contains).Distinct(StringComparer.Ordinal));
            }
        }

        Assert.Equal(0, world.Crossings);
        Assert.Equal(0, world.TooEarly);
        Assert.Equal(0, world.Journal.Open);
        Assert.Equal(0, world.Clock.WaitingTimers);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    private static string StoryOf(string id) => id.Split('_')[0];

    private static bool IsPoison(string id) => id.EndsWith('5');

    private sealed class World
    {
        private readonly Random _random;
        private readonly Lock _lock = new();
        private readonly Dictionary<string, int> _inFlight = new(StringComparer.Ordinal);
        private TimeSpan _last = TimeSpan.FromDays(-1);

        public World(int seed)
        {
            _random = new Random(seed);
            var number = 0;
            Batches =
            [
                .. Enumerable.Range(0, 2 + _random.Next(5)).Select(_ => Enumerable.Range(0, 1 + _random.Next(12)).Select(_ =>
                {
                    // Some come twice, in whichever batch.
                    number += _random.Next(8) == 0 ? 0 : 1;
                    var story = number % Stories;
                    return TestEvent.Received($"s{story}_{number}", story: $"s{story}", quiet: number % 17 == 3 ? "muted" : null, group: story < 2 ? $"g{story}" : null);
                }).ToArray()),
            ];
            Room = new Room(AnswerAsync)
            {
                Plan = Plan,
                Journal = Journal,
                Letters = _random.Next(2) == 0 ? new KeptLetters([]) : null,
                Concurrency = 1 + _random.Next(4),
            };
        }

        public CountingJournal Journal { get; } = new();

        public List<ReceivedEvent[]> Batches { get; }

        /// <summary>The ids of events in the order the webhook took them.</summary>
        public List<string> Taken { get; } = [];

        /// <summary>How often a story was told by two posts at once.</summary>
        public int Crossings { get; private set; }

        /// <summary>How many posts came less than a second after another.</summary>
        public int TooEarly { get; private set; }

        public TestSupport.ManualTimeProvider Clock => Room.Harness.Clock;

        private Room Room { get; }

        public async Task<DispatchReport[]> RunAsync()
        {
            var dispatcher = Room.Dispatcher();
            var reports = await Room.RunAsync([.. Batches.Select<ReceivedEvent[], Func<Task<DispatchReport>>>(batch =>
            {
                var (begins, ends) = (TimeSpan.FromMilliseconds(_random.Next(4_000)), TimeSpan.FromSeconds(1 + _random.Next(60)));
                var mayEnd = _random.Next(4) == 0;
                return async () =>
                {
                    await Task.Delay(begins, Clock);
                    using var stop = mayEnd ? new CancellationTokenSource(ends, Clock) : new CancellationTokenSource();
                    return await dispatcher.DispatchAsync(batch, stop.Token);
                };
            })]);
            return reports;
        }

        private int Roll(int sides)
        {
            lock (_lock)
            {
                return _random.Next(sides);
            }
        }

        /// <summary>Joins the first events of some lanes.</summary>
        private NextMessage Plan(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval)
        {
            var lanes = waiting.GroupBy(static one => one.Lane, StringComparer.Ordinal).ToList();
            var next = new List<WaitingEvent>();
            for (var count = 1 + Roll(3); count > 0 && lanes.Count > 0; count--)
            {
                var lane = lanes[Roll(lanes.Count)];
                lanes.Remove(lane);
                next.AddRange(lane.Take(1 + Roll(3)));
            }

            return new NextMessage(EventDelivery.Join([.. next.Select(static one => one.Delivery)]), next);
        }

        private async Task<HttpResponseMessage> AnswerAsync(Room.Post post, CancellationToken cancellationToken)
        {
            var stories = post.Ids.Select(StoryOf).Distinct(StringComparer.Ordinal).ToList();
            lock (_lock)
            {
                TooEarly += post.At - _last < TimeSpan.FromSeconds(1) ? 1 : 0;
                _last = post.At;
                foreach (var story in stories)
                {
                    Crossings += _inFlight.GetValueOrDefault(story) > 0 ? 1 : 0;
                    _inFlight[story] = _inFlight.GetValueOrDefault(story) + 1;
                }
            }

            try
            {
                var (roll, wait) = (Roll(20), TimeSpan.FromMilliseconds(Roll(2) * Roll(3_000)));
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, Clock, cancellationToken);
                }

                switch (roll)
                {
                    case 0:
                        return FakeHttp.Answer(429, retryAfter: (1 + Roll(5)).ToString(CultureInfo.InvariantCulture));
                    case 1:
                        return FakeHttp.Answer(429);
                    case 2:
                        return FakeHttp.Answer(500);
                    case 3:
                        throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection");
                    case var _ when post.Ids.Any(IsPoison):
                        return FakeHttp.Answer(400, "invalid_payload");
                    default:
                        lock (_lock)
                        {
                            Taken.AddRange(post.Ids);
                        }

                        return Room.Taken();
                }
            }
            finally
            {
                lock (_lock)
                {
                    stories.ForEach(story => _inFlight[story]--);
                }
            }
        }
    }
}
