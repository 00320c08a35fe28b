using System.Text;

namespace HealthEvents.Tests;

public sealed class TextPoolTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("eu-west-1")]
    [InlineData("arn:aws:sns:eu-west-1:111122223333:alerts")]
    [InlineData("\u00E9")]
    [InlineData("\uD55C\uAD6D\uC5B4 \uD83D\uDE00")]
    public void Text_is_what_the_bytes_say(string text)
    {
        Assert.Equal(text, TextPool.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, TextPool.Of(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Text_is_what_the_bytes_say_whatever_had_its_place_before()
    {
        var random = new Random(20261119);
        for (var i = 0; i < 50_000; i++)
        {
            // Few letters and few lengths, so that many share a place and differ in one character.
            var text = string.Create(random.Next(1, 110), random, static (text, random) =>
            {
                text.Fill('a');
                text[random.Next(text.Length)] = (char)random.Next(1, 300);
            });
            Assert.Equal(text, TextPool.Of(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Text_that_comes_again_is_the_same_string()
    {
        var once = TextPool.Of("ap-northeast-2"u8);
        Assert.Same(once, TextPool.Of("ap-northeast-2"u8));
    }

    [Fact]
    public void Records_of_one_document_share_what_they_have_in_common()
    {
        var events = Reading.All(Sample.LambdaSns(Sample.Text("alarm-sns-metric"), Sample.Text("alarm-sns-metric")));
        var (first, second) = (events[0], events[1]);
        Assert.Same(first.TopicArn, second.TopicArn);
        Assert.Same(first.Event.Account, second.Event.Account);
        Assert.Same(first.Event.Region, second.Event.Region);
    }
}
