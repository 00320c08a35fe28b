using System.Globalization;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Shows the lines that a subscription of a log picked: the one that tells most is the headline.</summary>
internal static class LogsSummary
{
    private const int LongestTitle = 200;
    private const int LongestLine = 2_000;

    public static EventSummary Of(LogsSubscriptionEvent logs, SummaryBuilder builder)
    {
        var language = builder.Language;
        var telling = MostTelling(logs.Lines);
        var name = logs.LogGroup ?? LogsWords.UnnamedGroup.In(language);
        var count = LogsWords.CountedLines.In(language, Phrase.Number(logs.Lines.Count));

        builder.AddPlace();
        builder.AddFact(LogsWords.Stream, logs.LogStream is { } stream ? new CodeValue(stream) : null);
        builder.AddFact(LogsWords.Filters, Filters(logs.SubscriptionFilters));
        if (telling is null)
        {
            return builder.Build(SharedWords.Headline.In(language, name, count));
        }

        var title = SharedWords.Headline.In(language, name, telling);
        builder.AddSection(builder.IsCompact || IsTold(logs.Lines, telling) ? null : Lines(logs.Lines, builder));
        return builder.Build(title, count);
    }

    private static string? MostTelling(IReadOnlyList<LogLine> lines)
    {
        LogText? best = null;
        foreach (var line in lines)
        {
            var text = LogText.Of(line.Message);
            if (text.Headline.Length > 0 && (best is null || text.Rank > best.Value.Rank))
            {
                best = text;
            }
        }

        return best is { } found ? OneLine.Of(found.Headline, LongestTitle) : null;
    }

    // One line that is the headline as it is: there is nothing to add but when it was written, which the message says anyway.
    private static bool IsTold(IReadOnlyList<LogLine> lines, string headline) => lines.Count == 1 && lines[0].Message.Trim() == headline;

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
            AppendLine(text, lines[shown++], builder.IsFull);
        }

        if (shown < lines.Count)
        {
            text.Append(FormatWords.More.In(builder.Language, Phrase.Number(lines.Count - shown)));
        }

        return shown == 0 ? null : new CodeSection(text.ToString().TrimEnd()) { Title = LogsWords.Lines.In(builder.Language) };
    }

    // Times of logs are in UTC, to the millisecond, so that they can be compared with those of other logs.
    private static void AppendLine(StringBuilder text, LogLine line, bool asItIs)
    {
        if (line.Time is { } time)
        {
            text.Append(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)).Append(' ');
        }

        // Masked before it is cut: half of a credential is not known again.
        var message = asItIs ? line.Message : LogText.AllOf(line.Message);
        foreach (var c in OneLine.Clip(CredentialText.Mask(message.TrimEnd()), LongestLine))
        {
            if (!char.IsControl(c) || c is '\n' or '\t')
            {
                text.Append(c);
            }
        }

        text.Append('\n');
    }
}
