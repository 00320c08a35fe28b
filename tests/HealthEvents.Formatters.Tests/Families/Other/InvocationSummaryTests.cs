namespace HealthEvents.Formatters.Tests;

/// <summary>What is said about Lambda functions that failed.</summary>
public sealed class InvocationSummaryTests
{
    private static readonly LambdaInvocation Invocation = new()
    {
        FunctionArn = "arn:aws:lambda:eu-west-1:111122223333:function:nightly:live",
        FunctionName = "nightly",
        Condition = LambdaInvocationCondition.RetriesExhausted,
        Attempts = 3,
        ErrorType = "ZeroDivisionError",
        ErrorMessage = "division\nby zero",
    };

    private static readonly LambdaBatch Batch = new()
    {
        SourceArn = "arn:aws:kinesis:eu-west-1:111122223333:stream/ops",
        Size = 9,
        ShardId = "shardId-0",
        FirstPosition = "1",
        LastPosition = "9",
    };

    [Theory]
    [InlineData("en", "Lambda function nightly failed in eu-west-1", "3 attempts failed: ZeroDivisionError: division by zero")]
    [InlineData("ko", "Lambda 함수 nightly 실패 (eu-west-1)", "3회 시도 실패: ZeroDivisionError: division by zero")]
    [InlineData("ja", "Lambda 関数 nightly が失敗しました (eu-west-1)", "3 回の試行が失敗: ZeroDivisionError: division by zero")]
    public void Failure_says_which_function_how_often_and_why(string language, string title, string lead)
    {
        var summary = Summary(Invocation, language);

        Assert.Equal((title, lead), (summary.Title, summary.Lead));
    }

    [Theory]
    [InlineData("arn:aws:kinesis:eu-west-1:111122223333:stream/ops", 9, "9 records from ops not processed, 3 attempts failed")]
    [InlineData("arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-01-12T09:00:00.000", 1, "1 record from orders not processed, 3 attempts failed")]
    [InlineData("arn:aws:kafka:eu-west-1:111122223333:cluster/clicks/751d2973-a626", 1200, "1,200 records from clicks not processed, 3 attempts failed")]
    [InlineData("arn:aws:sqs:eu-west-1:111122223333:jobs", null, "records from jobs not processed, 3 attempts failed")]
    public void Batch_says_of_what_and_how_many(string source, int? size, string lead)
    {
        var summary = Summary(Invocation with
        {
            Condition = LambdaInvocationCondition.RetryAttemptsExhausted,
            ErrorType = null,
            ErrorMessage = null,
            Batch = Batch with { SourceArn = source, Size = size },
        });

        Assert.Equal(lead, summary.Lead);
        Assert.Equal("shardId-0", summary.Fact("Shard"));
        Assert.Equal("1 - 9", summary.Fact("Sequence numbers"));
    }

    [Theory]
    [InlineData("EventAgeExceeded", "the event exceeded its maximum age")]
    [InlineData("SomethingNew", "SomethingNew")]
    public void Cause_is_in_words_where_it_is_known(string condition, string cause)
    {
        var summary = Summary(Invocation with { Condition = new(condition), ErrorMessage = null, ErrorType = null });

        Assert.Equal($"3 attempts failed: {cause}", summary.Lead);
        Assert.Null(summary.Fact("Cause"));
    }

    [Fact]
    public void Record_that_says_nothing_is_still_a_failure()
    {
        var summary = Summary(new LambdaInvocation());

        Assert.Equal("Lambda function (unnamed) failed in eu-west-1", summary.Title);
        Assert.Null(summary.Lead);
    }

    [Fact]
    public void Payload_is_shown_and_its_credentials_are_masked()
    {
        var summary = Summary(Invocation with { Payload = new(SampleEvents.Bytes("""{"day":"2026-11-19","password":"secret-1"}""")), StackTrace = ["at close()", "at main()"] });

        Assert.Contains("2026-11-19", summary.Section<CodeSection>("Payload")!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", summary.Section<CodeSection>("Payload")!.Text, StringComparison.Ordinal);
        Assert.Equal("at close()\nat main()", summary.Section<CodeSection>("Stack trace")!.Text);
    }

    [Fact]
    public void Endless_stack_trace_is_cut()
    {
        var summary = Summary(Invocation with { StackTrace = [.. Enumerable.Repeat(new string('x', 1_000), 1_000)] });

        Assert.InRange(summary.Section<CodeSection>("Stack trace")!.Text.Length, 2_000, 4_000);
    }

    [Theory]
    [InlineData("en", "delivered to nightly in vain, 3 attempts: ZeroDivisionError: division by zero")]
    [InlineData("ko", "nightly 함수가 처리하지 못함, 3회 시도: ZeroDivisionError: division by zero")]
    [InlineData("ja", "関数 nightly で未処理、3 回試行: ZeroDivisionError: division by zero")]
    public void Event_of_any_family_says_that_a_function_did_not_process_it(string language, string expected)
    {
        foreach (var e in new OperationalEvent[] { SampleEvents.Issue, SampleEvents.CpuAlarm, SampleEvents.Compliance, SampleEvents.StateChange })
        {
            var summary = SampleEvents.Summary(
                new ReceivedEvent { Event = e, FailedInvocation = Invocation }, SampleEvents.Context(language, Verbosity.Compact));

            Assert.Contains(summary.Facts, fact => fact.Value is TextValue text && text.Text == expected);
        }
    }

    [Theory]
    [InlineData(1, "the message", "X", "delivered to nightly in vain, 1 attempt: X: the message")]
    [InlineData(null, "X: said already", "X", "delivered to nightly in vain: X: said already")]
    [InlineData(2, "2026-11-20T12:09:59.600Z 0d7cf7a5-0000-4000-8000-000000000000 Task timed out after 3.00 seconds", null, "delivered to nightly in vain, 2 attempts: Task timed out after 3.00 seconds")]
    [InlineData(0, null, null, "delivered to nightly in vain: all attempts failed")]
    public void Failed_processing_says_what_is_known(int? attempts, string? message, string? type, string expected)
    {
        var failed = Invocation with { Attempts = attempts, ErrorMessage = message, ErrorType = type };

        Assert.Equal(expected, SampleEvents.Summary(new ReceivedEvent { Event = SampleEvents.Issue, FailedInvocation = failed }, SampleEvents.Context()).Fact("Earlier delivery"));
    }

    [Theory]
    [InlineData(3, "3 attempts failed", null)]
    [InlineData(null, "all attempts failed", null)]
    public void That_no_attempt_is_left_is_said_once(int? attempts, string lead, string? cause)
    {
        var summary = Summary(Invocation with { Attempts = attempts, ErrorMessage = null, ErrorType = null });

        Assert.Equal((lead, cause), (summary.Lead, summary.Fact("Cause")));
    }

    [Fact]
    public void Links_say_what_they_do()
    {
        Assert.Equal(
            [
                ("View logs", "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fnightly"),
                ("View function", "https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/nightly"),
            ],
            Summary(Invocation).Links.Select(static link => (link.Label, link.Url)));
        Assert.Empty(Summary(Invocation with { FunctionArn = null }).Links);
    }

    private static EventSummary Summary(LambdaInvocation invocation, string language = "en") => SampleEvents.Summary(
        new ReceivedEvent { Event = new LambdaInvocationFailureEvent { Invocation = invocation, Region = "eu-west-1", Account = SampleEvents.Account } },
        SampleEvents.Context(language, Verbosity.Full));
}
