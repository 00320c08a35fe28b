namespace HealthEvents;

/// <summary>Says where a pattern is wrong.</summary>
internal static class PatternRefusal
{
    public static EventPatternException At(JsonTokens tokens, int row, string reason)
    {
        var before = tokens.Text[..tokens[row].Start];
        var (line, column) = (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
        var path = tokens.PathOf(0, row);
        return new EventPatternException($"The event pattern is wrong at {path} (line {line}, byte {column}): {reason}.")
        {
            Path = path,
            Reason = reason,
            Line = line,
            Column = column,
        };
    }
}
