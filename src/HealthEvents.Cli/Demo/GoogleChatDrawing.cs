using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace HealthEvents.Cli.Demo;

/// <summary>Draws a Google Chat payload.</summary>
internal static partial class GoogleChatDrawing
{
    private const int LongestPattern = 1000;

    public static ChatMessage Draw(byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        var card = document.RootElement.Member("cardsV2").Items().FirstOrDefault().Member("card");
        var header = card.Member("header");
        return new ChatMessage
        {
            Chat = "Google Chat",
            Headline = $"[bold]{Markup.Escape(header.Text("title") ?? document.RootElement.Text("text") ?? "")}[/]  [dim]{Markup.Escape(header.Text("subtitle") ?? "")}[/]",
            Paragraphs = [.. card.Member("sections").Items().SelectMany(DrawSection)],
        };
    }

    private static IEnumerable<string> DrawSection(JsonElement section)
    {
        if (section.Text("header") is { } header)
        {
            yield return $"[bold]{Html(header)}[/]";
        }

        foreach (var widget in section.Member("widgets").Items().SelectMany(DrawWidget))
        {
            yield return widget;
        }
    }

    private static IEnumerable<string> DrawWidget(JsonElement widget)
    {
        if (widget.Member("textParagraph").Text("text") is { } paragraph)
        {
            yield return Html(paragraph);
        }

        var decorated = widget.Member("decoratedText");
        if (decorated.Text("text") is { } text)
        {
            yield return $"[bold]{Html(decorated.Text("topLabel") ?? "")}[/]  {Html(text)}";
        }

        foreach (var inner in widget.Member("columns").Member("columnItems").Items()
            .SelectMany(static column => column.Member("widgets").Items()).SelectMany(DrawWidget))
        {
            yield return inner;
        }

        var buttons = widget.Member("buttonList").Member("buttons").Items().ToList();
        if (buttons.Count > 0)
        {
            yield return string.Join("  ", buttons.Select(static button => ChatMarkup.Button(button.Text("text") ?? "")));
        }
    }

    /// <summary>Turns the HTML of cards into markup.</summary>
    private static string Html(string text)
    {
        var markup = new StringBuilder();
        var end = 0;
        var open = 0;
        foreach (Match match in Tags().Matches(text))
        {
            markup.Append(Plain(text[end..match.Index]));
            end = match.Index + match.Length;
            switch (match.Groups["name"].Value)
            {
                case "br":
                    markup.Append('\n');
                    break;
                case "b" or "a" or "font" or "i" or "u" or "s" when match.Value.StartsWith("</", StringComparison.Ordinal):
                    markup.Append(open > 0 ? "[/]" : "");
                    open--;
                    break;
                case "b":
                    markup.Append("[bold]");
                    open++;
                    break;
                case "a" or "u":
                    markup.Append("[underline]");
                    open++;
                    break;
                default:
                    markup.Append("[grey70]");
                    open++;
                    break;
            }
        }

        return markup.Append(Plain(text[end..])).Insert(markup.Length, "[/]", Math.Max(open, 0)).ToString();
    }

    private static string Plain(string text) => Markup.Escape(WebUtility.HtmlDecode(text));

    [GeneratedRegex("</?(?<name>[a-z]+)[^>]*>", RegexOptions.ExplicitCapture, LongestPattern)]
    private static partial Regex Tags();
}
