namespace HealthEvents.Sinks;

/// <summary>
/// Repairs what years of recipes did to stored addresses: newlines that <c>echo</c> added, quotes, byte order marks, the
/// scheme left out or put in front twice, and ampersands escaped for HTML.
/// </summary>
internal static class WebhookUrlRepair
{
    private const string Https = "https://";
    private const string Http = "http://";

    public static string Repair(string value)
    {
        var text = Unwrap(value);
        while (SchemeOf(text) is { } scheme && SchemeOf(text[scheme.Length..]) is not null)
        {
            text = text[scheme.Length..];
        }

        if (text.Length > 0 && !text.Contains("://", StringComparison.Ordinal))
        {
            text = Https + text;
        }

        return text.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Takes off white space, byte order marks and pairs of quotes, in whatever order they are wrapped.</summary>
    public static string Unwrap(string value)
    {
        var text = value.AsSpan();
        while (true)
        {
            var trimmed = text.Trim().Trim('\uFEFF').Trim();
            if (trimmed.Length >= 2 && trimmed[0] == trimmed[^1] && trimmed[0] is '"' or '\'' or '`')
            {
                trimmed = trimmed[1..^1];
            }

            if (trimmed.Length == text.Length)
            {
                return trimmed.ToString();
            }

            text = trimmed;
        }
    }

    private static string? SchemeOf(string text) =>
        text.StartsWith(Https, StringComparison.OrdinalIgnoreCase) ? Https
        : text.StartsWith(Http, StringComparison.OrdinalIgnoreCase) ? Http
        : null;
}
