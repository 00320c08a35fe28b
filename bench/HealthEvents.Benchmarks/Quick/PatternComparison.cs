namespace HealthEvents.Benchmarks;

/// <summary>Patterns of EventBridge on one event, beside finding its tokens, which a matcher cannot do without.</summary>
internal static class PatternComparison
{
    private const int Rounds = 801;
    private const int CallsPerRound = 10;

    public static void Run(RowTable table)
    {
        var events = FixedEvents.All.Select(static sample => (sample.Name, Event: new EventReader().Read(sample.Bytes)[0].Event.Raw.ToArray())).ToList();
        Compare(1, 1.25);
        Compare(10, 1.8);
        Compare(100, 7);

        void Compare(int patterns, double required)
        {
            var routes = Enumerable.Range(0, patterns).Select(PatternOf).ToArray();
            var matches = new bool[patterns];
            Pair[] pairs =
            [
                .. events.Select(one => new Pair(
                    one.Name, () => EventPattern.MatchAll(one.Event, routes, matches), () => Floor.Tokenize(one.Event))),
            ];
            var (all, each) = Comparison.Run(pairs, Rounds, CallsPerRound);
            table.Print($"patterns, {patterns}", required, all, each, mostBytes: 0);
        }
    }

    /// <summary>A pattern as a route has it. One in ten meets a Health event.</summary>
    private static EventPattern PatternOf(int index) => EventPattern.Parse($$"""
        {
          "source": ["aws.health", "aws.config"],
          "detail": {
            "service": ["{{(index % 10 == 9 ? "EC2" : $"S{index}")}}", {"prefix": "X{{index}}"}],
            "eventTypeCategory": [{"anything-but": ["accountNotification"]}],
            "affectedEntities": {"entityValue": [{"wildcard": "i-*{{index}}*"}, {"exists": true}]}
          }
        }
        """);
}
