using System.Text.Json;

namespace HealthEvents.TestSupport;

/// <summary>
/// Checks the JSON of a Slack message against Slack's documented limits and our own tighter ones. It reads nothing but the
/// JSON, so it does not share a mistake with the code that made it.
/// </summary>
public static class SlackPayloadRules
{
    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["message"] = ["text", "blocks", "attachments", "channel", "thread_ts", "mrkdwn", "unfurl_links", "unfurl_media"],
        ["attachment"] = ["color", "fallback", "blocks"],
        ["section"] = ["type", "block_id", "text", "fields", "accessory", "expand"],
        ["context"] = ["type", "block_id", "elements"],
        ["divider"] = ["type", "block_id"],
        ["actions"] = ["type", "block_id", "elements"],
        ["header"] = ["type", "block_id", "text"],
        ["image"] = ["type", "block_id", "image_url", "alt_text", "title"],
        ["rich_text"] = ["type", "block_id", "elements"],
        ["button"] = ["type", "text", "url", "action_id", "value", "style", "accessibility_label"],
        ["mrkdwn"] = ["type", "text", "verbatim"],
        ["plain_text"] = ["type", "text", "emoji"],
    };

    /// <summary>What is wrong with a message; empty if nothing is.</summary>
    public static IReadOnlyList<string> Violations(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var check = new Check();
        check.Message(document.RootElement);
        return check.Problems;
    }

    /// <summary>The contents of all angle brackets that Slack would act on: mentions, links, dates.</summary>
    public static IReadOnlyList<string> Controls(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var controls = new List<string>();
        Collect(document.RootElement, controls);
        return controls;
    }

    private static void Collect(JsonElement element, List<string> controls)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, controls);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var isPlain = element.TryGetProperty("type", out var type) && type.ValueEquals("plain_text");
            foreach (var member in element.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.String)
                {
                    Collect(member.Value, controls);
                }
                else if (member.NameEquals("text") && !isPlain)
                {
                    AddControls(member.Value.GetString()!, controls);
                }
            }
        }
    }

    private static void AddControls(string text, List<string> controls)
    {
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var close = text.IndexOf('>', open);
            controls.Add(text[(open + 1)..(close < 0 ? text.Length : close)]);
        }
    }

    private sealed class Check
    {
        private readonly HashSet<string> _blockIds = new(StringComparer.Ordinal);
        private int _blocks;
        private int _textOfBlocks;

        public List<string> Problems { get; } = [];

        public void Message(JsonElement message)
        {
            Known(message, "message");
            if (!message.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 and <= 3000 } headline)
            {
                Problems.Add("text is missing, empty or longer than 3000");
            }
            else
            {
                Mrkdwn(headline, "text");
            }

            Blocks(message);
            if (message.TryGetProperty("attachments", out var attachments))
            {
                Require(attachments.GetArrayLength() is > 0 and <= 1, "there is more than one attachment, or none in the list");
                foreach (var attachment in attachments.EnumerateArray())
                {
                    Known(attachment, "attachment");
                    Blocks(attachment);
                }
            }

            Require(_blocks <= 45, $"{_blocks} blocks");
            Require(_textOfBlocks <= 10_000, $"{_textOfBlocks} characters over all blocks");
        }

        private void Blocks(JsonElement owner)
        {
            if (!owner.TryGetProperty("blocks", out var blocks))
            {
                return;
            }

            Require(blocks.GetArrayLength() > 0, "an empty list of blocks");
            foreach (var block in blocks.EnumerateArray())
            {
                _blocks++;
                Block(block);
            }
        }

        private void Block(JsonElement block)
        {
            var type = block.GetProperty("type").GetString()!;
            Known(block, type);
            if (block.TryGetProperty("block_id", out var id))
            {
                Require(id.GetString() is { Length: > 0 and <= 255 } name && _blockIds.Add(name), "a block_id is too long or not unique");
            }

            switch (type)
            {
                case "section":
                    Section(block);
                    break;
                case "context":
                    Elements(block, 10, element => Text(element, 3000, "context text"));
                    break;
                case "actions":
                    Elements(block, 25, Button);
                    break;
                case "header":
                    Text(block.GetProperty("text"), 150, "header", "plain_text");
                    break;
                case "divider":
                    break;
                default:
                    Problems.Add($"no rule for a block of type {type}");
                    break;
            }
        }

        private void Section(JsonElement section)
        {
            var hasText = section.TryGetProperty("text", out var text);
            var hasFields = section.TryGetProperty("fields", out var fields);
            Require(hasText || hasFields, "a section with neither text nor fields");
            if (hasText)
            {
                Text(text, 3000, "section text");
            }

            if (hasFields)
            {
                Require(fields.GetArrayLength() is > 0 and <= 10, "a section with no or more than 10 fields");
                foreach (var field in fields.EnumerateArray())
                {
                    Text(field, 2000, "field");
                }
            }
        }

        private void Button(JsonElement button)
        {
            Require(button.GetProperty("type").ValueEquals("button"), "an action that is not a button");
            Known(button, "button");
            Text(button.GetProperty("text"), 75, "button", "plain_text");
            if (button.TryGetProperty("url", out var url))
            {
                Require(url.GetString() is { Length: <= 3000 } address && Uri.TryCreate(address, UriKind.Absolute, out _), "a button's url");
            }
        }

        private void Elements(JsonElement block, int most, Action<JsonElement> check)
        {
            var elements = block.GetProperty("elements");
            Require(elements.GetArrayLength() > 0 && elements.GetArrayLength() <= most, "no or too many elements");
            foreach (var element in elements.EnumerateArray())
            {
                check(element);
            }
        }

        private void Text(JsonElement text, int most, string where, string? required = null)
        {
            var type = text.GetProperty("type").GetString()!;
            Known(text, type);
            Require(required is null || type == required, $"{where}: {type} where {required} is required");
            var content = text.GetProperty("text").GetString()!;
            _textOfBlocks += content.Length;
            Require(content.Length > 0 && content.Length <= most, $"{where}: {content.Length} characters");
            if (type == "mrkdwn")
            {
                Mrkdwn(content, where);
            }
        }

        private void Mrkdwn(string text, string where)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var isEntity = text[i] != '&' || text.AsSpan(i) is ['&', 'a', 'm', 'p', ';', ..] or ['&', 'l', 't', ';', ..] or ['&', 'g', 't', ';', ..];
                Require(isEntity, $"{where}: a broken entity at {i}");
                Require(text[i] is '\n' or >= ' ', $"{where}: a control character at {i}");
            }

            Require(Count(text, "```") % 2 == 0, $"{where}: an open code fence");
            Require(Balanced(text), $"{where}: unbalanced angle brackets");
        }

        private void Known(JsonElement element, string type)
        {
            if (!Members.TryGetValue(type, out var members))
            {
                Problems.Add($"unknown type {type}");
                return;
            }

            foreach (var member in element.EnumerateObject())
            {
                Require(members.Contains(member.Name, StringComparer.Ordinal), $"{type}: unknown member {member.Name}");
                Require(member.Value.ValueKind != JsonValueKind.Null, $"{type}: {member.Name} is null");
            }
        }

        private void Require(bool condition, string problem)
        {
            if (!condition)
            {
                Problems.Add(problem);
            }
        }

        private static bool Balanced(string text)
        {
            var isOpen = false;
            foreach (var c in text)
            {
                if (c is '<' or '>')
                {
                    if (isOpen == (c == '<'))
                    {
                        return false;
                    }

                    isOpen = !isOpen;
                }
            }

            return !isOpen;
        }

        private static int Count(string text, string part) => text.Split(part).Length - 1;
    }
}
