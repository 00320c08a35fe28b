using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>Lambda may stop a process for hours in the middle of a wait.</summary>
public sealed class FrozenEnvironmentTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(7);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(12, 2)]
    [InlineData(13, 1)]
    [InlineData(3600, 1)]
    public async Task Freeze_beyond_the_budget_ends_the_message_without_another_post(int frozenSeconds, int attempts)
    {
        var http = new FakeHttp(static request => request.Number == 1 ? FakeHttp.Answer(429, "slow down", retryAfter: "7") : FakeHttp.Answer(200, "ok"));
        var clock = new FreezingClock(Wait, TimeSpan.FromSeconds(frozenSeconds));
        var services = new SinkServices { TimeProvider = clock, HttpClients = http, Jitter = static () => 0 };
        var sink = SlackWebhook.CreateSink("ops", new SlackWebhookOptions { Address = Harness.SlackAddress }, services);

        var result = await clock.Inner.RunAsync(
            () => sink.SendAsync(new EventDelivery(TestEvent.Received("1"), new TestSummarizer(), clock.GetUtcNow())).AsTask());

        Assert.Equal((attempts, attempts, attempts == 2 ? 200 : 429), (http.Requests.Count, result.Attempts, result.Status));
    }

    /// <summary>A clock that stands still for a while when a wait of a certain length begins.</summary>
    private sealed class FreezingClock(TimeSpan wait, TimeSpan frozen) : TimeProvider
    {
        private TimeSpan _frozen;

        public ManualTimeProvider Inner { get; } = new();

        public override long TimestampFrequency => Inner.TimestampFrequency;

        public override long GetTimestamp() => Inner.GetTimestamp() + _frozen.Ticks;

        public override DateTimeOffset GetUtcNow() => Inner.GetUtcNow() + _frozen;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _frozen += dueTime == wait ? frozen : TimeSpan.Zero;
            return Inner.CreateTimer(callback, state, dueTime, period);
        }
    }
}
