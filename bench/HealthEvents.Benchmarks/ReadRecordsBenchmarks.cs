using BenchmarkDotNet.Attributes;

namespace HealthEvents.Benchmarks;

/// <summary>Reading many records: the cost must grow with their number and no faster.</summary>
[MemoryDiagnoser]
public class ReadRecordsBenchmarks
{
    private readonly EventReader _reader = new();
    private byte[] _input = [];

    [Params(10, 100, 1_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Setup() => _input = SampleInput.LambdaSns(Records, entities: 2);

    [Benchmark]
    public IReadOnlyList<ReceivedEvent> Read() => _reader.Read(_input);
}
