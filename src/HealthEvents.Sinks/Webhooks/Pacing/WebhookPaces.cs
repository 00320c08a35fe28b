using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace HealthEvents.Sinks;

/// <summary>The pace of every webhook that this process posts to: one for each key, whichever sink or dispatch posts there.</summary>
internal sealed class WebhookPaces(TimeProvider clock)
{
    /// <summary>Addresses change now and then. With more than this, those that nobody is kept from are forgotten.</summary>
    private const int Crowd = 256;

    // The times of one clock mean nothing on another. Nearly every process has one.
    private static readonly ConditionalWeakTable<TimeProvider, WebhookPaces> OfClocks = [];

    private readonly ConcurrentDictionary<PaceKey, WebhookPace> _paces = new();

    /// <summary>The paces of all who go by a clock.</summary>
    public static WebhookPaces Of(TimeProvider clock) => OfClocks.GetValue(clock, static clock => new WebhookPaces(clock));

    /// <summary>How many webhooks are known.</summary>
    public int Count => _paces.Count;

    /// <summary>The pace of a webhook.</summary>
    public WebhookPace Of(PaceKey key)
    {
        if (_paces.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_paces.Count >= Crowd)
        {
            foreach (var other in _paces)
            {
                if (other.Value.TryForget())
                {
                    // This one, and no newer one of the same key.
                    _paces.TryRemove(other);
                }
            }
        }

        return _paces.GetOrAdd(key, static (_, clock) => new WebhookPace(clock), clock);
    }
}
