namespace HealthEvents.Formatters.Tests;

/// <summary>What the attributes of a dead-letter queue add to the message about whatever is in it.</summary>
public sealed class UndeliveredTextTests
{
    private static readonly Dictionary<string, string> OfEventBridge = new(StringComparer.Ordinal)
    {
        ["RULE_ARN"] = "arn:aws:events:eu-west-1:111122223333:rule/to-chat",
        ["TARGET_ARN"] = "arn:aws:lambda:eu-west-1:111122223333:function:notify",
        ["ERROR_CODE"] = "NO_PERMISSIONS",
        ["ERROR_MESSAGE"] = "Lambda is not authorized",
        ["EXHAUSTED_RETRY_CONDITION"] = "MaximumRetryAttempts",
        ["RETRY_ATTEMPTS"] = "185",
    };

    [Theory]
    [InlineData("en", "not delivered to notify, 185 attempts failed (NO_PERMISSIONS): Lambda is not authorized")]
    [InlineData("ko", "notify에 전달되지 않음, 185회 시도 실패 (NO_PERMISSIONS): Lambda is not authorized")]
    [InlineData("ja", "notify に未配信、185 回の試行が失敗 (NO_PERMISSIONS): Lambda is not authorized")]
    public void Message_about_any_event_says_where_it_was_not_delivered_and_why(string language, string expected)
    {
        foreach (var e in new OperationalEvent[] { SampleEvents.Issue, SampleEvents.CpuAlarm, SampleEvents.Compliance, SampleEvents.StateChange })
        {
            var summary = SampleEvents.Summary(new ReceivedEvent { Event = e, Attributes = OfEventBridge }, SampleEvents.Context(language, Verbosity.Compact));

            Assert.Contains(summary.Facts, fact => fact.Value is TextValue text && text.Text == expected);
        }
    }

    [Fact]
    public void Rule_is_a_fact() => Assert.Equal("to-chat", Summary(OfEventBridge).Fact("Rule"));

    [Fact]
    public void Attributes_of_Lambda_are_read_too()
    {
        var summary = Summary(new(StringComparer.Ordinal) { ["RequestID"] = "1a2b", ["ErrorCode"] = "200", ["ErrorMessage"] = "division by zero" });

        Assert.Equal("not delivered (200): division by zero", summary.Fact("Earlier delivery"));
        Assert.Equal("1a2b", summary.Fact("Request ID"));
    }

    [Fact]
    public void Condition_stands_in_where_there_is_no_error() =>
        Assert.Equal("not delivered, 1 attempt failed (MaximumEventAgeInSeconds)", Summary(new(StringComparer.Ordinal) { ["EXHAUSTED_RETRY_CONDITION"] = "MaximumEventAgeInSeconds", ["RETRY_ATTEMPTS"] = "1" }).Fact("Earlier delivery"));

    [Fact]
    public void Other_attributes_say_nothing() =>
        Assert.Null(Summary(new(StringComparer.Ordinal) { ["size"] = "7", ["RequestID"] = "1a2b" }).Fact("Earlier delivery"));

    [Fact]
    public void Credential_in_an_error_is_masked()
    {
        var summary = Summary(new(StringComparer.Ordinal) { ["ERROR_MESSAGE"] = "password=hidden-1", ["ERROR_CODE"] = "x" });

        Assert.DoesNotContain("hidden-1", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
    }

    private static EventSummary Summary(Dictionary<string, string> attributes) =>
        SampleEvents.Summary(new ReceivedEvent { Event = SampleEvents.Issue, Attributes = attributes }, SampleEvents.Context(verbosity: Verbosity.Full));
}
