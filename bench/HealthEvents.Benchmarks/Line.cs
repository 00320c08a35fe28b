using HealthEvents.Formatters;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Benchmarks;

/// <summary>The whole line: read, summarized, formatted for Slack, serialized to bytes.</summary>
internal sealed class Line
{
    private readonly EventReader _reader = new();
    private readonly EventSummarizer _summarizer = new();
    private readonly SlackFormatter _formatter = new();
    private readonly SummaryContext _context = new() { Now = new DateTimeOffset(2026, 11, 19, 10, 0, 0, TimeSpan.Zero) };

    public byte[] Run(byte[] input)
    {
        var received = _reader.Read(input)[0];
        return SlackJson.ToUtf8Bytes(_formatter.Format(_summarizer.Summarize(received, _context)));
    }
}
