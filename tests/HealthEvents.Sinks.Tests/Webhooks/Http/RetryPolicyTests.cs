namespace HealthEvents.Sinks.Tests;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("NotPosted", false, true)]
    [InlineData("NotPosted", true, true)]
    [InlineData("Ambiguous", false, false)]
    [InlineData("Ambiguous", true, true)]
    [InlineData("Delivered", true, false)]
    [InlineData("MessageRefused", true, false)]
    [InlineData("AddressRefused", true, false)]
    [InlineData("Refused", true, false)]
    public void Only_what_may_not_have_been_posted_is_repeated(string kind, bool retryAmbiguous, bool isRepeated)
    {
        var policy = new RetryPolicy(retryAmbiguous, static () => 0);

        Assert.Equal(isRepeated, policy.WaitAfter(new WebhookResponse(Enum.Parse<WebhookResponseKind>(kind)), attempts: 1, Budget) is not null);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(0.5, 7.125)]
    public void Wait_that_the_service_asks_for_is_kept_and_spread_over_a_quarter_of_a_second(double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WaitAfter(TimeSpan.FromSeconds(7), jitter));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Wait_that_is_over_already_backs_off(int seconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(500), WaitAfter(TimeSpan.FromSeconds(seconds), jitter: 0));

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    [InlineData(21, false)]
    public void Wait_that_leaves_no_time_is_not_begun(int seconds, bool isBegun) =>
        Assert.Equal(isBegun, WaitAfter(TimeSpan.FromSeconds(seconds), jitter: 0) is not null);

    private static TimeSpan? WaitAfter(TimeSpan retryAfter, double jitter) =>
        new RetryPolicy(retryAmbiguous: false, () => jitter)
            .WaitAfter(new WebhookResponse(WebhookResponseKind.NotPosted) { RetryAfter = retryAfter }, attempts: 1, Budget);
}
