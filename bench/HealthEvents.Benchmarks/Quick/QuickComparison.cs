namespace HealthEvents.Benchmarks;

/// <summary>Every row of the cost in less than a minute: each is a ratio within this run. <c>bench/README.md</c> says what they mean.</summary>
internal static class QuickComparison
{
    private const int Rounds = 801;
    private const int CallsPerRound = 10;
    private const int BatchRounds = 501;
    private const int LargeRounds = 15;
    private const int MostBytes = 10 * 1024;
    private const int ManyRecords = 10_000;

    public static void Run(TextWriter output)
    {
        var line = new Line();
        var table = new RowTable(output);
        table.PrintHead();
        CompareWithFloor(table, line);
        CompareBatches(table, line);
        CompareLargeEvents(table, line);
        PatternComparison.Run(table);
    }

    private static void CompareWithFloor(RowTable table, Line line)
    {
        var (all, each) = Comparison.Run(PairsOf(line.ToSlack), Rounds, CallsPerRound);
        table.Print("line, Slack", 1.6, all, each, MostBytes);

        (all, each) = Comparison.Run(PairsOf(line.ToGoogleChat), Rounds, CallsPerRound);
        table.Print("line, Google Chat", 1.8, all, each);

        Pair[] reading = [.. FixedEvents.All.Select(sample => new Pair(sample.Name, () => line.Read(sample.Bytes), () => Floor.Tokenize(sample.Bytes)))];
        (all, each) = Comparison.Run(reading, Rounds, CallsPerRound);
        table.Print("read only", 1.4, all, each);
    }

    private static Pair[] PairsOf(Func<byte[], byte[]> line) => [.. FixedEvents.All.Select(sample => WithFloor(sample.Name, line, sample.Bytes))];

    private static Pair WithFloor(string name, Func<byte[], byte[]> line, byte[] input)
    {
        var made = line(input);
        var floor = new Floor(made);
        return floor.Run(input).AsSpan().SequenceEqual(made)
            ? new Pair(name, () => line(input), () => floor.Run(input))
            : throw new InvalidOperationException($"The floor does not write what the line writes of {name}: the ratio would mean nothing.");
    }

    /// <summary>Records that come together, against the same number that come alone.</summary>
    private static void CompareBatches(RowTable table, Line line)
    {
        var single = SampleInput.LambdaSns(records: 1, entities: 2);
        var ten = SampleInput.LambdaSns(records: 10, entities: 2);
        table.Print("batch of 10, per record", 1.1, Comparison.Run([Together(ten, 10)], BatchRounds).All);

        var many = SampleInput.LambdaSns(ManyRecords, entities: 2);
        table.Print("10,000 records, per record", 1.1, Comparison.Run([Together(many, ManyRecords)], LargeRounds).All);
        table.Print("10,000 records, memory held", 3, (double)HeldMemory.PeakOf(many) / many.Length, "times the document, at the peak");

        Pair Together(byte[] batch, int records) => new("", () => line.AllToSlack(batch), () => Repeat(records, () => line.ToSlack(single)));
    }

    /// <summary>One large event, against its floor, and against a tenth of it.</summary>
    private static void CompareLargeEvents(RowTable table, Line line)
    {
        Compare("10,000 entities", SampleInput.LambdaSns(records: 1, entities: 10_000), SampleInput.LambdaSns(records: 1, entities: 1_000));
        Compare("Config item of 1 MB", SampleInput.ConfigItem(1_000_000), SampleInput.ConfigItem(100_000));

        void Compare(string name, byte[] large, byte[] small)
        {
            table.Print($"{name}, line", 2, Comparison.Run([WithFloor(name, line.ToSlack, large)], LargeRounds).All);

            // Linear: a byte of the large one costs what a byte of the small one costs, and noise may add to it.
            var grown = Comparison.Run([new Pair("", () => line.ToSlack(large), () => line.ToSlack(small))], LargeRounds).All;
            table.Print($"{name}, growth", 1.1, grown.Ratio * small.Length / large.Length, "times per byte what a tenth of it costs");
        }
    }

    private static void Repeat(int times, Action work)
    {
        for (var time = 0; time < times; time++)
        {
            work();
        }
    }
}
