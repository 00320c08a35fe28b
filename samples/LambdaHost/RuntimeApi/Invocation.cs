namespace LambdaHost.RuntimeApi;

/// <summary>One invocation, as the Runtime API hands it out.</summary>
/// <param name="RequestId">Names the invocation in answers and logs.</param>
/// <param name="Deadline">When Lambda kills it, or <see langword="null"/> where it does not say.</param>
/// <param name="TraceId">The X-Ray header, or <see langword="null"/>.</param>
/// <param name="Payload">What the trigger sent.</param>
internal sealed record Invocation(string RequestId, DateTimeOffset? Deadline, string? TraceId, ReadOnlyMemory<byte> Payload)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(1);

    // Longer than Lambda ever gives, and not too long for a timer.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// How long the work may take, so that there is time left to say what did not get done: a quarter of what there is, at most
    /// one second. A deadline that is days ahead cannot be right, and gives a day.
    /// </summary>
    public TimeSpan TimeToWork(DateTimeOffset now)
    {
        if (Deadline is not { } deadline)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = deadline > now ? deadline - now : TimeSpan.Zero;
        left = left < Longest ? left : Longest;
        var margin = left / 4 < LongestMargin ? left / 4 : LongestMargin;
        return left - margin;
    }
}
