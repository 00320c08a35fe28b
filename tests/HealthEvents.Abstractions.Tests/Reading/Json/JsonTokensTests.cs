using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests;

public sealed class JsonTokensTests
{
    // Some of them share a tag, and some are told only by their escapes.
    private static readonly string[] Names = [.. Enumerable.Range(0, 100).Select(static i => $"n{i}"), "", "a", "\\u0061", "aa", "A", "\\n", "\uD55C", "source", "detail", "detail-type"];

    [Fact]
    public void Members_are_found_in_any_order_and_the_last_one_counts()
    {
        var random = new Random(20261127);
        for (var i = 0; i < 2_000; i++)
        {
            var names = Enumerable.Range(0, random.Next(30)).Select(_ => Names[random.Next(Names.Length)]).ToList();
            var json = Encoding.UTF8.GetBytes($"{{{string.Join(',', names.Select((name, value) => $"\"{name}\":{value}"))}}}");
            using var expected = JsonDocument.Parse(json);
            using var tokens = JsonTokens.TryParse(json, 4, out _)!;
            for (var question = 0; question < 40; question++)
            {
                using var parsed = JsonDocument.Parse($"\"{Names[random.Next(Names.Length)]}\"");
                var name = parsed.RootElement.GetString()!;
                var isThere = expected.RootElement.TryGetProperty(name, out var value);
                Assert.Equal(isThere ? value.GetRawText() : null, tokens.Root[Encoding.UTF8.GetBytes(name)].Text);
            }
        }
    }

    [Fact]
    public void Member_behind_the_last_one_of_another_object_is_found()
    {
        using var tokens = JsonTokens.TryParse("""{"a":{"x":1,"y":2},"b":{"x":3,"y":4}}"""u8.ToArray(), 4, out _)!;
        Assert.Equal("2", tokens.Root["a"u8]["y"u8].Text);
        Assert.Equal("3", tokens.Root["b"u8]["x"u8].Text);
        Assert.Equal("1", tokens.Root["a"u8]["x"u8].Text);
        Assert.False(tokens.Root["a"u8].Has("b"u8));
    }

    [Fact]
    public void Empty_object_has_no_name_behind_it()
    {
        using var tokens = JsonTokens.TryParse("""[{},1,{"a":{}}]"""u8.ToArray(), 4, out _)!;
        var names = new List<string>();
        foreach (var element in tokens.Root.Elements())
        {
            names.Add(element.Name);
            Assert.False(element["a"u8].HasMembers);
        }

        Assert.Equal(["", "", ""], names);
    }

    [Fact]
    public void Document_may_be_a_part_of_other_memory_or_of_no_array()
    {
        var around = """xx{"a":"b"}yy"""u8.ToArray();
        using var part = JsonTokens.TryParse((ReadOnlyMemory<byte>)around.AsMemory(2, around.Length - 4), 4, out _)!;
        Assert.Equal("b", part.Root["a"u8].Text);
        Assert.Equal("\"b\"", part.Root["a"u8].Raw.ToString());

        using var owner = new NativeMemory("""{"a":"b"}"""u8);
        using var native = JsonTokens.TryParse((ReadOnlyMemory<byte>)owner.Memory, 4, out _)!;
        Assert.Equal("\"b\"", native.Root["a"u8].Raw.ToString());
    }

    /// <summary>Memory that is not an array.</summary>
    private sealed class NativeMemory(ReadOnlySpan<byte> content) : System.Buffers.MemoryManager<byte>
    {
        private readonly byte[] _content = content.ToArray();

        public override Span<byte> GetSpan() => _content;

        public override System.Buffers.MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    [Fact]
    public void Long_text_takes_no_more_room_than_a_short_one()
    {
        var document = Encoding.UTF8.GetBytes($"[\"{new string('x', 1_000_000)}\"]");

        Assert.InRange(Allocation.Of(() => JsonTokens.TryParse(document, 4, out _)!.Dispose()), 0, 1_000);
    }
}
