namespace HealthEvents.AspNetCore;

/// <summary>How many posts may be worked on at a time. Thread-safe.</summary>
/// <param name="most">The bound.</param>
internal sealed class PostPlaces(int most)
{
    private int _taken;

    /// <summary>Takes a place, which must be left.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _taken) <= most)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => Interlocked.Decrement(ref _taken);
}
