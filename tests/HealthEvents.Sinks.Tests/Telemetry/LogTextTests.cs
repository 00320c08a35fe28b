using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

/// <summary>Whatever an event is called, one log call is one line, and it says what it says.</summary>
public sealed class LogTextTests
{
    [Theory]
    [InlineData("a\r\nb", "a\\u000d\\u000ab")]
    [InlineData("a\u001b[31mb", "a\\u001b[31mb")]
    [InlineData("a\u0085\u009bb", "a\\u0085\\u009bb")]
    [InlineData("a\u2028b\u2029", "a\\u2028b\\u2029")]
    [InlineData("a\u202eb\u2066c\u200f", "a\\u202eb\\u2066c\\u200f")]
    [InlineData("a\u200bb\u200d\u2060\ufeff\u00ad", "a\\u200bb\\u200d\\u2060\\ufeff\\u00ad")]
    [InlineData("a\u3164b\u115f\u1160\uffa0\u2800\u034f", "a\\u3164b\\u115f\\u1160\\uffa0\\u2800\\u034f")]
    [InlineData("a\U000e0041b", "a\\ue0041b")]
    [InlineData("\0\t\u007f", "\\u0000\\u0009\\u007f")]
    [InlineData("orders are late, 주문 지연, 注文の遅延, 🔴 é", "orders are late, 주문 지연, 注文の遅延, 🔴 é")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_could_forge_a_line_is_written_as_its_code(string? text, string shown) => Assert.Equal(shown, new LogText(text).ToString());

    [Fact]
    public void No_character_that_controls_or_hides_is_left()
    {
        for (var value = 0; value <= char.MaxValue; value++)
        {
            if (!Rune.IsValid(value) || Rune.GetUnicodeCategory(new Rune(value)) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                continue;
            }

            Assert.Equal($"\\u{value:x4}", LogText.Clean(((char)value).ToString()));
        }
    }

    [Fact]
    public void Lone_half_of_a_pair_breaks_nothing() => Assert.Equal("a\ufffdb", LogText.Clean("a\ud800b"));

    [Fact]
    public void Every_text_of_our_log_is_cleaned()
    {
        var texts = typeof(SinkLog).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(static method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null)
            .SelectMany(static method => method.GetParameters().Select(parameter => (method.Name, parameter.ParameterType)))
            .Where(static parameter => parameter.ParameterType == typeof(string));

        Assert.Empty(texts);
    }

    [Theory]
    [InlineData(200, "ok")]
    [InlineData(400, "invalid_blocks")]
    [InlineData(500, "")]
    public async Task Event_with_a_forged_line_in_its_identity_logs_one_line(int status, string body)
    {
        var harness = new Harness(_ => FakeHttp.Answer(status, body));
        var dispatcher = new EventDispatcher(
            [harness.Slack(static options => options.RetryAmbiguousFailures = true)],
            harness.Summarizer,
            timeProvider: harness.Clock,
            logger: new Logger<EventDispatcher>(harness.Logs));

        await harness.Clock.RunAsync(() => dispatcher.DispatchAsync([TestEvent.Received("1\r\ninfo: all is well\u001b[2K\u202e\u2028")]));

        Assert.NotEmpty(harness.Logs.Records);
        Assert.All(harness.Logs.Records, static record => Assert.DoesNotContain(record.Text, static character =>
            char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator));
    }
}
