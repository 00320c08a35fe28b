using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Benchmarks;

/// <summary>The whole line: read, summarized, formatted for a channel, serialized to bytes.</summary>
internal sealed class Line
{
    private static readonly SummaryContext Context = new() { Now = new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.Zero) };

    // The largest inputs of the benchmarks are larger than what a reader takes by default.
    private readonly EventReader _reader = new(new EventReaderOptions { MaxBytes = 64 * 1024 * 1024 });
    private readonly EventSummarizer _summarizer = new();
    private readonly SlackFormatter _slack = new();
    private readonly GoogleChatFormatter _googleChat = new();

    public IReadOnlyList<ReceivedEvent> Read(byte[] input) => _reader.Read(input);

    public byte[] ToSlack(byte[] input) => ToSlack(Read(input)[0]);

    public byte[] ToSlack(ReceivedEvent received) => _slack.FormatUtf8(_summarizer.Summarize(received, Context));

    public byte[] ToGoogleChat(byte[] input) => GoogleChatJson.ToUtf8Bytes(_googleChat.Format(_summarizer.Summarize(Read(input)[0], Context)));

    /// <summary>The line for each event of an input.</summary>
    /// <returns>How many there are.</returns>
    public int AllToSlack(byte[] input)
    {
        var events = Read(input);
        for (var index = 0; index < events.Count; index++)
        {
            ToSlack(events[index]);
        }

        return events.Count;
    }
}
