namespace HealthEvents.Formatters;

/// <summary>
/// The lines of a text that are members with their values: <c>ResourceStatus='CREATE_FAILED'</c> as CloudFormation writes them,
/// <c>Event Message: ...</c> as mails do. Of the latter those whose name is known: a sentence may have a colon too.
/// </summary>
internal static class TextFields
{
    private const int LongestName = 40;
    private const string Quoted = "='";

    /// <summary>The fields of a text in their order.</summary>
    public static List<KeyValuePair<string, string>> Of(string text)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (TryRead(line, out var name, out var value))
            {
                fields.Add(new(name.ToString(), value.ToString()));
            }
        }

        return fields;
    }

    /// <summary>Reads one line.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        line = line.Trim();
        var head = line[..Math.Min(line.Length, LongestName + Quoted.Length)];
        var quoted = head.IndexOf(Quoted, StringComparison.Ordinal);
        if (quoted > 0 && IsName(line[..quoted]))
        {
            name = line[..quoted];
            value = line[(quoted + Quoted.Length)..].TrimEnd('\'');
            return true;
        }

        var colon = head.IndexOf(": ", StringComparison.Ordinal);
        name = colon > 0 ? line[..colon].TrimEnd() : default;
        value = colon > 0 ? line[(colon + 1)..].TrimStart() : default;
        return colon > 0 && IsName(name) && TellingReader.SlotOf(name) is not null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-' or '_'))
            {
                return false;
            }
        }

        return char.IsAsciiLetter(name[0]);
    }
}
