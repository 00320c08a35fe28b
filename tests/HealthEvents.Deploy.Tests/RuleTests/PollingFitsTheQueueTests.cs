using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class PollingFitsTheQueueTests : RuleTest<PollingFitsTheQueue>
{
    protected override string Bad => GoodTemplate.With("maxReceiveCount: 10", "maxReceiveCount: 1");

    [Theory]
    [InlineData("FunctionResponseTypes: [ReportBatchItemFailures]", "Enabled: true", "add ReportBatchItemFailures")]
    [InlineData("!If [UsesFifo, !Ref AWS::NoValue, 10]", "10", "leave MaximumBatchingWindowInSeconds out. (with UsesFifo")]
    [InlineData("!If [UsesFifo, !Ref AWS::NoValue, 10]", "!Ref AWS::NoValue", "MaximumBatchingWindowInSeconds to 10. (without UsesFifo")]
    [InlineData("!If [UsesFifo, !Ref AWS::NoValue, 10]", "!If [UsesFifo, !Ref AWS::NoValue, 300]", "MaximumBatchingWindowInSeconds to 10. (without UsesFifo")]
    [InlineData("BatchSize: !If [UsesFifo, 10, 100]", "BatchSize: !If [UsesFifo, 10, 11]", "set BatchSize to 100 and")]
    [InlineData("BatchSize: !If [UsesFifo, 10, 100]", "BatchSize: !If [UsesFifo, 1, 100]", "set BatchSize to 10. (with UsesFifo")]
    [InlineData("FunctionResponseTypes: [ReportBatchItemFailures]", "FunctionResponseTypes: [ReportBatchItemFailures]\n      Enabled: false", "takes no events though Function has an address")]
    [InlineData("BatchSize: !If [UsesFifo, 10, 100]", "BatchSize: 100", "set BatchSize to 10. (with UsesFifo")]
    [InlineData("{ MaximumConcurrency: 2 }", "{ MaximumConcurrency: 10 }", "set MaximumConcurrency of ScalingConfig to 2. (without UsesFifo")]
    [InlineData("!If [UsesFifo, !Ref AWS::NoValue, { MaximumConcurrency: 2 }]", "!Ref AWS::NoValue", "set MaximumConcurrency")]
    [InlineData("FunctionName: !Ref Function\n      BatchSize", "FunctionName: another\n      BatchSize", "names a function that is not in this stack")]
    public void Mapping_that_does_not_fit_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Mapping", words);

    [Fact]
    public void Mapping_that_works_before_there_is_an_address_is_refused() => Refuses(
        GoodTemplate.With("!Sub kms:${EncryptedSlackAddress}", "!Ref AWS::NoValue"), "Mapping", "takes events before Function has an address");

    [Theory]
    [InlineData("maxReceiveCount: 10", "maxReceiveCount: 3", "set maxReceiveCount of RedrivePolicy to 10")]
    [InlineData("VisibilityTimeout: 180", "VisibilityTimeout: 179", "set VisibilityTimeout to 180")]
    [InlineData("VisibilityTimeout: 180", "DelaySeconds: 0", "set VisibilityTimeout to 180")]
    [InlineData("VisibilityTimeout: 180", "VisibilityTimeout: !If [UsesFifo, 90, 180]", "set VisibilityTimeout to 180, 6 times the Timeout of Function. (with UsesFifo")]
    [InlineData("Timeout: 30\n      LoggingConfig", "Timeout: 60\n      LoggingConfig", "set VisibilityTimeout to 360")]
    [InlineData("Timeout: 30\n      LoggingConfig", "Timeout: !Ref Timeout\n      LoggingConfig", "set VisibilityTimeout to a number")]
    public void Queue_that_does_not_fit_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Queue", words);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Function_that_may_run_less_often_than_it_is_asked_is_refused(int reserved) => Refuses(
        GoodTemplate.With("Timeout: 30\n      LoggingConfig", $"Timeout: 30\n      ReservedConcurrentExecutions: {reserved}\n      LoggingConfig"), "Function", "ReservedConcurrentExecutions");

    [Fact]
    public void Function_that_may_run_as_often_as_it_is_asked_is_taken() => Takes(
        GoodTemplate.With("Timeout: 30\n      LoggingConfig", "Timeout: 30\n      ReservedConcurrentExecutions: 2\n      LoggingConfig"));
}
