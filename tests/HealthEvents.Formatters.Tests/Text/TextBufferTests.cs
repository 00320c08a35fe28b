using System.Globalization;

namespace HealthEvents.Formatters.Tests;

public sealed class TextBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public void Text_is_whole_whatever_room_the_caller_had(int room)
    {
        var text = new TextBuffer(new char[room]);
        var expected = "";
        for (var i = 0; i < 40; i++)
        {
            text.Add('x');
            text.Add("");
            text.Add($"\uD83D\uDE00 {i}");
            text.Add((long)i);
            expected += string.Create(CultureInfo.InvariantCulture, $"x\uD83D\uDE00 {i}{i}");
        }

        Assert.Equal(expected, text.ToString());
        Assert.Equal(expected, text.Written.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Longest_numbers_fit(long number)
    {
        var text = new TextBuffer([]);

        text.Add(number);

        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), text.ToString());
    }

    [Fact]
    public void Free_room_counts_as_far_as_it_was_taken()
    {
        var text = new TextBuffer(new char[2]);
        text.Add('a');
        var free = text.Free(5);
        "bcdef".CopyTo(free);
        text.Took(3);
        text.Add('!');

        Assert.InRange(free.Length, 5, 100);
        Assert.Equal("abcd!", text.ToString());
    }
}
