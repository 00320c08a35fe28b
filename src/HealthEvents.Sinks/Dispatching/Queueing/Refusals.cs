using System.Numerics;

namespace HealthEvents.Sinks;

/// <summary>
/// How the telling in halves goes on. Where the service takes nothing at all, that ends soon: what was not refused must not wait for it.
/// </summary>
/// <param name="count">How many events were refused together at first.</param>
internal sealed class Refusals(int count)
{
    /// <summary>As many as it takes from the first message down to the one event that is refused, and one more.</summary>
    private readonly int _most = BitOperations.Log2((uint)count) + 2;

    private int _inARow;

    private int _toldBefore;

    /// <summary>Says that a message was taken: what is halved is not in vain.</summary>
    public void Reset() => _inARow = 0;

    /// <summary>Counts a message that was refused.</summary>
    /// <param name="toldBefore">How many notifications it counted that were told before. The next message counts them instead.</param>
    /// <returns>Whether it is worth telling its halves.</returns>
    public bool Add(int toldBefore)
    {
        Interlocked.Add(ref _toldBefore, toldBefore);
        return ++_inARow <= _most;
    }

    /// <summary>Gives what a message counts that was told before. Each is counted once.</summary>
    public int TakeToldBefore() => Interlocked.Exchange(ref _toldBefore, 0);
}
