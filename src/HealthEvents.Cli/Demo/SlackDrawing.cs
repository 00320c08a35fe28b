using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace HealthEvents.Cli.Demo;

/// <summary>Draws a Slack payload.</summary>
internal static partial class SlackDrawing
{
    private const int LongestPattern = 1000;

    public static ChatMessage Draw(byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        var attachment = document.RootElement.Member("attachments").Items().FirstOrDefault();
        return new ChatMessage
        {
            Chat = "Slack",
            Color = attachment.Text("color"),
            Headline = Mrkdwn(document.RootElement.Text("text") ?? ""),
            Paragraphs = [.. attachment.Member("blocks").Items().SelectMany(DrawBlock)],
        };
    }

    private static IEnumerable<string> DrawBlock(JsonElement block)
    {
        if (block.Member("text").Text("text") is { } text)
        {
            yield return Mrkdwn(text);
        }

        foreach (var field in block.Member("fields").Items())
        {
            yield return Mrkdwn(field.Text("text") ?? "").Replace("\n", "  ", StringComparison.Ordinal);
        }

        var elements = block.Member("elements").Items().ToList();
        if (elements.Count > 0)
        {
            yield return block.Text("type") == "actions"
                ? string.Join("  ", elements.Select(static button => ChatMarkup.Button(button.Member("text").Text("text") ?? "")))
                : $"[dim]{string.Join("  ", elements.Select(static element => Mrkdwn(element.Text("text") ?? "")))}[/]";
        }
    }

    /// <summary>Turns mrkdwn into markup.</summary>
    private static string Mrkdwn(string text)
    {
        var markup = new StringBuilder();
        var end = 0;
        foreach (Match match in Marks().Matches(text))
        {
            markup.Append(Plain(text[end..match.Index])).Append(Styled(match));
            end = match.Index + match.Length;
        }

        return markup.Append(Plain(text[end..])).ToString();
    }

    private static string Styled(Match match) =>
        match.Groups["code"] is { Success: true } code ? $"[grey70]{Plain(code.Value.Trim('\n'))}[/]"
        : match.Groups["bold"] is { Success: true } bold ? $"[bold]{Plain(bold.Value)}[/]"
        : match.Groups["label"] is { Success: true } label ? $"[underline]{Plain(label.Value)}[/]"
        : $"[underline]{Plain(match.Groups["url"].Value)}[/]";

    private static string Plain(string text) =>
        Markup.Escape(WebUtility.HtmlDecode(text).Replace("\u200B", "", StringComparison.Ordinal));

    // Code, a link or a date with what is shown of it, bold.
    [GeneratedRegex(@"```(?<code>.+?)```|`(?<code>[^`\n]+)`|<(?<url>[^|>]+)(\|(?<label>[^>]*))?>|\*(?<bold>[^*\n]+)\*", RegexOptions.Singleline | RegexOptions.ExplicitCapture, LongestPattern)]
    private static partial Regex Marks();
}
