using System.Text.Json;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters.Tests;

/// <summary>One moment is shown in one clock within one message.</summary>
public sealed class MomentTests
{
    private const string Token = "<!date^1796094000^{date_short_pretty} {time}|1 Dec 2026, 12:00 KST / 03:00 UTC>";

    private static readonly DateTimeOffset Instant = new(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly SummaryContext Context = SampleEvents.Context() with { TimeZones = [TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"), TimeZoneInfo.Utc] };

    [Fact]
    public void Second_line_shows_each_reader_of_slack_their_own_clock()
    {
        var message = new SlackFormatter().Format(Built(static moment => $"Starts {moment}, in 5 days"));

        Assert.EndsWith($"\nStarts {Token}, in 5 days", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_line_elsewhere_and_the_text_only_form_show_the_zones_of_the_summary()
    {
        var summary = Built(static moment => $"Starts {moment}, in 5 days");

        Assert.Contains("\nStarts 1 Dec 2026, 12:00 KST / 03:00 UTC, in 5 days", new GoogleChatFormatter().Format(summary).FallbackText, StringComparison.Ordinal);
        Assert.Contains("\nStarts 1 Dec 2026, 12:00 KST / 03:00 UTC, in 5 days", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("<!date", new SlackFormatter().FormatText(summary).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_notes_and_items_show_it_too()
    {
        var builder = Begin();
        var moment = builder.Moment(Instant);
        builder.AddFact("Window", $"from {moment} on");
        builder.AddSection(new ListSection([new ListItem(new TextValue($"due {moment}")), new ListItem(new ResourceValue("i-1", $"until {moment}"))]) { Note = $"before {moment}" });

        var json = JsonSerializer.Serialize(new SlackFormatter().Format(builder.Build("t")), SlackJson.Message).Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal);

        foreach (var word in new[] { "from", "due", "until", "before" })
        {
            Assert.Contains($"{word} {Token}", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Second_line_of_an_enricher_needs_no_moment_and_may_hold_one()
    {
        var summary = Built(static moment => $"Starts {moment}");

        Assert.EndsWith("\nCall Kim", Text(summary with { Lead = "Call Kim" }), StringComparison.Ordinal);
        Assert.EndsWith($"\nCall Kim before {Token}.", Text(summary with { Lead = "Call Kim before 1 Dec 2026, 12:00 KST / 03:00 UTC." }), StringComparison.Ordinal);
    }

    [Fact]
    public void Moment_within_another_date_is_not_taken_for_it()
    {
        var summary = Built(static moment => $"Starts {moment}");

        Assert.EndsWith("\nStarts 21 Dec 2026, 12:00 KST / 03:00 UTC", Text(summary with { Lead = "Starts 21 Dec 2026, 12:00 KST / 03:00 UTC" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_moments_of_one_line_are_told_apart()
    {
        var builder = Begin();
        var (early, late) = (builder.Moment(Instant), builder.Moment(Instant.AddDays(20)));

        var text = Text(builder.Build("t", $"{late} - {early}, not {late}"));

        Assert.EndsWith(
            $"\n{Late()} - {Token}, not {Late()}",
            text,
            StringComparison.Ordinal);

        static string Late() => "<!date^1797822000^{date_short_pretty} {time}|21 Dec 2026, 12:00 KST / 03:00 UTC>";
    }

    [Fact]
    public void Words_around_a_moment_are_escaped_and_cut_as_ever()
    {
        var summary = Built(static moment => $"<!here> {moment} {new string('&', 4000)}");

        var text = Text(summary);

        Assert.Contains($"\n&lt;!here&gt; {Token} &amp;", text, StringComparison.Ordinal);
        Assert.EndsWith("&amp;\u2026", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1400, 1500);
    }

    [Fact]
    public void Moment_for_whose_token_there_is_no_room_is_cut_like_a_text()
    {
        for (var length = 600; length < 1500; length++)
        {
            var text = Text(Built(moment => $"{new string('x', length)} {moment}"));

            Assert.InRange(text.Length, 600, 1500);
            Assert.True(text.EndsWith(Token, StringComparison.Ordinal) || !text.Contains("<!date", StringComparison.Ordinal), text);
        }
    }

    [Theory]
    [InlineData("ko", "시작 2026년 12월 1일 12:00 KST / 03:00 UTC부터", "시작 <!date^1796094000^{date_short_pretty} {time}|2026년 12월 1일 12:00 KST / 03:00 UTC>부터")]
    [InlineData("ja", "2026年12月1日 12:00 KST / 03:00 UTCから", "<!date^1796094000^{date_short_pretty} {time}|2026年12月1日 12:00 KST / 03:00 UTC>から")]
    public void Particle_may_follow_without_a_space(string language, string lead, string shown)
    {
        var builder = new SummaryBuilder(new ReceivedEvent { Event = SampleEvents.Retirement }, Context with { Language = language });
        _ = builder.Moment(Instant);

        Assert.EndsWith("\n" + shown, Text(builder.Build("t", lead)), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_of_a_scheduled_change_has_one_clock()
    {
        var message = new SlackFormatter().Format(SampleEvents.Summary(SampleEvents.Retirement));

        Assert.Matches("\n.*<!date\\^", message.Text);
        Assert.DoesNotMatch("UTC(?!>)", JsonSerializer.Serialize(message, SlackJson.Message).Replace("\\u003E", ">", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Sent 15 Aug 2026, 12:00 UTC")]
    [InlineData("ko", "전송 시각 2026년 8월 15일 12:00 UTC")]
    [InlineData("ja", "送信日時 2026年8月15日 12:00 UTC")]
    public void Subtitle_and_last_line_say_what_the_time_is(string language, string line)
    {
        var summary = SampleEvents.Summary(SampleEvents.Issue with { Time = SampleEvents.Now }, language);

        Assert.Equal(line, new GoogleChatFormatter().Format(summary).CardsV2![0].Card.Header!.Subtitle);
        Assert.EndsWith("\n" + line, new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
        Assert.EndsWith($"\n{line}", new SlackFormatter().FormatText(summary).Text, StringComparison.Ordinal);
        Assert.Equal(
            $"{summary.TimeLabel} <!date^{SampleEvents.Now.ToUnixTimeSeconds()}^{{date_short_pretty}} {{time}}|{line[(summary.TimeLabel!.Length + 1)..]}>",
            ((SlackText)((ContextBlock)new SlackFormatter().Format(summary).Attachments![0].Blocks![^1]).Elements[0]).Text);
    }

    [Fact]
    public void Time_of_a_kind_that_does_not_say_what_it_is_stands_alone() =>
        Assert.Equal("15 Aug 2026, 12:00 UTC", new GoogleChatFormatter().Format(Summaries.Minimal with { Time = SampleEvents.Now }).CardsV2![0].Card.Header!.Subtitle);

    public static TheoryData<string, OperationalEvent> Labels { get; } = new()
    {
        { "State changed", SampleEvents.CpuAlarm with { State = SampleEvents.CpuAlarm.State with { Timestamp = SampleEvents.Now } } },
        { "Sent", SampleEvents.CpuAlarm with { State = SampleEvents.CpuAlarm.State with { Timestamp = null } } },
        { "Occurred", new CloudWatchAlarmConfigurationEvent { AlarmName = "old one", Operation = "delete" } },
        { "Sent", SampleEvents.Retirement },
        { "Recorded", SampleEvents.ItemChange with { Time = SampleEvents.Now, Item = SampleEvents.ItemChange.Item with { CaptureTime = SampleEvents.Now } } },
        { "Sent", SampleEvents.ItemChange with { Time = SampleEvents.Now, NotificationCreationTime = SampleEvents.Now } },
        { "Sent", SampleEvents.Compliance },
        { "Occurred", SampleEvents.StateChange },
        { "Sent", new TextEvent { Raw = SampleEvents.Bytes("hello") } },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Family_says_what_its_time_is(string label, OperationalEvent e) => Assert.Equal(label, SampleEvents.Summary(e).TimeLabel);

    private static SummaryBuilder Begin() => new(new ReceivedEvent { Event = SampleEvents.Retirement }, Context);

    private static EventSummary Built(Func<string, string> lead)
    {
        var builder = Begin();
        return builder.Build("t", lead(builder.Moment(Instant)));
    }

    private static string Text(EventSummary summary) => new SlackFormatter().Format(summary).Text!;
}
