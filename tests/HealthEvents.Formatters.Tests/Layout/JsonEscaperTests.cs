using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters.Tests;

/// <summary>Texts in messages, beside what the serializer makes of them.</summary>
public sealed class JsonEscaperTests
{
    // Of each sort one: two letters, a control character, its end, bytes of two and of three, forbidden ones, a pair, its halves.
    private static readonly string[] Others =
        ["\"", "\\", "\n", "\0", "\u001F", "\u007F", "\u0080", "\u00A0", "\u00FF", "\u0141", "\uAC22", "\u8141", "\uFFFF", "\U0001F534", "\uD83D", "\uDD34"];

    [Fact]
    public void Every_character_is_written_as_by_the_serializer()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            AssertSame(((char)unit).ToString());
        }
    }

    [Fact]
    public void Every_character_is_found_in_a_long_text()
    {
        var plain = new string('a', 20);
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            AssertSame(plain + (char)unit + plain);
        }
    }

    [Fact]
    public void Pairs_of_surrogates_are_written_as_by_the_serializer()
    {
        for (var scalar = 0x10000; scalar <= 0x10FFFF; scalar += 0x3F)
        {
            AssertSame(char.ConvertFromUtf32(scalar));
        }
    }

    // The lengths around those that are read at once: 8 and 16.
    [Fact]
    public void Character_is_found_at_every_place_of_texts_of_every_length()
    {
        for (var length = 0; length <= 50; length++)
        {
            var plain = string.Concat(Enumerable.Range(0, length).Select(static i => (char)('!' + i))).Replace('"', '~').Replace('\\', '~');
            AssertSame(plain);
            for (var at = 0; at < length; at++)
            {
                foreach (var other in Others)
                {
                    AssertSame(plain[..at] + other + plain[(at + 1)..]);
                    AssertSame(plain[..at] + other + plain[at..(length / 2 > at ? length / 2 : length)] + other);
                }
            }
        }
    }

    [Fact]
    public void Any_text_is_written_as_by_the_serializer() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Elements(Others).Or(Gen.Choose(0, char.MaxValue).Select(static unit => ((char)unit).ToString()))
                .Or(Gen.Choose(1, 40).Select(static length => new string('x', length)))
                .ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(),
            AssertSame));

    [Fact]
    public void Text_that_is_all_escapes_fits()
    {
        AssertSame(new string('\u0001', 20_000));
        AssertSame(string.Concat(Enumerable.Repeat("\U0001F534", 10_000)));
        AssertSame(new string('\uAC00', 20_000));
    }

    [Fact]
    public void Only_plain_characters_are_copied()
    {
        Span<byte> room = stackalloc byte[64];

        Assert.Equal(0, JsonEscaper.CopyPlain("", room));
        Assert.Equal(5, JsonEscaper.CopyPlain("plain", room));
        Assert.Equal("plain", Encoding.ASCII.GetString(room[..5]));
        Assert.Equal(19, JsonEscaper.CopyPlain("A longer plain text\n, and more", room));
        Assert.Equal("A longer plain text", Encoding.ASCII.GetString(room[..19]));
    }

    private static void AssertSame(string text) => PlainJson.AssertSame(new SlackMessage { Text = text });
}
