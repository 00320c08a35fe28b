using System.Text.Json;

namespace HealthEvents.TestSupport;

/// <summary>
/// Checks the JSON of a Google Chat message against the documented limits. It reads nothing but the JSON, so it does not
/// share a mistake with the code that made it.
/// </summary>
public static class GoogleChatPayloadRules
{
    private const int MessageBytes = 32_000;
    private const int Widgets = 100;

    private static readonly string[] WidgetKinds = ["textParagraph", "decoratedText", "buttonList", "image", "divider", "columns"];

    /// <summary>What is wrong with a message; empty if nothing is.</summary>
    public static IReadOnlyList<string> Violations(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var check = new Check();
        check.Message(document.RootElement);
        check.Require(json.Length <= MessageBytes, $"{json.Length} bytes");
        return check.Problems;
    }

    /// <summary>The mentions in the text above the cards: the only place where they work.</summary>
    public static IReadOnlyList<string> Mentions(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("text", out var text) ? Tags(text.GetString()!) : [];
    }

    /// <summary>All links in the HTML of the cards: the address where it is shown in full, else the link as it is written.</summary>
    public static IReadOnlyList<string> Links(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var links = new List<string>();
        foreach (var html in Html(document.RootElement))
        {
            links.AddRange(html.Split("<a ").Skip(1).Select(static link => Address("<a " + link[..(link.IndexOf("</a>", StringComparison.Ordinal) + 4)])));
        }

        return links;
    }

    private static string Address(string link)
    {
        var shown = link[(link.IndexOf('>', StringComparison.Ordinal) + 1)..^4];
        return link == $"<a href=\"{shown}\">{shown}</a>" ? shown : link;
    }

    private static List<string> Tags(string html)
    {
        var tags = new List<string>();
        for (var open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', open + 1))
        {
            var close = html.IndexOf('>', open);
            tags.Add(html[(open + 1)..(close < 0 ? html.Length : close)]);
        }

        return tags;
    }

    private static IEnumerable<string> Html(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Html);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        // The words on a button are plain.
        var isButton = element.TryGetProperty("onClick", out _);
        return element.EnumerateObject().SelectMany(member => member.Value.ValueKind != JsonValueKind.String
            ? Html(member.Value)
            : !isButton && member.Name is "text" or "topLabel" or "bottomLabel" ? [member.Value.GetString()!] : []);
    }

    private sealed class Check
    {
        private readonly HashSet<string> _cardIds = new(StringComparer.Ordinal);
        private int _widgets;

        public List<string> Problems { get; } = [];

        public void Require(bool condition, string problem)
        {
            if (!condition)
            {
                Problems.Add(problem);
            }
        }

        public void Message(JsonElement message)
        {
            Known(message, "message", "text", "fallbackText", "thread", "cardsV2");
            var text = message.TryGetProperty("text", out var t) ? t.GetString() : null;
            var fallback = message.TryGetProperty("fallbackText", out var f) ? f.GetString() : null;
            Require(!string.IsNullOrEmpty(text) || !string.IsNullOrEmpty(fallback), "neither text nor fallbackText");
            Require(text is null || text.Length <= 4000, "text is longer than 4000");
            if (message.TryGetProperty("thread", out var thread))
            {
                Known(thread, "thread", "threadKey");
                Require(thread.GetProperty("threadKey").GetString() is { Length: > 0 and <= 4000 }, "threadKey");
            }

            if (message.TryGetProperty("cardsV2", out var cards))
            {
                foreach (var card in cards.EnumerateArray())
                {
                    Known(card, "cardsV2", "cardId", "card");
                    Require(_cardIds.Add(card.GetProperty("cardId").GetString()!), "cardId is not unique");
                    Card(card.GetProperty("card"));
                }
            }

            Require(_widgets <= Widgets, $"{_widgets} widgets");
        }

        private void Card(JsonElement card)
        {
            Known(card, "card", "header", "sections");
            if (card.TryGetProperty("header", out var header))
            {
                Known(header, "header", "title", "subtitle", "imageUrl", "imageType", "imageAltText");
                Require(header.GetProperty("title").GetString() is { Length: > 0 }, "header without title");
            }

            foreach (var section in card.GetProperty("sections").EnumerateArray())
            {
                Known(section, "section", "header", "collapsible", "uncollapsibleWidgetsCount", "widgets");
                var widgets = section.GetProperty("widgets");
                Require(widgets.GetArrayLength() > 0, "a section without widgets");
                if (section.TryGetProperty("header", out var heading))
                {
                    Html(heading.GetString()!, "section header");
                }

                foreach (var widget in widgets.EnumerateArray())
                {
                    Widget(widget, isNested: false);
                }
            }
        }

