namespace HealthEvents.Formatters.Tests;

public sealed class HealthChangeTests
{
    private static readonly HealthEvent Past = SampleEvents.Retirement with { StartTime = SampleEvents.Now.AddDays(-84).AddHours(-3) };

    [Theory]
    [InlineData("en", "Action required. Due since 23 May 2026, 09:00 UTC, 84 days overdue")]
    [InlineData("ko", "조치 필요. 기한 초과: 2026년 5월 23일 09:00 UTC (84일 경과)")]
    [InlineData("ja", "対応が必要。期限超過: 2026年5月23日 09:00 UTC (84日経過)")]
    public void Change_whose_start_has_passed_without_an_end_is_due_since_then(string language, string lead) =>
        Assert.Equal(lead, SampleEvents.Summary(Past, language).Lead);

    [Theory]
    [InlineData("ACTION_REQUIRED", "AWS_EC2_INSTANCE_STOP_SCHEDULED", null, "Action required. Due since ")]
    [InlineData("ACTION_MAY_BE_REQUIRED", "AWS_EC2_INSTANCE_STOP_SCHEDULED", null, "Action may be required. Due since ")]
    [InlineData("SOMETHING_NEW", "AWS_EC2_INSTANCE_STOP_SCHEDULED", null, "SOMETHING_NEW. Due since ")]
    [InlineData("INFORMATIONAL", "AWS_LAMBDA_PLANNED_LIFECYCLE_EVENT", "PENDING", "No action required. Began ")]
    [InlineData(null, "AWS_EC2_INSTANCE_STOP_SCHEDULED", null, "Began ")]
    [InlineData(null, "AWS_ECS_TASK_PATCHING_RETIREMENT", "IMPAIRED", "Began ")]
    [InlineData(null, "AWS_EC2_INSTANCE_STOP_SCHEDULED", "PENDING", "Due since ")]
    [InlineData(null, "AWS_LAMBDA_PLANNED_LIFECYCLE_EVENT", null, "Due since ")]
    [InlineData(null, "AWS_SOMETHING_NEW", null, "Due since ")]
    [InlineData(null, null, null, "Due since ")]
    public void Change_is_overdue_where_the_reader_must_act_and_began_where_AWS_does_it(string? actionability, string? code, string? status, string lead)
    {
        var summary = SampleEvents.Summary(Past with
        {
            Actionability = actionability is null ? null : new(actionability),
            EventTypeCode = code,
            AffectedEntities = [new() { Value = "i-0a", Status = status is null ? null : new(status) }],
        });

        Assert.StartsWith(lead, summary.Lead, StringComparison.Ordinal);
        Assert.Null(summary.Fact("Start"));
    }

    [Fact]
    public void Change_that_AWS_does_says_how_long_ago_it_began()
    {
        var begun = Past with { StartTime = SampleEvents.Now.AddMinutes(-150), Actionability = HealthActionability.Informational };

        Assert.Equal("No action required. Began 15 Aug 2026, 09:30 UTC, 2 h 30 min ago", SampleEvents.Summary(begun).Lead);
        Assert.Equal("Began 15 Aug 2026, 09:30 UTC, 2 h 30 min ago", SampleEvents.Summary(begun with { Actionability = null, AffectedEntities = [] }).Lead);
    }

    [Fact]
    public void Change_with_an_end_to_come_says_that_end_and_keeps_its_start()
    {
        var summary = SampleEvents.Summary(Past with { Actionability = null, EndTime = SampleEvents.Now.AddDays(3) });

        Assert.Equal("Runs until 18 Aug 2026, 12:00 UTC", summary.Lead);
        Assert.NotNull(summary.Fact("Start"));
        Assert.Null(summary.Fact("End"));
    }

    [Fact]
    public void Change_that_relays_call_planned_is_one_too()
    {
        var summary = SampleEvents.Summary(Past with { Category = new("plannedChange"), EventTypeCode = "AWS_EKS_SOMETHING" });

        Assert.StartsWith("Action required. Due since ", summary.Lead, StringComparison.Ordinal);
        Assert.Equal("Planned change", summary.Fact("Category"));
    }

