namespace HealthEvents.Sinks;

/// <summary>
/// Repairs what years of recipes did to stored addresses: newlines that <c>echo</c> added, quotes, byte order marks, the
/// scheme left out or put in front twice, ampersands escaped for HTML, and parameters that belong to one message.
/// </summary>
internal static class WebhookUrlRepair
{
    private const string Https = "https://";
    private const string Http = "http://";
    private const string GoogleChat = "https://chat.googleapis.com/";

    /// <summary>What an address of Google Chat has when it was copied out of a request; each message brings its own.</summary>
    private static readonly string[] OfOneMessage = ["messageReplyOption=", "requestId=", "threadKey="];

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

        text = text.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase);
        return text.StartsWith(GoogleChat, StringComparison.OrdinalIgnoreCase) ? WithoutParametersOfOneMessage(text) : text;
    }

    private static string WithoutParametersOfOneMessage(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal) + 1;
        var kept = address[query..].Split('&').Where(static pair => !OfOneMessage.Any(name => pair.StartsWith(name, StringComparison.Ordinal)));
        return query == 0 ? address : address[..query] + string.Join('&', kept);
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
