using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthEvents.Tests.Robustness;

/// <summary>Makes random edits to a document: of its bytes, and of its structure, also inside the documents in its texts.</summary>
internal sealed class Mutator(Random random)
{
    private const string DuplicateMark = "@duplicate";

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(),
    };

    private static readonly string[] OddTexts =
        ["", " ", "0", "-1", "true", "null", "1e999", "\u0000", "\uFEFF{}", "{", "[]", "\"", "\\", "P1", "2026-99-99T00:00:00Z", "Thu, 31 Feb 2022 00:00:00 GMT", "arn:aws:", "arn:::::", "-1", "a-99999999999", "\uD55C\uAD6D\uC5B4\n---\nEnglish", "aws:sns", "AWS Health Event", "\u2028", "\uD83D\uDE00"];

    public byte[] Mutate(byte[] document)
    {
        var edits = random.Next(1, 4);
        for (var edit = 0; edit < edits; edit++)
        {
            document = random.Next(3) == 0 ? EditBytes(document) : EditStructure(document);
        }

        return random.Next(8) == 0 ? Wrapped(document) : document;
    }

    private byte[] Wrapped(byte[] document)
    {
        var text = Encoding.UTF8.GetString(document);
        for (var envelopes = random.Next(1, 12); envelopes > 0 && text.Length < 1_000_000; envelopes--)
        {
            text = random.Next(10) switch
            {
                0 => Sample.LambdaSns(text, "text"),
                1 => Sample.LambdaSqs("{", text),
                2 => Sample.Sns(Sample.Quoted(text)),
                3 => Sample.Quoted(text),
                4 => Sample.LambdaKinesis("{", text),
                5 => Sample.Firehose(text),
                6 => $"[{text},{Sample.Quoted(text)},{{\"a\":{text}}}]",
                7 => $"{{\"a\":{Sample.Quoted(text)}}}",
                8 => $"{{\"a\":{{\"b\":{text}}}}}",
                _ => Sample.Sns(text),
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private byte[] EditBytes(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [(byte)random.Next(256)];
        }

        var (at, length) = (random.Next(bytes.Length), random.Next(1, 40));
        var end = Math.Min(bytes.Length, at + length);
        return random.Next(7) switch
        {
            0 => bytes[..at],
            1 => Flip(bytes),
            2 => [.. bytes[..at], .. bytes[end..]],
            3 => [.. bytes[..end], .. bytes[at..]],
            4 => [.. bytes[..at], .. Token(), .. bytes[at..]],
            5 => [.. bytes[..at], .. Run(), .. bytes[at..]],
            _ => [.. bytes[..at], 0xC3, 0x28, .. bytes[at..]],
        };
    }

    private byte[] Flip(byte[] bytes)
    {
        bytes = [.. bytes];
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private byte[] Token()
    {
        string[] tokens = ["{", "}", "[", "]", ",", ":", "\"", "\\", "null", "1", "\"a\":", "\\ud800", "\\u0000", "\uFEFF", " "];
        return Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Length)]);
    }

    /// <summary>One thing many times: nesting to 10,000 levels, texts of 10 MB.</summary>
    private byte[] Run()
    {
        string[] things = ["[", "{\"a\":", "\\\"", "\\u0041", "x", " ", "1,", "{},", "\"a\":1,"];
        var thing = things[random.Next(things.Length)];
        var times = random.Next(200) == 0 ? 10_000_000 / thing.Length : random.Next(10_000);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(thing, times)));
    }

    private byte[] EditStructure(byte[] document)
    {
        string edited;
        try
        {
            edited = Text(Edited(JsonNode.Parse(document, documentOptions: new JsonDocumentOptions { MaxDepth = 1000 })));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // An earlier edit broke it, or gave a name twice.
            return EditBytes(document);
        }

        return Encoding.UTF8.GetBytes(edited.Replace($"{DuplicateMark}\"", "\"", StringComparison.Ordinal)
            .Replace("@lone", random.Next(2) == 0 ? "\\ud83d" : "\\ude00", StringComparison.Ordinal));
    }

    private string Text(JsonNode? node) =>
        node is null ? "null" : random.Next(2) == 0 ? node.ToJsonString() : node.ToJsonString(Relaxed);

    /// <summary>Walks to a random place, also into documents in texts, and edits there.</summary>
    private JsonNode? Edited(JsonNode? node)
    {
        if (random.Next(5) == 0)
        {
            return Replacement(node);
        }

        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                var name = map.ElementAt(random.Next(map.Count)).Key;
                EditMember(map, name);
                return map;
            case JsonArray { Count: > 0 } list:
                var index = random.Next(list.Count);
                var element = list[index];
                list.RemoveAt(index);
                list.Insert(index, Edited(element));
                if (random.Next(10) == 0)
                {
                    list.Add(list[index]?.DeepClone());
                }

                return list;
            case System.Text.Json.Nodes.JsonValue value when value.TryGetValue(out string? text) && text.AsSpan().TrimStart().StartsWith("{"):
                return Text(Edited(JsonNode.Parse(text)));
            default:
                return Replacement(node);
        }
    }

    private void EditMember(JsonObject map, string name)
    {
        switch (random.Next(8))
        {
            case 0:
                map.Remove(name);
                break;
            case 1:
                map[name + DuplicateMark] = random.Next(2) == 0 ? map[name]?.DeepClone() : Replacement(null);
                break;
            default:
                var value = map[name];
                map.Remove(name);
                map[name] = Edited(value);
                break;
        }
    }

    private JsonNode? Replacement(JsonNode? old) => random.Next(14) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-5, 5),
        3 => random.NextDouble() * Math.Pow(10, random.Next(-30, 300)),
        4 => new JsonObject(),
        5 => new JsonArray(),
        6 => new JsonArray(old?.DeepClone(), old?.DeepClone(), 1),
        7 => new JsonObject { ["value"] = old?.DeepClone() },
        8 => Nested(random.Next(20) == 0 ? 400 : random.Next(1, 60)),
        9 => "@lone" + random.Next(10),
        10 => new string((char)random.Next(1, 0x3000), random.Next(60) == 0 ? 1_000_000 : random.Next(3000)),
        11 => old is null ? "x" : Text(old),
        _ => OddTexts[random.Next(OddTexts.Length)],
    };

    private static JsonNode? Nested(int depth)
    {
        JsonNode? node = 1;
        for (var level = 0; level < depth; level++)
        {
            node = level % 2 == 0 ? new JsonArray(node) : new JsonObject { ["a"] = node };
        }

        return node;
    }
}
