namespace HealthEvents;

/// <summary>A detail that is a text instead of an object.</summary>
internal static class DetailText
{
    /// <summary>The object in the text, or <see langword="null"/> where there is none.</summary>
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
