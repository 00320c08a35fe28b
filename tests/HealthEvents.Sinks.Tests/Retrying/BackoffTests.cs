namespace HealthEvents.Sinks.Tests;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(3, 0.5, 3)]
    [InlineData(5, 0, 8)]
    [InlineData(6, 0, 15)]
    [InlineData(6, 1, 30)]
    [InlineData(int.MaxValue, 1, 30)]
    public void Wait_doubles_up_to_30_seconds_and_its_upper_half_is_random(int attempts, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(TimeSpan.FromSeconds(1), attempts, () => jitter));
}
