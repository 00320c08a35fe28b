using System.Text;

namespace HealthEvents.Formatters;

/// <summary>A line of a log as people read it.</summary>
/// <param name="Headline">Its first line, or the level and the message of one that is JSON.</param>
/// <param name="Rank">How much it tells, by its level and by words of trouble.</param>
internal readonly record struct LogText(string Headline, int Rank)
{
    // What the runtime of Lambda writes around each call.
    private static readonly string[] OfRuntime = ["START RequestId:", "END RequestId:", "REPORT RequestId:", "INIT_START ", "XRAY TraceId:"];

    // The worst first.
    private static readonly string[][] Words =
    [
        ["FATAL", "CRITICAL", "PANIC", "EMERG", "OutOfMemory"],
        ["ERROR", "Exception", "Traceback", "Task timed out", "FAILED", "Failure"],
        ["WARN"],
    ];

    public static LogText Of(string message)
    {
        var text = message.AsSpan().Trim();
        if (IsJson(text) && TellingReader.Of(Encoding.UTF8.GetBytes(message)).LogHeadline is { } told)
        {
            return new LogText(told, RankOf(told));
        }

        // What follows the first line of a message is its stack trace.
        var end = text.IndexOfAny('\r', '\n');
        var headline = (end < 0 ? text : text[..end]).ToString();
        return new LogText(headline, RankOf(headline));
    }

    /// <summary>
    /// All of a line. One that is JSON is its level, its message, its error and its other members where that is all of it, else its level,
    /// its message and its error, and the line as it is.
    /// </summary>
    public static string AllOf(string message)
    {
        var text = message.AsSpan().Trim();
        if (!IsJson(text))
        {
            return message;
        }

        var json = Encoding.UTF8.GetBytes(message);
        var telling = TellingReader.Of(json);
        if (telling.LogHeadline is not { } headline)
        {
            return message;
        }

        var readable = telling.LogText(headline);
        return LogMembers.AreTold(json, telling, readable) ? readable : $"{telling.LogLine(headline)} {text}";
    }

    private static bool IsJson(ReadOnlySpan<char> text) => text is ['{', .., '}'];

    private static int RankOf(ReadOnlySpan<char> line)
    {
        foreach (var start in OfRuntime)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return -1;
            }
        }

        for (var i = 0; i < Words.Length; i++)
        {
            foreach (var word in Words[i])
            {
                if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return Words.Length - i;
                }
            }
        }

        return 0;
    }
}
