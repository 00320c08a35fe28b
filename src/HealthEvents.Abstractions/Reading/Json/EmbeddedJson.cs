namespace HealthEvents;

/// <summary>A document that stands in a text.</summary>
internal static class EmbeddedJson
{
    /// <summary>The document in the text, or <see langword="null"/> if the text does not hold one.</summary>
    public static JsonTokens? TryParse(JsonValue text)
    {
        var utf8 = text.Utf8Text;
        if (!JsonStart.OpensDocument(utf8.Span.TrimStart(" \t\r\n"u8)))
        {
            return null;
        }

        // What is not well-formed stays a text, and is shown as one.
        return JsonTokens.TryParse(utf8, EventReaderOptions.DefaultMaxDepth, out _);
    }
}
