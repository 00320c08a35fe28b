using System.Buffers.Text;

namespace HealthEvents;

/// <summary>
/// Text of which every line is a JSON string. An input transformer of EventBridge makes such: its template must quote each line.
/// </summary>
internal static class QuotedLines
{
    private static ReadOnlySpan<byte> WhiteSpace => " \t\r"u8;

    /// <summary>The text without the quotes, or as it is where a line is not a JSON string.</summary>
    public static ReadOnlyMemory<byte> Unquoted(ReadOnlyMemory<byte> utf8)
    {
        if (!utf8.Span.TrimStart(" \t\r\n"u8).StartsWith("\""u8))
        {
            return utf8;
        }

        var unquoted = new byte[utf8.Length];
        var written = 0;
        for (var rest = utf8.Span; ;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(WhiteSpace);
            if (!line.IsEmpty)
            {
                if (!IsString(line))
                {
                    return utf8;
                }

                written += JsonText.Unescape(line[1..^1], unquoted.AsSpan(written));
            }

            if (end < 0)
            {
                return unquoted.AsMemory(0, written);
            }

            unquoted[written++] = (byte)'\n';
            rest = rest[(end + 1)..];
        }
    }

    private static bool IsString(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2 || line[0] != '"' || line[^1] != '"' || line.ContainsAnyInRange((byte)0, (byte)0x1F))
        {
            return false;
        }

        for (var rest = line[1..^1]; !rest.IsEmpty;)
        {
            var escape = rest.IndexOfAny((byte)'\\', (byte)'"');
            if (escape < 0)
            {
                return true;
            }

            if (rest[escape] == '"' || EscapeLength(rest[escape..]) is not (> 0 and var length))
            {
                return false;
            }

            rest = rest[(escape + length)..];
        }

        return true;
    }

    private static int EscapeLength(ReadOnlySpan<byte> escape) => escape.Length < 2 ? 0 : escape[1] switch
    {
        (byte)'u' => escape.Length >= 6 && Utf8Parser.TryParse(escape[2..6], out ushort _, out var digits, 'x') && digits == 4 ? 6 : 0,
        (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
        _ => 0,
    };
}