        private void Widget(JsonElement widget, bool isNested)
        {
            _widgets++;
            var kinds = widget.EnumerateObject().Select(static member => member.Name).ToList();
            if (kinds.Count != 1 || !WidgetKinds.Contains(kinds[0], StringComparer.Ordinal))
            {
                Problems.Add($"a widget of kinds {string.Join(", ", kinds)}");
                return;
            }

            var content = widget.GetProperty(kinds[0]);
            switch (kinds[0])
            {
                case "textParagraph":
                    Known(content, "textParagraph", "text", "maxLines");
                    Html(content.GetProperty("text").GetString()!, "textParagraph");
                    break;
                case "decoratedText":
                    Known(content, "decoratedText", "topLabel", "text", "bottomLabel", "wrapText", "startIcon", "button", "onClick");
                    Require(content.GetProperty("wrapText").GetBoolean(), "decoratedText that does not wrap");
                    Html(content.GetProperty("text").GetString()!, "decoratedText");
                    Html(content.TryGetProperty("topLabel", out var label) ? label.GetString()! : "label", "topLabel");
                    break;
                case "buttonList":
                    Known(content, "buttonList", "buttons");
                    foreach (var button in content.GetProperty("buttons").EnumerateArray())
                    {
                        Button(button);
                    }

                    break;
                case "columns":
                    Columns(content, isNested);
                    break;
                default:
                    Require(!isNested, $"{kinds[0]} in a column");
                    break;
            }
        }

        private void Columns(JsonElement columns, bool isNested)
        {
            Require(!isNested, "columns in a column");
            var items = columns.GetProperty("columnItems");
            Require(items.GetArrayLength() is > 0 and <= 2, "no or more than 2 columns");
            foreach (var widget in items.EnumerateArray().SelectMany(static item => item.GetProperty("widgets").EnumerateArray()))
            {
                Widget(widget, isNested: true);
            }
        }

        private void Button(JsonElement button)
        {
            Known(button, "button", "text", "type", "color", "onClick", "altText");
            Require(button.GetProperty("text").GetString() is { Length: > 0 }, "a button without words");
            Require(!button.TryGetProperty("type", out var type) || type.GetString() is "OUTLINED" or "FILLED" or "FILLED_TONAL" or "BORDERLESS", "button type");
            var url = button.GetProperty("onClick").GetProperty("openLink").GetProperty("url").GetString();
            Require(Uri.TryCreate(url, UriKind.Absolute, out _), "a button's url");
        }

        /// <summary>Only bold and links, closed in order, and only whole entities.</summary>
        private void Html(string html, string where)
        {
            Require(html.Length > 0, $"{where}: empty");
            var open = new Stack<string>();
            foreach (var tag in Tags(html))
            {
                var isSound = tag switch
                {
                    "b" => Push("b"),
                    "/b" => open.TryPop(out var bold) && bold == "b",
                    "/a" => open.TryPop(out var anchor) && anchor == "a",
                    _ => tag.StartsWith("a href=\"http", StringComparison.Ordinal) && tag.EndsWith('"') && Push("a"),
                };
                Require(isSound, $"{where}: <{tag}>");
            }

            Require(open.Count == 0, $"{where}: an open tag");
            for (var i = html.IndexOf('&', StringComparison.Ordinal); i >= 0; i = html.IndexOf('&', i + 1))
            {
                Require(html.AsSpan(i) is ['&', 'a', 'm', 'p', ';', ..] or ['&', 'l', 't', ';', ..] or ['&', 'g', 't', ';', ..], $"{where}: a broken entity");
            }

            bool Push(string tag)
            {
                open.Push(tag);
                return true;
            }
        }

        private void Known(JsonElement element, string type, params string[] members)
        {
            foreach (var member in element.EnumerateObject())
            {
                Require(members.Contains(member.Name, StringComparer.Ordinal), $"{type}: unknown member {member.Name}");
                Require(member.Value.ValueKind != JsonValueKind.Null, $"{type}: {member.Name} is null");
            }
        }
    }
}
