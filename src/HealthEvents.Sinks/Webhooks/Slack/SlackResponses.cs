using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>
/// What Slack's webhooks respond: bare words in lower case, or for workflows JSON with <c>ok</c> and <c>error</c>. Anything else
/// is never shown, since it may repeat the address.
/// </summary>
/// <remarks>Source: Slack developer docs, "Sending messages using incoming webhooks", and the changelog entry of 2016-05-17.</remarks>
internal static class SlackResponses
{
    private const int LongestWord = 60;

    private static readonly SearchValues<byte> WordBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_"u8);

    public static WebhookResponse Judge(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        if (status == HttpStatusCode.OK && body.SequenceEqual("ok"u8))
        {
            return new(WebhookResponseKind.Delivered);
        }

        var word = WordIn(body);
        return (int)status switch
        {
            >= 200 and < 300 => new(WebhookResponseKind.Delivered) { Text = UnexpectedIn(body, word) },
            400 when IsAboutShape(word) => new(WebhookResponseKind.MessageRefused) { Text = word! },
            413 => new(WebhookResponseKind.MessageRefused) { Text = word ?? "the message is too large" },
            400 when IsAboutPlace(word) => new(WebhookResponseKind.AddressRefused) { Text = Explain(word) },
            401 or 403 or 404 or 410 => new(WebhookResponseKind.AddressRefused) { Text = Explain(word) },
            _ => new(WebhookResponseKind.Refused) { Text = word ?? "refused" },
        };
    }

    /// <summary>The word of a response, or <see langword="null"/> where it has none that is safe to show.</summary>
    public static string? WordIn(ReadOnlySpan<byte> body)
    {
        body = body.Trim(" \r\n\t"u8);
        if (body.Length > 0 && body[0] == (byte)'{')
        {
            return ErrorMember(body);
        }

        return IsWord(body) ? Encoding.ASCII.GetString(body) : null;
    }

    private static bool IsWord(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= LongestWord && text.IndexOfAnyExcept(WordBytes) < 0;

    private static bool IsAboutShape(string? word) =>
        word is "invalid_blocks" or "invalid_blocks_format" or "invalid_attachments" or "msg_blocks_too_long" or "msg_too_long" or "too_many_attachments";

    /// <summary>Slack says some of them with more than one status.</summary>
    private static bool IsAboutPlace(string? word) =>
        word is "user_not_found" or "channel_not_found" or "channel_is_archived" or "action_prohibited" or "posting_to_general_channel_denied"
            or "no_service" or "no_service_id" or "no_active_hooks" or "invalid_token" or "no_team" or "team_disabled";

    private static string UnexpectedIn(ReadOnlySpan<byte> body, string? word)
    {
        var trimmed = body.Trim(" \r\n\t"u8);
        if (trimmed.SequenceEqual("ok"u8) || (word is null && IsOk(trimmed)))
        {
            return "";
        }

        return word is not null ? $"the service answered {word}" : "the service answered something other than ok";
    }

    private static bool IsOk(ReadOnlySpan<byte> body)
    {
        using var document = TolerantJson.ParseObject(body);
        return document is not null && document.RootElement.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True;
    }

    private static string? ErrorMember(ReadOnlySpan<byte> body)
    {
        using var document = TolerantJson.ParseObject(body);
        return document is not null && TolerantJson.Text(document.RootElement, "error") is { } text && IsWord(Encoding.UTF8.GetBytes(text)) ? text : null;
    }

    private static string Explain(string? word) => word switch
    {
        "no_service" or "no_service_id" or "no_active_hooks" or "invalid_token" or "no_team" => $"{word}: the webhook was deleted or disabled. Make a new one and store its address",
        "channel_not_found" => $"{word}: the channel is gone. Make a webhook for another channel and store its address",
        "channel_is_archived" => $"{word}: unarchive the channel, or make a webhook for another one",
        "action_prohibited" or "posting_to_general_channel_denied" or "team_disabled" => $"{word}: an administrator forbids it",
        null => "the webhook is refused. Make a new one and store its address",
        _ => word,
    };
}
