using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthEvents.Formatters.Tests;

/// <summary>What an event says itself, however deep it is wrapped: the strings of its JSON, of JSON within those, and of what is base64 or gzip.</summary>
internal sealed partial class EventText
{
    private const int Deepest = 12;

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public EventText(ReadOnlySpan<byte> bytes)
    {
        Add(bytes, depth: 0);
        AddNames();
        Text = Spaces().Replace(_text.ToString(), " ");
        foreach (Match word in Word().Matches(Text))
        {
            _words.Add(word.Value);
        }
    }

    /// <summary>All of it, with one space where there is any.</summary>
    public string Text { get; }

    public bool Has(string text) => Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>Whether it has a word of which this is left after a cut.</summary>
    public bool HasPart(string word) =>
        _words.Any(known => known.StartsWith(word, StringComparison.OrdinalIgnoreCase) || known.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private void Add(ReadOnlySpan<byte> bytes, int depth)
    {
        if (bytes is [0x1F, 0x8B, ..])
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            using var unzipped = new MemoryStream();
            gzip.CopyTo(unzipped);
            bytes = unzipped.ToArray();
        }

        Add(Encoding.UTF8.GetString(bytes), depth);
    }

    private void Add(string text, int depth)
    {
        // Descriptions of Health events have "\n" as two characters.
        _text.Append(text).Append('\n').Append(text.Replace("\\n", " ", StringComparison.Ordinal)).Append('\n');
        if (depth == Deepest)
        {
            return;
        }

        var trimmed = text.AsSpan().Trim();
        if (trimmed is ['{' or '[' or '"', ..])
        {
            try
            {
                using var json = JsonDocument.Parse(trimmed.ToString());
                Add(json.RootElement, depth + 1);
            }
            catch (JsonException)
            {
                // It is text that only looks so.
            }
        }
        else if (trimmed.Length >= 12 && Base64.IsValid(trimmed))
        {
            Add(Convert.FromBase64String(trimmed.ToString()), depth + 1);
        }
    }

    private void Add(JsonElement json, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _text.Append(member.Name).Append('\n');
                    Add(member.Value, depth);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Add(item, depth);
                }

                break;
            case JsonValueKind.String:
                Add(json.GetString()!, depth);
                break;
        }
    }

    /// <summary>
    /// Adds the English names of types and codes that are in no table, and names of services, which are brands. Those of types and codes
    /// that are in a table are not the event's own words: messages have others in each language.
    /// </summary>
    private void AddNames()
    {
        var text = _text.ToString();
        foreach (var type in ResourceType().Matches(text).Select(static match => match.Value).Distinct(StringComparer.Ordinal))
        {
            _text.Append(ResourceTypeWords.In(MessageLanguage.Korean, type)).Append('\n');
        }

        foreach (var service in Service().Matches(text).Select(static match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
        {
            _text.Append(ServiceWords.In(MessageLanguage.Korean, service)).Append('\n');
        }

        foreach (var code in TypeCode().Matches(text).Select(static match => match.Value).Distinct(StringComparer.Ordinal))
        {
            var words = code.Split('_');
            var sayings = Enumerable.Range(1, words.Length - 1).Select(i => HealthTypeCode.Words(string.Join('_', words[i..]))).ToArray();
            if (!Vocabulary.Written.Any(row => sayings.Contains(row.En, StringComparer.OrdinalIgnoreCase)))
            {
                _text.Append(sayings[0]).Append('\n');
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z]+::[A-Za-z0-9]+::[A-Za-z0-9]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ResourceType();

    [GeneratedRegex("""
        (?:"service"\s*:\s*"|"aws\.|"source"\s*:\s*"|arn:aws:)(?<name>[A-Za-z0-9_-]+)|(?<name>[a-z0-9-]+)\.amazonaws\.com
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Service();

    [GeneratedRegex("AWS_[A-Z0-9_]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TypeCode();
}
