namespace HealthEvents.Formatters.Tests;

public sealed class MentionTests
{
    private static readonly SlackFormatterOptions Options = new() { Mentions = { Critical = { "S012ABC", "here" }, High = { "U012ABC" } } };

    [Theory]
    [InlineData(EventSeverity.Critical, "\n<!subteam^S012ABC> <!here>")]
    [InlineData(EventSeverity.High, "\n<@U012ABC>")]
    public void Slack_message_mentions_who_is_configured_for_its_severity(EventSeverity severity, string mention) =>
        Assert.EndsWith(mention, Text(Summaries.Outage with { Severity = severity }), StringComparison.Ordinal);

    [Fact]
    public void Slack_message_of_a_severity_without_mentions_mentions_nobody() =>
        Assert.DoesNotContain('<', Text(Summaries.Outage with { Severity = EventSeverity.Low }));

    [Fact]
    public void Resolved_event_pings_nobody_who_is_configured_for_its_severity() =>
        Assert.DoesNotContain('<', Text(Summaries.Outage with { Severity = EventSeverity.Critical, Lifecycle = EventLifecycle.Resolved }));

    [Theory]
    [InlineData("U012abc")]
    [InlineData("C012ABC")]
    [InlineData("<!channel>")]
    [InlineData("U1> <!channel")]
    [InlineData("@here")]
    [InlineData("")]
    [InlineData("U")]
    public void Slack_mention_that_is_not_an_id_is_an_error_that_names_it(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => new SlackFormatter(new() { Mentions = { Medium = { id } } }));

        Assert.Contains($"Mentions.Medium: '{id}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("user group (S012ABC)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users/all")]
    [InlineData("everyone")]
    [InlineData("12 34")]
    public void Google_Chat_mention_that_is_not_an_id_is_an_error_that_names_it(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => new GoogleChatFormatter(new() { Mentions = { Low = { id } } }));

        Assert.Contains($"Mentions.Low: '{id}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_mentions_than_a_message_bears_are_an_error()
    {
        var options = new SlackFormatterOptions();
        for (var i = 0; i < 21; i++)
        {
            options.Mentions.Info.Add($"U{i}");
        }

        Assert.Throws<ArgumentException>(() => new SlackFormatter(options));
    }

    [Fact]
    public void Google_Chat_text_is_there_only_to_mention_and_then_says_all_that_matters()
    {
        var formatter = new GoogleChatFormatter(new() { Mentions = { High = { "all", "123" } } });

        Assert.StartsWith("<users/all> <users/123> \U0001F7E0 High \u00B7 EC2", formatter.Format(Summaries.Outage).Text, StringComparison.Ordinal);
        Assert.Null(formatter.Format(Summaries.AlarmOk).Text);
    }

    private static string Text(EventSummary summary) => new SlackFormatter(Options).Format(summary).Text!;
}
