using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>One call after a time, whoever asks for it and however often.</summary>
public sealed class WakeUpTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    private readonly ManualTimeProvider _time = new();
    private readonly HookedClock _clock;
    private readonly WakeUp _wakeUp;
    private int _calls;

    public WakeUpTests()
    {
        _clock = new HookedClock(_time);
        _wakeUp = new WakeUp(_clock, () => _calls++);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Earlier_of_two_that_are_asked_for_at_once_counts(bool isSoonFirst)
    {
        _clock.OnCreate = () => _wakeUp.Set(isSoonFirst ? Later : Soon);

        _wakeUp.Set(isSoonFirst ? Soon : Later);

        Assert.Equal(1, _time.WaitingTimers);
        _time.Advance(Soon);
        Assert.Equal((1, 0), (_calls, _time.WaitingTimers));
    }

    [Fact]
    public void Timer_that_could_not_be_made_is_made_when_asked_for_again()
    {
        _clock.OnCreate = static () => throw new NotSupportedException("no timers");
        Assert.Throws<NotSupportedException>(() => _wakeUp.Set(Soon));

        _wakeUp.Set(Later);

        _time.Advance(Later);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public void Nobody_is_called_after_it_was_detached_even_while_the_timer_is_made()
    {
        _clock.OnCreate = () => _wakeUp.Detach()?.Dispose();

        _wakeUp.Set(Soon);

        Assert.Equal(0, _time.WaitingTimers);
        _time.Advance(Later);
        Assert.Equal(0, _calls);
    }
}
