using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// Says what a text says: with a subject that is the headline and its first telling line the second line, without one its first two
/// lines. The message section holds what is left.
/// </summary>
internal static class TextSummary
{
    private const int LongestLine = 200;
    private const int LongestWord = 60;
    private const int LongestToken = 40;

    public static EventSummary Of(TextEvent text, SummaryBuilder builder)
    {
        var language = builder.Language;
        var content = PrettyJson.Text(text.Utf8Text.Span, builder.PayloadRoom);
        var (first, second, field) = FirstLines(content);
        var fields = TextFields.Of(content);
        var telling = fields.Count == 0 ? Escaped(content) : TellingReader.Of(fields);

        var subject = Line(text.Subject ?? builder.Received.Subject);
        var title = subject ?? first ?? telling?.Title ?? telling?.NameWithState(language) ?? OtherWords.TextMessage.In(language);
        if (subject is not null && telling?.Name is { } name && !Said.In(subject, name))
        {
            title = title.TrimEnd('.') + SharedWords.Comma.In(language) + name;
        }

        var told = telling is null || !(telling.HasText || telling.HasState) ? null : telling.Lead(title, language);
        var line = subject is null || first is null || Said.In(subject, first) ? second : first;
        line = line is null || Said.In(title, line) ? null : line;
        var lead = telling?.HasText == true ? told : line ?? told ?? telling?.Lead(title, language) ?? (field is null || Said.In(title, field) ? null : field);

        builder.AddPlace();
        telling?.AddFacts(builder, title, lead);
        builder.AddFact(OtherWords.Topic, builder.Received.TopicArn is { } topic ? ResourceNames.Of(topic) : null);
        if (!builder.IsCompact)
        {
            builder.AddSection(Rest(content, title, lead, builder));
        }

        return builder.Build(title, lead);
    }

    /// <summary>A line as a headline, or <see langword="null"/> where it is a code and not a sentence.</summary>
    public static string? Line(string? text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                return Line(line.Trim());
            }
        }

        return null;
    }

    private static string? Line(ReadOnlySpan<char> line) => IsCode(line) ? null : OneLine.Of(line.ToString(), LongestLine);

    private static (string? First, string? Second, string? Field) FirstLines(string content)
    {
        string? first = null;
        string? field = null;
        var pieces = new TextPieces(content);
        while (pieces.MoveNext())
        {
            if (TextFields.TryRead(pieces.Current, out _, out _))
            {
                field ??= Line(pieces.Current);
                continue;
            }

            var line = Line(pieces.Current);
            if (string.IsNullOrEmpty(line))
            {
                if (first is not null)
                {
                    continue;
                }

                // What begins with a code is not told by what may follow it.
                break;
            }

            if (first is not null)
            {
                return (first, line, field);
            }

            first = line;
        }

        return (first, null, field);
    }

    // A run of characters without a space is a code; so are escapes of JSON and of HTML.
    private static bool IsCode(ReadOnlySpan<char> line)
    {
        if (line is ['{' or '[', '\\' or '\'', ..] || line.Contains("\\\"", StringComparison.Ordinal) || line.StartsWith("&quot;", StringComparison.Ordinal))
        {
            return true;
        }

        if (line.IsEmpty || !char.IsAscii(line[0]))
        {
            return false;
        }

        return line.Length > LongestWord && !line[..LongestWord].Contains(' ') || (line.Length >= LongestToken && IsToken(line));
    }

    // Base64 and hexadecimal; a name such as backup-of-orders-in-production has its words.
    private static bool IsToken(ReadOnlySpan<char> line)
    {
        var (hasDigit, hasLetter) = (false, false);
        foreach (var c in line)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '='))
            {
                return false;
            }

            hasDigit |= char.IsAsciiDigit(c);
            hasLetter |= char.IsAsciiLetter(c);
        }

        return hasDigit && hasLetter;
    }

    // {\"hello\": \"world\"} is JSON that was escaped once too often.
    private static Telling? Escaped(string content) =>
        content.AsSpan().TrimStart() is ['{', '\\', '"', ..]
            ? TellingReader.Of(Encoding.UTF8.GetBytes(content.Replace("\\\"", "\"", StringComparison.Ordinal)))
            : null;

    private static ProseSection? Rest(string content, string title, string? lead, SummaryBuilder builder)
    {
        var rest = new StringBuilder(content.Length);
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            if (!IsTold(line.Trim(), title, lead, builder.Received.Event))
            {
                rest.Append(line).Append('\n');
            }
        }

        return new ProseReader(rest.ToString()).Paragraphs() is { Count: > 0 } paragraphs
            ? new ProseSection(paragraphs) { Title = OtherWords.Message.In(builder.Language) }
            : null;
    }

    private static bool IsTold(ReadOnlySpan<char> line, string title, string? lead, OperationalEvent e)
    {
        if (line.IsEmpty || line.Length > LongestLine)
        {
            return false;
        }

        var text = OneLine.Of(line.ToString());
        return text == title || text == lead
            || (TextFields.TryRead(line, out var name, out var value)
                && (value.IsEmpty || value is "null" || value.SequenceEqual(e.Account) || value.SequenceEqual(e.Region)
                    || (!Telling.IsFact(name) && (Said.ValueIn(title, value.ToString()) || Said.ValueIn(lead, value.ToString())))));
    }
}
