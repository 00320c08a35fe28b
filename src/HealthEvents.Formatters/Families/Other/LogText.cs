using System.Text;

namespace HealthEvents.Formatters;

/// <summary>A line of a log as people read it.</summary>
/// <param name="Headline">Its first line, or the message of one that is JSON.</param>
/// <param name="Text">All of it; of JSON its level, its message, its error, and its first other members.</param>
/// <param name="Rank">How much it tells, by its level and by words of trouble.</param>
internal readonly record struct LogText(string Headline, string Text, int Rank)
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
        if (text is ['{', .., '}'] && OfJson(TellingReader.Of(Encoding.UTF8.GetBytes(message))) is { } json)
        {
            return json;
        }

        // What follows the first line of a message is its stack trace.
        var end = text.IndexOfAny('\r', '\n');
        var headline = (end < 0 ? text : text[..end]).ToString();
        return new LogText(headline, message, RankOf(headline));
    }

    private static LogText? OfJson(Telling telling)
    {
        if (telling.LogMessage is not { } text)
        {
            return null;
        }

        var headline = telling.LogLevel is { } level ? $"{level} {text}" : text;
        return new LogText(headline, telling.LogText(headline), RankOf(headline));
    }

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
