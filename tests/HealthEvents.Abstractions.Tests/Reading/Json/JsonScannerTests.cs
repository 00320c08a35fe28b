using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using HealthEvents.Tests.Robustness;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests;

public sealed class JsonScannerTests
{
    private const int Depth = EventReaderOptions.DefaultMaxDepth;

    // What JSON is made of, whole and broken.
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "\"\\u0061\":", "\"\"", "\"a\\\"b\\\\\"", "\"\\u12G4\"", "\"\\x\"", "\"\t\"", "\"sixteen bytes or more, \uD55C\uAD6D\uC5B4\"",
        "0", "-1", "01", "1.5e+3", "1.", "-", "1e", "true", "false", "null", "tru", "nullx", " ", "\n", "\r\t", "\\", "\u0000", "\uFEFF", "/**/", "{\"a\":[1,{}]}", "[]"];

    [Fact]
    public void Every_event_is_scanned_without_the_plain_form()
    {
        foreach (var file in EventFiles.All)
        {
            var document = file.ReadBytes();
            if (IsWellFormed(document))
            {
                using var tokens = new JsonTokens(document);
                Assert.True(new JsonScanner(tokens.Text, tokens).TryScan(Depth), file.ToString());
            }
        }
    }

    [Fact]
    public void Mutants_are_taken_and_declined_as_System_Text_Json_does()
    {
        var random = new Random(20261127);
        var documents = EventFiles.All.Select(static file => file.ReadBytes()).ToList();
        for (var i = 0; i < 3_000; i++)
        {
            // The reader scans nothing else than UTF-8.
            if (new Mutator(random).Mutate(documents[random.Next(documents.Count)]) is var mutant && Utf8.IsValid(mutant))
            {
                AssertLikeSystemTextJson(mutant);
            }
        }
    }

    [Fact]
    public void Random_pieces_are_taken_and_declined_as_System_Text_Json_does()
    {
        var random = new Random(20261128);
        for (var i = 0; i < 100_000; i++)
        {
            AssertLikeSystemTextJson(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]))));
        }
    }

    [Fact]
    public void Text_may_end_at_any_place_of_a_block()
    {
        for (var length = 0; length < 40; length++)
        {
            var text = new string('x', length);
            AssertLikeSystemTextJson(Encoding.UTF8.GetBytes($"[\"{text}\",\"{text}\\\"\",\"{text}\\u00e9\",{{\"{text}\":1}}]"));
            AssertLikeSystemTextJson(Encoding.UTF8.GetBytes($"[\"{text}"));
            AssertLikeSystemTextJson(Encoding.UTF8.GetBytes($"[\"{text}\\"));
            AssertLikeSystemTextJson(Encoding.UTF8.GetBytes($"[\"{text}\u001F\"]"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Depth_is_bound(int maxDepth)
    {
        var deepest = new string('[', maxDepth) + new string(']', maxDepth);
        using var tokens = JsonTokens.TryParse(Encoding.UTF8.GetBytes(deepest), maxDepth, out _);
        Assert.NotNull(tokens);
        Assert.Null(JsonTokens.TryParse(Encoding.UTF8.GetBytes($"[{deepest}]"), maxDepth, out var failure));
        Assert.Equal(ReadFailureKind.TooDeep, failure.Kind);
    }

    private static void AssertLikeSystemTextJson(byte[] document)
    {
        using var tokens = new JsonTokens(document);
        var isTaken = new JsonScanner(tokens.Text, tokens).TryScan(Depth);
        if (!isTaken)
        {
            Assert.False(IsWellFormed(document), Encoding.UTF8.GetString(document));
            return;
        }

        Assert.True(IsWellFormed(document), Encoding.UTF8.GetString(document));
        using var expected = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = Depth });
        AssertEqual(expected.RootElement, tokens.Root);
    }

    private static bool IsWellFormed(byte[] document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = Depth });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertEqual(JsonElement expected, JsonValue actual)
    {
        Assert.Equal(expected.ValueKind == JsonValueKind.Null ? "" : expected.GetRawText(), actual.Raw.ToString());
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var members = expected.EnumerateObject().ToList();
                var number = 0;
                foreach (var member in actual.Members())
                {
                    AssertEqual(members[number++].Value, member);
                }

                Assert.Equal(members.Count, number);
                Assert.Equal(number > 0, actual.HasMembers);
                break;
            case JsonValueKind.Array:
                var elements = expected.EnumerateArray().ToList();
                number = 0;
                foreach (var element in actual.Elements())
                {
                    AssertEqual(elements[number++], element);
                }

                Assert.Equal(elements.Count, number);
                break;
        }
    }
}
