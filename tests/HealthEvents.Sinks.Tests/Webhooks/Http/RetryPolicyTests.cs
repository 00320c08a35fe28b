namespace HealthEvents.Sinks.Tests;

public sealed class RetryPolicyTests
{
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

        Assert.Equal(isRepeated, policy.MayRepeat(new WebhookResponse(Enum.Parse<WebhookResponseKind>(kind))));
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

    private static TimeSpan WaitAfter(TimeSpan retryAfter, double jitter) =>
        new RetryPolicy(retryAmbiguous: false, () => jitter)
            .WaitAfter(new WebhookResponse(WebhookResponseKind.NotPosted) { RetryAfter = retryAfter }, attempts: 1);
}
