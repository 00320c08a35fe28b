using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>When a webhook may be called: turns, and what it asks for.</summary>
public sealed class WebhookPaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Asked = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Late_response_to_an_earlier_post_does_not_lift_the_wait()
    {
        var pace = new WebhookPace(_clock);
        pace.Take(out var before);
        pace.Hold(Asked, Asked);

        pace.Answer(before, isTaken: true);

        Assert.Equal(Asked, pace.Take(out _));
    }

    [Fact]
    public void After_a_wait_one_goes_ahead_and_its_response_lets_the_others_go()
    {
        var pace = new WebhookPace(_clock);
        pace.Hold(Asked, Asked);
        _clock.Advance(Asked);

        Assert.Equal(TimeSpan.Zero, pace.Take(out var first));
        Assert.Equal(Second, pace.Take(out _));
        pace.Answer(first, isTaken: true);
        Assert.Equal(TimeSpan.Zero, pace.Take(out _));
        Assert.Equal(TimeSpan.Zero, pace.Take(out _));
    }

    [Fact]
    public void After_a_wait_the_burst_is_gone()
    {
        var pace = new WebhookPace(_clock);
        pace.Limit(Second, 3);
        pace.Hold(Asked, Asked);
        _clock.Advance(Asked);
        pace.Take(out var first);

        pace.Answer(first, isTaken: true);

        Assert.Equal(Second, pace.Take(out _));
        _clock.Advance(Second);
        Assert.Equal(TimeSpan.Zero, pace.Take(out _));
        Assert.Equal(Second, pace.Take(out _));
    }

    [Fact]
    public void Next_turn_counts_from_the_post_until_the_webhook_refuses_something_and_from_the_response_then()
    {
        var pace = new WebhookPace(_clock);
        pace.Limit(Second, 1);

        pace.Take(out var turn);
        _clock.Advance(Second / 10);
        pace.Answer(turn, isTaken: true);
        Assert.Equal(Second * 9 / 10, pace.Ask().Wait);

        for (var refusal = 0; refusal < 2; refusal++)
        {
            _clock.Advance(pace.Ask().Wait);
            pace.Take(out turn);
            _clock.Advance(Second / 10);
            pace.Answer(turn, isTaken: refusal == 1);
            Assert.Equal(Second, pace.Ask().Wait);
        }
    }

    [Fact]
    public void Only_what_was_taken_counts_as_taken()
    {
        var pace = new WebhookPace(_clock);
        pace.Take(out var turn);

        pace.Answer(turn, isTaken: false);
        Assert.Equal(default, pace.Ask().Took);
        pace.Answer(turn, isTaken: true);
        Assert.Equal(_clock.GetUtcNow(), pace.Ask().Took);
    }

    [Fact]
    public void State_tells_what_is_in_the_way()
    {
        var pace = new WebhookPace(_clock);
        Assert.True(pace.Ask().IsFree);
        pace.Limit(Second, 1);
        pace.Take(out var turn);
        pace.Answer(turn, isTaken: true);

        Assert.Equal(new PaceState(Second, Second, _clock.GetUtcNow(), Asked: null), pace.Ask());
        Assert.Equal("not posted: 2 events waited before it, and the pace is one message in 1 s", pace.Ask().Reason(2));
        Assert.Equal("not posted: the pace is one message in 1 s", pace.Ask().Reason());
        pace.Hold(Asked, Asked);
        Assert.Equal(new PaceState(Asked, Second, _clock.GetUtcNow(), Asked), pace.Ask());
        Assert.Equal("not posted: the webhook asked to wait 30 s", pace.Ask().Reason(2));
    }

    [Fact]
    public void Wait_is_never_shorter_than_a_timer_can_be()
    {
        var pace = new WebhookPace(_clock);

        pace.Hold(TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));

        Assert.Equal(TimeSpan.FromMilliseconds(1), pace.Take(out _));
    }

    [Fact]
    public void Clock_that_is_put_back_keeps_nobody_away()
    {
        var clock = new BackwardClock();
        var pace = new WebhookPace(clock);
        pace.Limit(Second, 1);
        pace.Take(out _);
        pace.Hold(Asked, Asked);

        clock.Now -= TimeSpan.FromDays(1);

        Assert.Equal(TimeSpan.Zero, pace.Take(out _));
    }

    [Fact]
    public void Webhooks_that_nobody_is_kept_from_are_forgotten_in_a_crowd()
    {
        var paces = new WebhookPaces(_clock);
        var held = paces.Of(Key(-1));
        held.Hold(Asked, Asked);
        var used = paces.Of(Key(-2));
        used.Limit(Second, 3);
        used.Take(out _);
        var idle = paces.Of(Key(-3));

        for (var number = 0; number < 5_000; number++)
        {
            paces.Of(Key(number));
        }

        Assert.InRange(paces.Count, 1, 300);
        Assert.Same(held, paces.Of(Key(-1)));
        Assert.Same(used, paces.Of(Key(-2)));
        Assert.Equal((false, false, true), (held.IsForgotten, used.IsForgotten, idle.IsForgotten));
    }

    [Fact]
    public void What_is_forgotten_stays_forgotten()
    {
        var pace = new WebhookPace(_clock);
        Assert.True(pace.TryForget());

        // By somebody who found it before.
        pace.Hold(Asked, Asked);

        Assert.True(pace.TryForget());
        Assert.True(pace.IsForgotten);
    }

    private static PaceKey Key(int number) => PaceKey.Of(WebhookUrl.Parse($"{Harness.SlackAddress}{number}"), scope: null);

    private sealed class BackwardClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
