using System.Text;

namespace HealthEvents.Sinks.Tests;

/// <summary>A file of dead letters may be anybody's: whatever stands in it costs its own line.</summary>
public sealed class DeadLetterLineTests : IDisposable
{
    private const string Good = """{"sink":"a","identity":"test.event|good","raw":"Z29vZA=="}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("healthevents").FullName;
    private readonly List<SkippedDeadLetter> _skipped = [];

    private string FilePath => Path.Combine(_folder, "letters.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{"sink":"a","identity":"\ud800","raw":"Z29vZA=="}""", "cannot be read (InvalidOperationException)")]
    [InlineData("""{"sink":"a","identity":"x\udc00y","raw":"Z29vZA=="}""", "cannot be read (InvalidOperationException)")]
    [InlineData("""{"sink":"\ud800","raw":"Z29vZA=="}""", "cannot be read (InvalidOperationException)")]
    [InlineData("""{"sink":"a","raw":"\ud800"}""", "cannot be read (InvalidOperationException)")]
    [InlineData("""{"sink":"a","raw":"Z29vZA==","envelopes":["\ud800"]}""", "cannot be read (InvalidOperationException)")]
    [InlineData("""{"sink":"a","raw":"Z29vZA==","attributes":{"\ud800":"x"}}""", "cannot be read (InvalidOperationException)")]
    [InlineData("""{"sink":"a","raw":"not base64"}""", "holds an event that is not base64")]
    [InlineData("""{"sink":"a","raw":"Z29vZA"}""", "holds an event that is not base64")]
    [InlineData("""{"sink":"a","raw":7}""", "holds no event")]
    [InlineData("""{"sink":"a"}""", "holds no event")]
    [InlineData("""{"raw":"Z29vZA=="}""", "names no sink")]
    [InlineData("""{"sink":null,"raw":"Z29vZA=="}""", "names no sink")]
    [InlineData("""{"sink":"a","raw":"Z29v""", "is not JSON")]
    [InlineData("""{"sink":"a","raw":"Z29vZA=="}{"sink":"a","raw":"Z29vZA=="}""", "is not JSON")]
    [InlineData("\0\0\0\0", "is not JSON")]
    [InlineData("not JSON at all", "is not JSON")]
    [InlineData("[]", "is not an object")]
    [InlineData("null", "is not an object")]
    [InlineData("""{"sink":"a","raw":"dGhyb3dz"}""", "cannot be read (FormatException)")]
    [InlineData("""{"sink":"a","raw":"bm90aGluZw=="}""", "holds no event")]
    public async Task Strange_line_is_told_and_skipped(string line, string reason)
    {
        await File.WriteAllLinesAsync(FilePath, [Good, line, Good]);

        Assert.Equal(["test.event|good", "test.event|good"], await IdentitiesAsync());
        Assert.Equal(new SkippedDeadLetter(2, reason), Assert.Single(_skipped));
    }

    [Fact]
    public async Task Line_that_is_not_utf8_is_skipped()
    {
        await File.WriteAllBytesAsync(FilePath, [.. "{\"sink\":\"a\",\"identity\":\""u8, 0xFF, .. "\",\"raw\":\"Z29vZA==\"}\n"u8, .. Encoding.UTF8.GetBytes(Good + "\n")]);

        Assert.Equal(["test.event|good"], await IdentitiesAsync());
        Assert.Equal(1, Assert.Single(_skipped).Line);
    }

    [Fact]
    public async Task Line_that_is_nested_too_deep_is_skipped()
    {
        await File.WriteAllLinesAsync(FilePath, [new string('[', 100_000), Good]);

        Assert.Equal(["test.event|good"], await IdentitiesAsync());
        Assert.Equal("is not JSON", Assert.Single(_skipped).Reason);
    }

    [Fact]
    public async Task What_editors_add_does_no_harm()
    {
        await File.WriteAllTextAsync(FilePath, $"\uFEFF{Good}\r\n\r\n   \n{Good}\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        Assert.Equal(2, (await IdentitiesAsync()).Count);
        Assert.Empty(_skipped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"sink":"a","identity":"test.event|good","raw":"Z29vZA==""")]
    public async Task Last_line_that_is_half_written_is_left_for_the_next_time(string half)
    {
        await File.WriteAllTextAsync(FilePath, $"{Good}\n{half}");
        Assert.Equal(["test.event|good"], await IdentitiesAsync());
        Assert.Empty(_skipped);

        await File.AppendAllTextAsync(FilePath, $"{Good[half.Length..]}\n");
        Assert.Equal(2, (await IdentitiesAsync()).Count);
        Assert.Empty(_skipped);
    }

    [Fact]
    public async Task Last_line_that_is_whole_is_read_without_its_line_feed()
    {
        await File.WriteAllTextAsync(FilePath, $"{Good}\n{Good}");

        Assert.Equal(2, (await IdentitiesAsync()).Count);
    }

    [Fact]
    public async Task Identity_with_half_a_surrogate_pair_is_kept_all_the_same()
    {
        var letter = new DeadLetter
        {
            Received = TestEvent.Received("1") with { Subject = "\ud800", Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["\udc00"] = "\ud800" } },
            Sink = "a",
            Identity = "test.event|\ud800",
            Time = default,
        };

        await new DeadLetterFile(FilePath).HandleAsync(letter);

        Assert.Equal(["test.event|\uFFFD"], await IdentitiesAsync());
        Assert.Empty(_skipped);
    }

    [Fact]
    public async Task Events_that_one_line_has_become_are_not_taken_for_one()
    {
        // "two" in base64.
        await File.WriteAllLinesAsync(FilePath, ["""{"sink":"a","identity":"test.event|two","raw":"dHdv"}"""]);

        Assert.Equal(["test.event|two", "test.event|two|2"], await IdentitiesAsync());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300_000)]
    public async Task Line_that_is_too_long_is_not_kept_in_memory(int longest)
    {
        var lines = new[] { new string('a', longest), new string('b', longest + 1), "c", new string('d', 3 * longest), "", "e" };
        await File.WriteAllTextAsync(FilePath, string.Join('\n', lines));
        var read = new List<(int Number, int Length, bool IsTooLong, bool IsFinished)>();

        await foreach (var line in new SharedLines(SharedFile.Of(FilePath), longest, TimeProvider.System).ReadAsync(default))
        {
            Assert.InRange(line.Text.Length, 0, longest);
            read.Add((line.Number, line.IsTooLong ? -1 : line.Text.Length, line.IsTooLong, line.IsFinished));
        }

        Assert.Equal(
            [(1, longest, false, true), (2, -1, true, true), (3, 1, false, true), (4, -1, true, true), (5, 0, false, true), (6, 1, false, false)],
            read);
    }

    private async Task<List<string>> IdentitiesAsync()
    {
        var identities = new List<string>();
        await foreach (var letter in DeadLetterFile.ReadAsync(FilePath, Read, _skipped.Add))
        {
            identities.Add(letter.Identity);
        }

        return identities;
    }

    private static IReadOnlyList<ReceivedEvent> Read(ReadOnlyMemory<byte> raw) => Encoding.UTF8.GetString(raw.Span) switch
    {
        "throws" => throw new FormatException("s3cr3t"),
        "nothing" => [],
        "two" => [TestEvent.Received("1"), TestEvent.Received("2")],
        var id => [TestEvent.Received(id)],
    };
}
