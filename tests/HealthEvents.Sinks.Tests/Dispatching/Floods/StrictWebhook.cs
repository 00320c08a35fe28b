using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>A webhook that takes one message a second, on virtual time, and is strict about it.</summary>
internal sealed class StrictWebhook
{
    private readonly List<string> _posts = [];

    public StrictWebhook()
    {
        Pace = new StrictPace(Clock, TimeSpan.FromSeconds(1));
        Http = new FakeHttp(request => Answer(request.Body));
    }

    public ManualTimeProvider Clock { get; } = new();

    public StrictPace Pace { get; }

    public FakeHttp Http { get; }

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<string> Posts => _posts;

    /// <summary>What it does not take, though the pace is kept.</summary>
    public Predicate<string> Refuses { get; set; } = static _ => false;

    public HttpResponseMessage Answer(string body)
    {
        switch (Pace.StatusOfPost())
        {
            case 200 when Refuses(body):
                return FakeHttp.Answer(400, "invalid_payload");
            case 200:
                lock (_posts)
                {
                    _posts.Add(body);
                }

                return FakeHttp.Answer(200, "ok");
            case 429:
                return FakeHttp.Answer(429, "rate_limited", retryAfter: "1");
            default:
                return FakeHttp.Answer(404, "no_service");
        }
    }
}
