namespace HealthEvents;

/// <summary>
/// Parses the texts in a value that may be documents. A text that only begins like one costs as much as a thousand well-formed bytes,
/// so that the number of those is bound to the size of the value.
/// </summary>
internal struct ParseAttempts(JsonValue value)
{
    /// <summary>A document has a member at least, with a name that says something.</summary>
    public const int ShortestDocument = 12;

    private const int Least = 4;
    private const int BytesForEach = 512;

    private int _failures = Least + (value.Bytes.Length / BytesForEach);

    /// <returns>The object that stands in a text; <see langword="null"/> for anything else, or once too many texts were broken.</returns>
    public JsonTokens? TryParse(JsonValue text)
    {
        if (!text.IsString || _failures == 0)
        {
            return null;
        }

        var utf8 = text.Utf8Text;
        if (utf8.Length < ShortestDocument || !utf8.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return null;
        }

        var tokens = JsonTokens.TryParse(utf8, EventReaderOptions.DefaultMaxDepth, out _);
        _failures -= tokens is null ? 1 : 0;
        return tokens;
    }
}
