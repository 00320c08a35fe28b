namespace HealthEvents.Formatters.Tests;

/// <summary>Alarms that were created, changed or deleted.</summary>
public sealed class AlarmConfigurationChangeTests
{
    private static readonly CloudWatchAlarmConfiguration Before = SampleEvents.CpuAlarm.Configuration with { ActionsEnabled = true, Description = null };

    [Theory]
    [InlineData("OK", true, false, "Actions switched off")]
    [InlineData("ALARM", true, false, "Actions switched off while in ALARM")]
    [InlineData("ALARM", false, false, "In ALARM with its actions switched off")]
    [InlineData("ALARM", false, true, "Actions switched on")]
    [InlineData("ALARM", true, true, null)]
    public void Actions_are_news_in_the_second_line(string state, bool before, bool after, string? lead)
    {
        var summary = Summary(Before with { ActionsEnabled = before }, Before with { ActionsEnabled = after }, state);

        Assert.Equal(lead, summary.Lead);
        Assert.Null(summary.Section<ListSection>("Changes"));
        Assert.Equal(lead?.Contains("ALARM", StringComparison.Ordinal) == true ? null : state, summary.Fact("State"));
    }

    [Theory]
    [InlineData("delete", "ALARM", "Deleted while in ALARM")]
    [InlineData("DELETE", "ALARM", "Deleted while in ALARM")]
    [InlineData("delete", "OK", null)]
    [InlineData("create", "ALARM", null)]
    public void Deleted_while_in_ALARM_says_so(string operation, string state, string? lead)
    {
        var change = new CloudWatchAlarmConfigurationEvent { AlarmName = "a", Operation = operation, State = new() { Value = new(state) }, Configuration = Before };

        Assert.Equal(lead, SampleEvents.Summary(change).Lead);
    }

    [Fact]
    public void One_change_stands_in_the_second_line_alone()
    {
        var summary = Summary(Before, Before with { Threshold = 90 });

        Assert.Equal("Alarm changed: web-prod CPU high (EC2 CPUUtilization) in eu-west-1", summary.Title);
        Assert.Equal("Threshold: 80 % \u2192 90 %", summary.Lead);
        Assert.Null(summary.Section<ListSection>("Changes"));
        Assert.Null(summary.Fact("Metric"));
        Assert.Equal("i-0123", summary.Fact("InstanceId"));
    }

    [Fact]
    public void Several_changes_are_listed()
    {
        var metric = Before.Metrics[0] with { Statistic = "Maximum", Period = 60 };
        var after = Before with
        {
            Threshold = 90,
            ActionsEnabled = false,
            Metrics = [metric],
            TreatMissingData = "breaching",
            EvaluationPeriods = 3,
            ActionsSuppressorWaitPeriod = 120,
            OkActions = ["arn:aws:sns:eu-west-1:111122223333:ops"],
        };

        var summary = Summary(Before, after);

        Assert.Equal("Actions switched off. Threshold: 80 % \u2192 90 %", summary.Lead);
        Assert.Equal(
            [
                new ListItem(new ChangeValue("80 %", "90 %"), "Threshold"), new ListItem(new ChangeValue("Average", "Maximum"), "Statistic"),
                new ListItem(new ChangeValue("5 min", "1 min"), "Period"), new ListItem(new ChangeValue(null, "3"), "Evaluation periods"),
                new ListItem(new ChangeValue(null, "breaching"), "Missing data counts as"), new ListItem(new ChangeValue(null, "2 min"), "Suppressor wait period"),
                new ListItem(new ChangeValue(null, "ops"), "OK actions"),
            ],
            summary.Section<ListSection>("Changes")!.Items);
    }

    [Fact]
    public void Runbook_of_the_description_is_a_button()
    {
        var summary = Summary(Before, Before with { Threshold = 90, Description = "Runbook: https://wiki.example.com/cpu" });

        Assert.Contains(new SummaryLink("Open runbook (wiki.example.com)", "https://wiki.example.com/cpu"), summary.Links);
        Assert.Null(summary.Section<ProseSection>("Description"));
    }

    private static EventSummary Summary(CloudWatchAlarmConfiguration before, CloudWatchAlarmConfiguration after, string state = "OK") =>
        SampleEvents.Summary(new CloudWatchAlarmConfigurationEvent
        {
            AlarmName = "web-prod CPU high",
            Region = "eu-west-1",
            Operation = "update",
            State = new() { Value = new(state) },
            Configuration = after,
            PreviousConfiguration = before,
        });
}
