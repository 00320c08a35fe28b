using BenchmarkDotNet.Attributes;

namespace HealthEvents.Benchmarks;

/// <summary>Reading an event that hits many resources: the cost must grow with their number and no faster.</summary>
[MemoryDiagnoser]
public class ReadEntitiesBenchmarks
{
    private readonly EventReader _reader = new();
    private byte[] _input = [];

    [Params(1, 100, 10_000)]
    public int Entities { get; set; }

    [GlobalSetup]
    public void Setup() => _input = SampleInput.LambdaSns(records: 1, Entities);

    [Benchmark]
    public IReadOnlyList<ReceivedEvent> Read() => _reader.Read(_input);
}
