namespace HealthEvents.Benchmarks;

/// <summary>What a subject costs beside its measure: the medians of rounds in which both took turns.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Subject">What the subject costs.</param>
/// <param name="Measure">What its measure costs.</param>
/// <param name="Ratio">How many times as long the subject takes, by the median of the ratios of the rounds.</param>
internal sealed record Comparison(string Name, Cost Subject, Cost Measure, double Ratio)
{
    private const string OfAll = "all";

    /// <summary>
    /// Lets every subject and its measure take turns in short rounds: whatever slows the machine slows both, so that the ratio is
    /// steady where the times are not.
    /// </summary>
    /// <param name="pairs">What is compared.</param>
    /// <param name="rounds">How many rounds count. As many as a fourth of them go before, and do not.</param>
    /// <param name="calls">How often each is called in a round: seldom, so that most rounds are not interrupted on a busy machine.</param>
    /// <returns>The comparison of all together, and that of each.</returns>
    public static (Comparison All, IReadOnlyList<Comparison> Each) Run(IReadOnlyList<Pair> pairs, int rounds, int calls = 1)
    {
        var costs = new (Cost Subject, Cost Measure)[rounds][];
        for (var round = -(rounds + 3) / 4; round < rounds; round++)
        {
            var turn = pairs.Select(pair => (Cost.Of(pair.Subject, calls), Cost.Of(pair.Measure, calls))).ToArray();
            if (round >= 0)
            {
                costs[round] = turn;
            }
        }

        var each = pairs.Select((pair, index) => Of(pair.Name, Array.ConvertAll(costs, round => round[index]))).ToList();
        var sums = Array.ConvertAll(costs, static round => (Sum(round, static both => both.Subject), Sum(round, static both => both.Measure)));
        return (Of(OfAll, sums), each);
    }

    private static Comparison Of(string name, (Cost Subject, Cost Measure)[] rounds) => new(
        name,
        MedianOf(rounds, static round => round.Subject),
        MedianOf(rounds, static round => round.Measure),
        Median.Of(rounds.Select(static round => round.Subject.Nanoseconds / round.Measure.Nanoseconds)));

    private static Cost MedianOf((Cost Subject, Cost Measure)[] rounds, Func<(Cost Subject, Cost Measure), Cost> side) => new(
        Median.Of(rounds.Select(round => side(round).Nanoseconds)),
        Median.Of(rounds.Select(round => side(round).Bytes)));

    private static Cost Sum((Cost Subject, Cost Measure)[] turn, Func<(Cost Subject, Cost Measure), Cost> side) =>
        new(turn.Sum(both => side(both).Nanoseconds), turn.Sum(both => side(both).Bytes));
}
