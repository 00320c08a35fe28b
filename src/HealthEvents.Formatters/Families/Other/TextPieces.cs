namespace HealthEvents.Formatters;

/// <summary>
/// The lines of a text one by one, as headlines: of a long line first its first sentence, then the others. What only greets, only
/// separates or only says that there is a message is left out.
/// </summary>
internal ref struct TextPieces(string text)
{
    private const int LongestLine = 120;
    private const int ShortestSentence = 12;

    private static readonly string[] Greetings = ["dear ", "hello", "hi ", "hi,"];

    // Source: the mails of AWS Budgets and AWS Cost Anomaly Detection.
    private static readonly string[] SayNothing =
    [
        "aws budget notification", "aws account ", "you requested that we alert you",
        "you are receiving this", "please do not reply", "--",
    ];

    private ReadOnlySpan<char> _rest = text;
    private ReadOnlySpan<char> _line;
    private bool _isLong;

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        while (NextLine())
        {
            var end = _isLong ? SentenceEnd(_line) : _line.Length;
            Current = _line[..end].Trim();
            _line = _line[end..].Trim();
            if (SaysSomething(Current))
            {
                return true;
            }
        }

        return false;
    }

    private bool NextLine()
    {
        while (_line.IsEmpty)
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            var end = _rest.IndexOf('\n');
            _line = (end < 0 ? _rest : _rest[..end]).Trim();
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            _isLong = _line.Length > LongestLine;
        }

        return true;
    }

    private static bool SaysSomething(ReadOnlySpan<char> piece)
    {
        var hasLetter = false;
        foreach (var c in piece)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                hasLetter = true;
                break;
            }
        }

        // An address leads somewhere, but does not say what happened.
        if (!hasLetter || (piece.StartsWith("http", StringComparison.OrdinalIgnoreCase) && piece.Contains("://", StringComparison.Ordinal) && !piece.Contains(' ')))
        {
            return false;
        }

        return !StartsWith(piece, SayNothing) && !(piece[^1] == ',' && StartsWith(piece, Greetings));
    }

    private static bool StartsWith(ReadOnlySpan<char> piece, string[] starts)
    {
        foreach (var start in starts)
        {
            if (piece.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "It failed. Look at it" ends behind the point, "v1.2" and "Dr. who" do not.
    private static int SentenceEnd(ReadOnlySpan<char> line)
    {
        for (var i = ShortestSentence; i < line.Length; i++)
        {
            var isEnd = line[i] is '\u3002' || (line[i] is '.' or '!' or '?' && i + 2 < line.Length && line[i + 1] == ' ' && !char.IsLower(line[i + 2]));
            if (isEnd)
            {
                return i + 1;
            }
        }

        return line.Length;
    }
}
