using BenchmarkDotNet.Attributes;

namespace HealthEvents.Benchmarks;

/// <summary>What one event costs from bytes to bytes, beside what cannot be done with less.</summary>
[MemoryDiagnoser]
public class LineBenchmarks
{
    private readonly byte[] _input = SampleInput.LambdaSns(records: 1, entities: 2);
    private readonly Line _line = new();
    private readonly Floor _floor;

    public LineBenchmarks() => _floor = new Floor(_line.ToSlack(_input));

    [Benchmark(Description = "line")]
    public byte[] MeasureLine() => _line.ToSlack(_input);

    [Benchmark(Baseline = true, Description = "floor")]
    public byte[] MeasureFloor() => _floor.Run(_input);
}
