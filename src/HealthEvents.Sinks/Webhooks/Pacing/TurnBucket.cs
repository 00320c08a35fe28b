using System.Runtime.InteropServices;

namespace HealthEvents.Sinks;

/// <summary>
/// Counts the turns to post at one webhook: one comes back in each interval, and a few can be there at once. Without an interval there
/// is always one.
/// </summary>
/// <remarks>
/// A service counts from the moment a message arrives, which lies between its post and its response. So a turn may be counted twice,
/// from the one and from the other, and the later of the two accounts holds: a strict service is never met too early because one post
/// was quicker on its way than the one before. A response that is late costs a quarter of an interval and no more.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct TurnBucket
{
    /// <summary>When all turns are back, counted from the posts.</summary>
    private DateTimeOffset _byPosts;

    /// <summary>When all turns are back, counted from the responses.</summary>
    private DateTimeOffset _byResponses;

    /// <summary>The time in which one turn comes back; nothing where there is no limit.</summary>
    public TimeSpan Interval { get; private set; }

    /// <summary>How many turns there are at most.</summary>
    public int Burst { get; private set; }

    private readonly TimeSpan LongestWay => Interval / 4;

    /// <summary>Sets a limit. Of several the stricter holds; without an interval it is none.</summary>
    public void Limit(TimeSpan interval, int burst)
    {
        if (interval <= TimeSpan.Zero)
        {
            return;
        }

        Burst = Interval == TimeSpan.Zero || burst < Burst ? burst : Burst;
        Interval = interval > Interval ? interval : Interval;
    }

    /// <summary>How long there is no turn.</summary>
    public readonly TimeSpan WaitAt(DateTimeOffset now)
    {
        if (Interval == TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        var (posts, responses) = (Plausible(_byPosts, now), Plausible(_byResponses, now));
        var wait = (posts > responses ? posts : responses) - now - ((Burst - 1) * Interval);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Whether all turns are there.</summary>
    public readonly bool IsFullAt(DateTimeOffset now) => Plausible(_byPosts, now) <= now && Plausible(_byResponses, now) <= now;

    /// <summary>Takes one turn, or all of them.</summary>
    public void Take(DateTimeOffset now, bool all)
    {
        if (Interval > TimeSpan.Zero)
        {
            _byPosts = After(Plausible(_byPosts, now), now, all);
        }
    }

    /// <summary>Counts the response to a post.</summary>
    /// <param name="now">When it came.</param>
    /// <param name="posted">When its turn was taken.</param>
    /// <param name="all">Whether the turn was all there were.</param>
    public void Respond(DateTimeOffset now, DateTimeOffset posted, bool all)
    {
        if (Interval > TimeSpan.Zero)
        {
            var arrived = posted <= now && posted + LongestWay < now ? posted + LongestWay : now;
            _byResponses = After(Plausible(_byResponses, now), arrived, all);
        }
    }

    private readonly DateTimeOffset After(DateTimeOffset full, DateTimeOffset time, bool all) =>
        all ? time + (Burst * Interval) : (full > time ? full : time) + Interval;

    /// <summary>A time later than any that turns can set comes from a clock that was put back.</summary>
    private readonly DateTimeOffset Plausible(DateTimeOffset full, DateTimeOffset now) =>
        full - now <= (Burst * Interval) + LongestWay ? full : now;
}
