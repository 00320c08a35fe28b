namespace HealthEvents.Sinks;

/// <summary>The pace that one sink keeps: that of the address it posts to, limited as its options say. It changes with the address.</summary>
internal sealed class SinkPace(IWebhookChannel channel, WebhookSinkOptions options, TimeProvider clock)
{
    private readonly WebhookPaces _paces = WebhookPaces.Of(clock);
    private readonly TimeSpan _interval = options.PaceInterval;
    private readonly int _burst = options.PaceBurst;

    /// <summary>Kept: a key is a hash, and nearly every post goes to the same address.</summary>
    private volatile Known? _known;

    /// <summary>The pace of an address.</summary>
    public WebhookPace Of(WebhookUrl url) => _known is { } known && ReferenceEquals(known.Url, url) && !known.Pace.IsForgotten ? known.Pace : Find(url);

    /// <summary>Says how it stands with the address that was posted to last. Before the first post nobody is kept from it.</summary>
    public PaceState Ask() => _known is { } known ? known.Pace.Ask() : new PaceState(TimeSpan.Zero, _interval, Took: default, Asked: null);

    private WebhookPace Find(WebhookUrl url)
    {
        // A channel may be anybody's code.
        var scope = Guarded.Ask((channel, url), static ask => ask.channel.PaceScopeOf(ask.url));
        var pace = _paces.Of(PaceKey.Of(url, scope));
        pace.Limit(_interval, _burst);
        _known = new Known(url, pace);
        return pace;
    }

    private sealed record Known(WebhookUrl Url, WebhookPace Pace);
}
