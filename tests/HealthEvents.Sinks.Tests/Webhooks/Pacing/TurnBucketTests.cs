namespace HealthEvents.Sinks.Tests;

/// <summary>Turns come back one by one, and a few can be there at once.</summary>
public sealed class TurnBucketTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, new double[] { 0, 1, 2, 3 })]
    [InlineData(3, new double[] { 0, 0, 0, 1, 2, 3 })]
    public void Burst_goes_at_once_and_then_one_in_each_interval(int burst, double[] expected)
    {
        var bucket = Bucket(burst);

        Assert.Equal(expected, TimesOf(ref bucket, expected.Length, responds: null));
    }

    [Fact]
    public void Turns_come_back_and_never_more_than_there_were()
    {
        var bucket = Bucket(3);
        TimesOf(ref bucket, 3, responds: null);

        var taken = 0;
        for (var later = At(60); bucket.WaitAt(later) == TimeSpan.Zero; taken++)
        {
            bucket.Take(later, all: false);
        }

        Assert.Equal(3, taken);
    }

    [Fact]
    public void Without_an_interval_there_is_always_one()
    {
        var bucket = default(TurnBucket);
        bucket.Limit(TimeSpan.Zero, 1);
        for (var turn = 0; turn < 100; turn++)
        {
            bucket.Take(Start, all: turn == 50);
        }

        Assert.Equal(TimeSpan.Zero, bucket.WaitAt(Start));
        Assert.True(bucket.IsFullAt(Start));
    }

    [Theory]
    [InlineData(1, 3, 2, 5, 2, 3)]
    [InlineData(2, 5, 1, 3, 2, 3)]
    [InlineData(0, 1, 1, 3, 1, 3)]
    [InlineData(1, 3, 0, 1, 1, 3)]
    public void Stricter_limit_holds(int interval, int burst, int otherInterval, int otherBurst, int expectedInterval, int expectedBurst)
    {
        var bucket = default(TurnBucket);

        bucket.Limit(TimeSpan.FromSeconds(interval), burst);
        bucket.Limit(TimeSpan.FromSeconds(otherInterval), otherBurst);

        Assert.Equal((TimeSpan.FromSeconds(expectedInterval), expectedBurst), (bucket.Interval, bucket.Burst));
    }

    [Fact]
    public void Whoever_takes_all_leaves_none_for_the_next_interval()
    {
        var bucket = Bucket(3);

        bucket.Take(Start, all: true);

        Assert.Equal(TimeSpan.FromSeconds(1), bucket.WaitAt(Start));
        bucket.Take(At(1), all: false);
        Assert.Equal(TimeSpan.FromSeconds(1), bucket.WaitAt(At(1)));
    }

    [Theory]
    [InlineData(1, 0.1, 1.1)]
    [InlineData(1, 0.25, 1.25)]
    [InlineData(1, 30, 1.25)]
    [InlineData(3, 0.1, 1.1)]
    public void Next_turn_keeps_its_distance_from_where_the_message_may_have_arrived(int burst, double response, double next)
    {
        var bucket = Bucket(burst);
        TimesOf(ref bucket, burst, responds: null);

        for (var turn = 0; turn < burst; turn++)
        {
            bucket.Respond(At(response), Start, all: false);
        }

        Assert.Equal(next, (Start + bucket.WaitAt(Start) - Start).TotalSeconds);
    }

    [Fact]
    public void Slow_responses_cost_no_more_than_a_quarter_of_an_interval()
    {
        var bucket = Bucket(1);

        // Each response comes five intervals later.
        var times = TimesOf(ref bucket, 20, responds: 5);

        Assert.InRange(times[^1], 19, 19 * 1.25);
    }

    [Fact]
    public void Clock_that_is_put_back_keeps_nobody_away()
    {
        var bucket = Bucket(1);
        bucket.Take(Start, all: false);
        bucket.Respond(At(0.2), Start, all: false);
        var earlier = Start - TimeSpan.FromDays(1);

        Assert.Equal(TimeSpan.Zero, bucket.WaitAt(earlier));
        bucket.Take(earlier, all: false);
        Assert.Equal(TimeSpan.FromSeconds(1), bucket.WaitAt(earlier));
    }

    [Fact]
    public void Bucket_is_full_when_all_turns_are_back()
    {
        var bucket = Bucket(3);
        TimesOf(ref bucket, 3, responds: null);

        Assert.Equal((TimeSpan.Zero, false), (bucket.WaitAt(At(2.9)), bucket.IsFullAt(At(2.9))));
        Assert.True(bucket.IsFullAt(At(3)));
    }

    private static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);

    private static TurnBucket Bucket(int burst)
    {
        var bucket = default(TurnBucket);
        bucket.Limit(TimeSpan.FromSeconds(1), burst);
        return bucket;
    }

    /// <summary>Takes turns as soon as they are there.</summary>
    /// <returns>When, in seconds.</returns>
    private static List<double> TimesOf(ref TurnBucket bucket, int turns, double? responds)
    {
        var times = new List<double>();
        for (var now = Start; times.Count < turns;)
        {
            now += bucket.WaitAt(now);
            bucket.Take(now, all: false);
            times.Add((now - Start).TotalSeconds);
            if (responds is { } late)
            {
                bucket.Respond(now + TimeSpan.FromSeconds(late), now, all: false);
            }
        }

        return times;
    }
}
