using HealthEvents.Formatters;

namespace HealthEvents.Sinks.Tests;

/// <summary>What holds whatever waits.</summary>
public sealed class JoiningPropertyTests
{
    private static readonly TimeSpan[] Intervals = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    [Fact]
    public void Whatever_waits_is_told_once_in_order_and_counted()
    {
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new Random(seed);
            var options = new JoiningOptions
            {
                Pages = random.Next(5) > 0,
                Accounts = random.Next(5) > 0,
                Flapping = random.Next(5) > 0,
                Floods = random.Next(5) > 0,
            };
            Check(seed, Waiting(random), Intervals[random.Next(Intervals.Length)], options, arrivals: random.Next(3) == 0 ? Waiting(random) : []);
        }
    }

    private static void Check(int seed, List<WaitingEvent> waiting, TimeSpan interval, JoiningOptions options, List<WaitingEvent> arrivals)
    {
        var joining = new Joining(options);
        var left = waiting.ToList();
        var came = waiting.Concat(arrivals).ToList();
        var order = came.Select(static (waited, place) => (waited, place)).ToDictionary(static pair => pair.waited, static pair => pair.place);
        var lastOfLane = new Dictionary<string, int>();
        var told = new HashSet<WaitingEvent>();
        while (left.Count > 0)
        {
            var next = joining.Next(left, interval);

            // The same again: it keeps nothing.
            Assert.Equal(next.Events, joining.Next(left, interval).Events);
            Assert.NotEmpty(next.Events);
            CheckMessage(seed, next, left);
            foreach (var waited in next.Events)
            {
                Assert.True(told.Add(waited), $"seed {seed}: told twice");
            }

            foreach (var lane in next.Events.GroupBy(static waited => waited.Lane))
            {
                // In one message stand the events of a lane from its first one on, none left out.
                var places = lane.Select(waited => order[waited]).Order().ToList();
                var expected = left.Where(waited => waited.Lane == lane.Key).Take(places.Count).Select(waited => order[waited]);
                Assert.Equal(expected, places);
                Assert.True(places[0] > lastOfLane.GetValueOrDefault(lane.Key, -1), $"seed {seed}: {lane.Key} reordered");
                lastOfLane[lane.Key] = places[^1];
            }

            left.RemoveAll(next.Events.Contains);
            if (arrivals.Count > 0)
            {
                var some = arrivals.Take(3).ToList();
                left.AddRange(some);
                arrivals.RemoveRange(0, some.Count);
            }
        }

        left.AddRange(arrivals);
        Assert.Equal(came.Count - arrivals.Count, told.Count);
    }

    private static void CheckMessage(int seed, NextMessage next, List<WaitingEvent> left)
    {
        var where = $"seed {seed}: {Waits.Ids(next)}";

        // A message of a group holds nothing else.
        Assert.True(next.Events.Select(static waited => waited.Delivery.Group).Distinct().Count() == 1, where);

        // What is told are those events, each with its own identity.
        Assert.Equal(
            next.Events.Select(static waited => waited.Delivery.Identity).Order(StringComparer.Ordinal),
            next.Delivery.Parts.Select(static part => part.Identity).Order(StringComparer.Ordinal));

        // As long as anything critical waits, each message tells some of it, or what stands before it in its lane.
        var critical = left.Where(static waited => waited.Severity == EventSeverity.Critical).Select(static waited => waited.Lane).ToHashSet();
        Assert.True(critical.Count == 0 || next.Events.Any(waited => critical.Contains(waited.Lane)), where);

        if (next.Events.Count == 1)
        {
            Assert.Same(next.Events[0].Delivery, next.Delivery);
            return;
        }

        var summary = Waits.Summary(next);
        Assert.Empty(summary.Problems);
        Assert.True(Counts(summary, next), $"{where}: {summary.Title} / {summary.Lead}");
    }

    /// <summary>Whether a message names or counts all that it stands for.</summary>
    private static bool Counts(EventSummary summary, NextMessage next)
    {
        var count = next.Events.Count;
        if (summary.List("Worst first") is { } worst)
        {
            return worst.Items.Count == Math.Min(10, worst.Total)
                && summary.Title.StartsWith($"{worst.Total} ", StringComparison.Ordinal)
                && (summary.Fact("Notifications") is { } all ? all == $"{count}" : worst.Total == count);
        }

        if (next.Events[0].Delivery.Received.Event is CloudWatchAlarmEvent)
        {
            return summary.Lead!.StartsWith($"Flapped {count} times", StringComparison.Ordinal);
        }

        // Each has a resource of its own.
        var accounts = next.Events.Select(static waited => waited.Delivery.Received.Event.Account).Distinct().Count();
        return summary.List("Affected resources")!.Total == count && (accounts == 1 || summary.List("Affected accounts")!.Total == accounts);
    }

    /// <summary>Events of every sort that may be told together, some of them critical, in an arbitrary order.</summary>
    internal static List<WaitingEvent> Waiting(Random random)
    {
        var run = random.Next(1_000_000);
        var critical = random.Next(4) switch { 0 => 0, 1 => 2, 2 => 30, _ => 100 };
        return [.. Enumerable.Range(0, random.Next(1, 80)).Select(id => One(random, $"{run}-{id}", critical))];
    }

    private static WaitingEvent One(Random random, string id, int critical)
    {
        var group = random.Next(4) == 0 ? $"group-{random.Next(3)}" : null;
        var second = random.Next(60);
        var marker = random.Next(100) < critical ? "[P1] " : "";
        var name = $"{marker}{random.Next(12)}";
        return random.Next(6) switch
        {
            0 or 1 => random.Next(2) == 0 ? Waits.Firing(name, second, group) : Waits.Cleared(name, second, group),
            2 => Waits.Page($"{100000000000 + random.Next(6)}", int.Parse(id.Split('-')[1], null) + 1, random.Next(2) == 0 ? null : 3, $"comm-{random.Next(3)}-of-{id.Split('-')[0]}", group: group),
            3 => Waits.Page($"{100000000000 + random.Next(6)}", communication: id, group: group, arn: random.Next(3) == 0 ? null : $"{Waits.Outage}{random.Next(2)}", entities: [Waits.Impaired($"i-{id}")]),
            _ => Waits.Test(
                id,
                random.Next(100) < critical ? EventSeverity.Critical : (EventSeverity)random.Next(2, 6),
                random.Next(3) == 0 ? $"story-{random.Next(5)}" : null,
                group,
                $"test.{random.Next(3)}"),
        };
    }
}
