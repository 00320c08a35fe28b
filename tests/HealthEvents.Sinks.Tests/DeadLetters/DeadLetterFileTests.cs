using System.Collections.Concurrent;
using System.Text;

namespace HealthEvents.Sinks.Tests;

public sealed class DeadLetterFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("healthevents").FullName;

    private string FilePath => Path.Combine(_folder, "letters.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Letter_comes_back_as_it_was()
    {
        var letter = Letter("1");

        await new DeadLetterFile(FilePath).HandleAsync(letter);

        var back = Assert.Single(await ReadAsync());
        Assert.Equal((letter.Sink, letter.Time, letter.Error, letter.Attempts, letter.Status), (back.Sink, back.Time, back.Error, back.Attempts, back.Status));
        Assert.Equal(letter.Received.Event.Raw.ToArray(), back.Received.Event.Raw.ToArray());
        Assert.Equal((letter.Received.MessageId, letter.Received.Event.CarrierId), (back.Received.MessageId, back.Received.Event.CarrierId));
        Assert.Equal(letter.Identity, back.Identity);
        Assert.Equal((letter.Received.RecordId, letter.Received.TopicArn, letter.Received.Subject), (back.Received.RecordId, back.Received.TopicArn, back.Received.Subject));
        Assert.Equal(letter.Received.Envelopes, back.Received.Envelopes);
        Assert.Equal("value", back.Received.Attributes["name"]);
    }

    [Fact]
    public async Task Message_group_and_the_sort_of_its_identity_come_back()
    {
        var letter = Letter("1");
        await new DeadLetterFile(FilePath).HandleAsync(letter with { IdentityIsContentHash = true, Received = letter.Received with { MessageGroupId = "g" } });

        var back = Assert.Single(await ReadAsync());

        Assert.Equal(("g", true), (back.Received.MessageGroupId, back.IdentityIsContentHash));
    }

    [Fact]
    public async Task File_is_for_its_owner_only_even_if_it_was_open_before()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await new DeadLetterFile(FilePath).HandleAsync(Letter("1"));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(FilePath));

        File.SetUnixFileMode(FilePath, OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.GroupRead);
        await new DeadLetterFile(FilePath).HandleAsync(Letter("2"));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public async Task Full_file_takes_no_more_and_keeps_what_it_has()
    {
        var file = new DeadLetterFile(FilePath, maxBytes: 600);
        await file.HandleAsync(Letter("1"));

        var exception = await Assert.ThrowsAsync<IOException>(async () => await file.HandleAsync(Letter("2")));

        Assert.Contains("full", exception.Message, StringComparison.Ordinal);
        Assert.Single(await ReadAsync());
    }

    [Fact]
    public async Task Letter_that_nobody_could_read_again_is_not_taken()
    {
        var letter = Letter("1");
        var huge = letter.Received with { Event = ((TestEvent)letter.Received.Event) with { Raw = new byte[DeadLetterFile.MaxLineBytes] } };

        var exception = await Assert.ThrowsAsync<IOException>(async () =>
            await new DeadLetterFile(FilePath, maxBytes: long.MaxValue).HandleAsync(letter with { Received = huge }));

        Assert.Contains("longer", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public async Task Line_that_a_crash_cut_off_harms_no_other()
    {
        var file = new DeadLetterFile(FilePath);
        await file.HandleAsync(Letter("1"));
        await File.AppendAllTextAsync(FilePath, """{"time":"2026-11-02T09:00:00+00:00","sink":"a","raw":"e30""");
        await file.HandleAsync(Letter("2"));

        Assert.Equal(["test.event|1", "test.event|2"], (await ReadAllAsync()).Select(static letter => letter.Identity));
    }

    [Fact]
    public async Task Concurrent_letters_are_all_kept()
    {
        var file = new DeadLetterFile(FilePath);

        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (id, token) => await file.HandleAsync(Letter($"{id}"), token));

        Assert.Equal(50, (await ReadAsync()).Select(static letter => letter.Identity).Distinct().Count());
    }

    [Fact]
    public async Task Writers_of_one_file_lose_nothing_that_they_took()
    {
        var writers = Enumerable.Range(0, 4).Select(_ => new DeadLetterFile(FilePath)).ToList();
        var taken = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), async (id, token) =>
        {
            try
            {
                await writers[id % writers.Count].HandleAsync(Letter($"{id}"), token);
                taken.Add($"test.event|{id}");
            }
            catch (IOException)
            {
                // Another writer has the file: the event counts as failed, and comes again.
            }
        });

        Assert.NotEmpty(taken);
        Assert.Equal(taken.Order(), (await ReadAsync()).Select(static letter => letter.Identity).Order());
    }

    [Fact]
    public async Task Device_takes_no_letters_and_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string device = "/dev/null";
        var mode = File.GetUnixFileMode(device);

        await Assert.ThrowsAnyAsync<Exception>(async () => await new DeadLetterFile(device).HandleAsync(Letter("1")));

        Assert.Equal(mode, File.GetUnixFileMode(device));
    }

    [Fact]
    public async Task Facts_that_only_the_envelopes_told_come_back()
    {
        var letter = Letter("1");
        var value = ((TestEvent)letter.Received.Event) with { Account = "123456789012", Region = "eu-west-1", Service = "EC2", Time = letter.Time };

        await new DeadLetterFile(FilePath).HandleAsync(letter with { Received = letter.Received with { Event = value }, Identity = "of the envelope" });

        var back = Assert.Single(await ReadAsync());
        Assert.Equal("of the envelope", back.Identity);
        Assert.Equal(
            (value.Account, value.Region, value.Service, value.Time),
            (back.Received.Event.Account, back.Received.Event.Region, back.Received.Event.Service, back.Received.Event.Time));
    }

    private static DeadLetter Letter(string id)
    {
        var received = TestEvent.Received(id);
        return new DeadLetter
        {
            Received = received with
            {
                Event = ((TestEvent)received.Event) with { CarrierId = "message|2", Raw = Encoding.UTF8.GetBytes(id) },
                MessageId = "message",
                TopicArn = "arn:aws:sns:eu-west-1:123456789012:alarms",
                Subject = "subject",
                Envelopes = ["lambda-sns"],
                Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "value" },
            },
            Sink = "a",
            Identity = received.Event.Identity,
            Time = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
            Error = "down",
            Attempts = 3,
            Status = 503,
        };
    }

    private static IReadOnlyList<ReceivedEvent> Read(ReadOnlyMemory<byte> raw)
    {
        var received = TestEvent.Received(Encoding.UTF8.GetString(raw.Span));
        return [received with { Event = ((TestEvent)received.Event) with { Raw = raw } }];
    }

    private async Task<List<DeadLetter>> ReadAllAsync()
    {
        var letters = new List<DeadLetter>();
        await foreach (var letter in DeadLetterFile.ReadAsync(FilePath, Read))
        {
            letters.Add(letter);
        }

        return letters;
    }

    private async Task<List<DeadLetter>> ReadAsync()
    {
        var letters = new List<DeadLetter>();
        await foreach (var letter in DeadLetterFile.ReadAsync(FilePath, Read, static _ => Assert.Fail("A line was skipped.")))
        {
            letters.Add(letter);
        }

        return letters;
    }
}