    [Theory]
    [InlineData("closed", "RESOLVED", EventOutcome.Completed)]
    [InlineData("closed", null, EventOutcome.Completed)]
    [InlineData("closed", "PENDING", EventOutcome.Ended)]
    [InlineData("upcoming", "RESOLVED", EventOutcome.Ended)]
    [InlineData("open", "IMPAIRED", EventOutcome.Ended)]
    public void Change_that_is_over_was_completed_only_where_AWS_closed_it(string status, string? entity, EventOutcome outcome)
    {
        var summary = SampleEvents.Summary(Past with
        {
            Status = new(status),
            EndTime = SampleEvents.Now.AddDays(-77).AddHours(-3),
            AffectedEntities = [new() { Value = "i-0a", Status = entity is null ? null : new(entity) }],
        });

        Assert.Equal((EventLifecycle.Resolved, outcome), (summary.Lifecycle, summary.Outcome));
        Assert.Equal("Lasted 7 d", summary.Lead);
        Assert.Equal(["Account", "Start", "End"], summary.FactLabels());
    }

    [Fact]
    public void Change_closed_before_its_start_was_not_completed()
    {
        var summary = SampleEvents.Summary(SampleEvents.Retirement with { Status = HealthEventStatus.Closed });

        Assert.Equal(EventOutcome.Ended, summary.Outcome);
        Assert.Equal("Closed before it began", summary.Lead);
    }

    [Fact]
    public void Change_closed_before_its_start_stays_called_off_where_it_is_told_late()
    {
        var closed = SampleEvents.Retirement with { Status = HealthEventStatus.Closed, LastUpdatedTime = SampleEvents.Retirement.StartTime!.Value.AddDays(-1) };
        var late = SampleEvents.Context() with { Now = SampleEvents.Retirement.StartTime.Value.AddDays(7) };

        var summary = SampleEvents.Summary(new ReceivedEvent { Event = closed }, late);

        Assert.Equal(EventOutcome.Ended, summary.Outcome);
        Assert.Equal("Closed before it began", summary.Lead);
    }

    [Fact]
    public void Issues_and_abuse_are_resolved_and_notices_are_closed()
    {
        Assert.Equal(EventOutcome.Unknown, Outcome(SampleEvents.Issue));
        Assert.Equal(EventOutcome.Unknown, Outcome(SampleEvents.Abuse));
        Assert.Equal(EventOutcome.Closed, Outcome(SampleEvents.Retirement with { Category = HealthEventCategory.AccountNotification }));

        static EventOutcome Outcome(HealthEvent e) => SampleEvents.Summary(e with { Status = HealthEventStatus.Closed }).Outcome;
    }

    [Theory]
    [InlineData(EventOutcome.Unknown, "en", "Resolved")]
    [InlineData(EventOutcome.Completed, "en", "Completed")]
    [InlineData(EventOutcome.Ended, "en", "Ended")]
    [InlineData(EventOutcome.Closed, "en", "Closed")]
    [InlineData(EventOutcome.Completed, "ko", "완료됨")]
    [InlineData(EventOutcome.Ended, "ja", "イベント終了")]
    public void Sign_of_what_is_over_says_how_it_ended(EventOutcome outcome, string language, string words)
    {
        var summary = SampleEvents.Summary(SampleEvents.Issue with { Status = HealthEventStatus.Closed }) with { Outcome = outcome };

        Assert.Equal(words, SeveritySign.Of(summary, MessageLanguage.Find(language)).Words);
    }

    [Fact]
    public void Notice_with_a_date_to_come_says_it()
    {
        var notice = SampleEvents.Retirement with { Category = HealthEventCategory.AccountNotification };

        Assert.Equal("Action required. Starts 27 Aug 2026, 13:00 UTC, in 12 days", SampleEvents.Summary(notice).Lead);
        Assert.Equal("Action required", SampleEvents.Summary(notice with { StartTime = SampleEvents.Now.AddDays(-1) }).Lead);
    }

    [Fact]
    public void Open_issue_without_a_start_is_not_yet_ended()
    {
        var summary = SampleEvents.Summary(SampleEvents.Issue with { StartTime = null });

        Assert.Equal("Not yet ended", summary.Lead);
        Assert.Null(summary.Fact("Status"));
    }
}
