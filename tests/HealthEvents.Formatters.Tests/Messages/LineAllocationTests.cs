using System.Text;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>
/// What an event allocates on its way from the bytes of AWS to the bytes of a message. It is the same on every machine, so it is held
/// without room for noise: whatever allocates more either has a reason, or is a mistake.
/// </summary>
public sealed class LineAllocationTests
{
    // The mean of the three events, and 3 %: to Slack 9,189 bytes on .NET 10 and 9,552 on .NET 8. Lower them where something has
    // become cheaper. A debug build, as tests are, allocates a little more than a release build (8,997), which keeps some objects off
    // the heap.
    private const int MostToSlack = 9_850;
    private const int MostToGoogleChat = 13_550;

    private static readonly SummaryContext Context = new() { Now = new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.Zero) };

    /// <summary>The events by which the instructions are counted too.</summary>
    private static readonly byte[][] Events =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "bench", "instructions", "events"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private readonly EventReader _reader = new();
    private readonly EventSummarizer _summarizer = new();
    private readonly SlackFormatter _slack = new();
    private readonly GoogleChatFormatter _googleChat = new();

    [Fact]
    public void Line_to_slack_allocates_no_more_than_it_did() => Assert.InRange(MeanOf(ToSlack), 1, MostToSlack);

    [Fact]
    public void Line_to_google_chat_allocates_no_more_than_it_did() => Assert.InRange(MeanOf(ToGoogleChat), 1, MostToGoogleChat);

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void Records_that_come_together_allocate_no_more_than_as_many_that_come_alone(int count)
    {
        foreach (var one in Events)
        {
            Assert.InRange(BytesOf(ToSlack, Together(one, count)), 1, count * BytesOf(ToSlack, one));
        }
    }

    private static long MeanOf(Action<byte[]> line) => (long)Events.Average(input => BytesOf(line, input));

    private static long BytesOf(Action<byte[]> line, byte[] input) => Allocation.Of(() => line(input));

    /// <summary>An invocation with one record becomes one with that record so many times.</summary>
    private static byte[] Together(byte[] one, int count)
    {
        const string Start = """{"Records":[""";
        const string End = "]}";
        var text = Encoding.UTF8.GetString(one).Trim();
        Assert.StartsWith(Start, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"{Start}{string.Join(',', Enumerable.Repeat(text[Start.Length..^End.Length], count))}{End}");
    }

    private void ToSlack(byte[] input)
    {
        foreach (var received in _reader.Read(input))
        {
            _slack.FormatUtf8(_summarizer.Summarize(received, Context));
        }
    }

    private void ToGoogleChat(byte[] input)
    {
        foreach (var received in _reader.Read(input))
        {
            GoogleChatJson.ToUtf8Bytes(_googleChat.Format(_summarizer.Summarize(received, Context)));
        }
    }
}
