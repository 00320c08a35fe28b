using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Readers and writers of one file of dead letters, by whatever name they know it.</summary>
public sealed class SharedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("healthevents").FullName;

    private string FilePath => Path.Combine(_folder, "letters.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Reader_that_is_slow_keeps_no_writer_out()
    {
        var file = new DeadLetterFile(FilePath);
        await file.HandleAsync(Letter("1"));
        await file.HandleAsync(Letter("2"));
        var read = new List<string>();

        await foreach (var letter in DeadLetterFile.ReadAsync(FilePath, Read))
        {
            read.Add(letter.Identity);

            // On a clock that stands still, a writer that has to wait would wait for ever.
            await new DeadLetterFile(FilePath, timeProvider: new ManualTimeProvider()).HandleAsync(Letter("later"));
        }

        // What was written meanwhile is for the next time, or the reading would never end.
        Assert.Equal(["1", "2"], read);
        Assert.Equal(4, (await File.ReadAllLinesAsync(FilePath)).Length);
    }

    [Fact]
    public async Task Writer_that_is_at_work_breaks_no_reader()
    {
        await new DeadLetterFile(FilePath).HandleAsync(Letter("1"));
        Task<List<string>> reading;
        await using (new FileStream(FilePath, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            reading = IdentitiesAsync();
            Assert.False(reading.IsCompleted);
        }

        Assert.Equal(["1"], await reading);
    }

    [Fact]
    public async Task Readers_and_writers_side_by_side_lose_nothing()
    {
        var file = new DeadLetterFile(FilePath);
        await file.HandleAsync(Letter("first"));

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (id, token) =>
        {
            await file.HandleAsync(Letter($"{id}"), token);
            Assert.Contains($"{id}", await IdentitiesAsync());
        });

        Assert.Equal(201, (await IdentitiesAsync()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        await new DeadLetterFile(FilePath).HandleAsync(Letter("1"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var letter in DeadLetterFile.ReadAsync(FilePath, Read, cancellationToken: new CancellationToken(canceled: true)))
            {
                Assert.Fail(letter.Identity);
            }
        });
    }

    [Fact]
    public async Task Writers_by_several_names_take_turns()
    {
        var names = Names();
        var writers = names.Select(static name => new DeadLetterFile(name, timeProvider: new ManualTimeProvider())).ToList();

        // On clocks that stand still, a writer that does not take its turn waits for ever.
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), async (id, token) => await writers[id % writers.Count].HandleAsync(Letter($"{id}"), token));

        Assert.Equal(100, (await IdentitiesAsync()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void File_is_the_same_by_every_name()
    {
        foreach (var name in Names())
        {
            Assert.True(DeadLetterFile.IsSameFile(FilePath, name), name);
            Assert.True(DeadLetterFile.IsSameFile(name, FilePath), name);
        }

        Assert.False(DeadLetterFile.IsSameFile(FilePath, Path.Combine(_folder, "others.jsonl")));
        Assert.False(DeadLetterFile.IsSameFile(FilePath, Path.Combine(_folder, "folder", "letters.jsonl")));
        var ignoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        Assert.Equal(ignoresCase, DeadLetterFile.IsSameFile(FilePath, Path.Combine(_folder, "LETTERS.jsonl")));
    }

    [Fact]
    public void File_that_is_not_there_yet_is_the_same_through_a_link_to_it()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "link"), "letters.jsonl");

        Assert.False(File.Exists(FilePath));
        Assert.True(DeadLetterFile.IsSameFile(FilePath, Path.Combine(_folder, "link")));
    }

    [Fact]
    public void Links_that_lead_nowhere_harm_nothing()
    {
        var (one, other) = (Path.Combine(_folder, "one"), Path.Combine(_folder, "other"));
        File.CreateSymbolicLink(one, other);
        File.CreateSymbolicLink(other, one);
        File.CreateSymbolicLink(Path.Combine(_folder, "itself"), Path.Combine(_folder, "itself", "deeper"));

        Assert.False(DeadLetterFile.IsSameFile(one, FilePath));
        Assert.False(DeadLetterFile.IsSameFile(Path.Combine(_folder, "itself", "deeper"), FilePath));
    }

    private List<string> Names()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "way"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "link"), "letters.jsonl");
        File.CreateSymbolicLink(Path.Combine(_folder, "folder", "link"), Path.Combine("..", "way", "link"));
        return
        [
            FilePath,
            Path.GetRelativePath(Environment.CurrentDirectory, FilePath),
            Path.Combine(_folder, "folder", "..", ".", "letters.jsonl"),
            Path.Combine(_folder, "link"),
            Path.Combine(_folder, "way", "letters.jsonl"),
            Path.Combine(_folder, "way", "way", "link"),
            Path.Combine(_folder, "folder", "link"),
        ];
    }

    private async Task<List<string>> IdentitiesAsync()
    {
        var identities = new List<string>();
        await foreach (var letter in DeadLetterFile.ReadAsync(FilePath, Read, static line => Assert.Fail($"{line.Line} {line.Reason}")))
        {
            identities.Add(letter.Identity);
        }

        return identities;
    }

    private static IReadOnlyList<ReceivedEvent> Read(ReadOnlyMemory<byte> raw) => [TestEvent.Received("1")];

    private static DeadLetter Letter(string id) => new() { Received = TestEvent.Received(id), Sink = "a", Identity = id, Time = default };
}
