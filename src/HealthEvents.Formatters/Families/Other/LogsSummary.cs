using System.Globalization;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Shows the lines that a subscription of a log picked: the first one is the headline.</summary>
internal static class LogsSummary
{
    private const int LongestTitle = 200;
    private const int LongestLine = 2_000;

    public static EventSummary Of(LogsSubscriptionEvent logs, SummaryBuilder builder)
    {
        var language = builder.Language;
        builder.TimeLabel = SharedWords.Occurred;
        builder.AddPlace();
        builder.AddFact(LogsWords.Group, logs.LogGroup is { } group ? new CodeValue(group) : null, SummaryPriority.Important);
        builder.AddFact(LogsWords.Stream, logs.LogStream is { } stream ? new CodeValue(stream) : null);
        builder.AddFact(LogsWords.Filters, Filters(logs.SubscriptionFilters));
        builder.AddSection(builder.IsCompact ? null : Lines(logs.Lines, builder));

        var name = logs.LogGroup ?? LogsWords.UnnamedGroup.In(language);
        var count = LogsWords.CountedLines.In(language, Phrase.Number(logs.Lines.Count));
        return FirstLine(logs.Lines) is { } line
            ? builder.Build(SharedWords.Headline.In(language, name, line), count)
            : builder.Build(SharedWords.Headline.In(language, name, count));
    }

    private static string? FirstLine(IReadOnlyList<LogLine> lines)
    {
        foreach (var line in lines)
        {
            // What follows the first line of a message is its stack trace.
            var text = line.Message.AsSpan().Trim();
            var end = text.IndexOfAny('\r', '\n');
            if (!text.IsEmpty)
            {
                return OneLine.Of((end < 0 ? text : text[..end]).ToString(), LongestTitle);
            }
        }

        return null;
    }

    private static string? Filters(IReadOnlyList<string> filters)
    {
        const int Enough = 5;
        return filters.Count == 0 ? null : string.Join(", ", filters.Take(Enough)) + (filters.Count > Enough ? ", ..." : "");
    }

    private static CodeSection? Lines(IReadOnlyList<LogLine> lines, SummaryBuilder builder)
    {
        var room = builder.PayloadRoom;
        var text = new StringBuilder();
        var shown = 0;
        while (shown < lines.Count && text.Length < room)
        {
            AppendLine(text, lines[shown++]);
        }

        if (shown < lines.Count)
        {
            text.Append(FormatWords.More.In(builder.Language, Phrase.Number(lines.Count - shown)));
        }

        return shown == 0 ? null : new CodeSection(text.ToString().TrimEnd()) { Title = LogsWords.Lines.In(builder.Language) };
    }

    // Times of logs are in UTC, to the millisecond, so that they can be compared with those of other logs.
    private static void AppendLine(StringBuilder text, LogLine line)
    {
        if (line.Time is { } time)
        {
            text.Append(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)).Append(' ');
        }

        foreach (var c in OneLine.Clip(line.Message.TrimEnd(), LongestLine))
        {
            if (!char.IsControl(c) || c is '\n' or '\t')
            {
                text.Append(c);
            }
        }

        text.Append('\n');
    }
}
