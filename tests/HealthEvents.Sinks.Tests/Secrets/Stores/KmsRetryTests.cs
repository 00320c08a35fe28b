namespace HealthEvents.Sinks.Tests;

public sealed class KmsRetryTests
{
    [Theory]
    [InlineData(1, 0, 100)]
    [InlineData(1, 1, 200)]
    [InlineData(2, 0, 200)]
    [InlineData(3, 0, 400)]
    public void Throttling_is_repeated_three_times_after_waits_that_double(int attempts, double jitter, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), KmsRetry.WaitAfter(FakeKms.Error("ThrottlingException"), attempts, () => jitter));

    [Fact]
    public void Fourth_attempt_is_the_last() => Assert.Null(KmsRetry.WaitAfter(FakeKms.Error("ThrottlingException"), attempts: 4, static () => 0));

    [Fact]
    public void Refusal_is_not_repeated() => Assert.Null(KmsRetry.WaitAfter(FakeKms.Error("AccessDeniedException"), attempts: 1, static () => 0));
}
