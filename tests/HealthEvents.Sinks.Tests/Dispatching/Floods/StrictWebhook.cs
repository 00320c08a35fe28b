using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>
/// A webhook that takes one message a second, asks whoever comes too early to wait, and is switched off for ever when it had to do so a
/// hundred times.
/// </summary>
internal sealed class StrictWebhook
{
    public const int MostRefusals = 100;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly List<Post> _posts = [];
    private DateTimeOffset _next;

    public StrictWebhook() => Http = new FakeHttp(request => Answer(request.Body));

    public ManualTimeProvider Clock { get; } = new();

    public FakeHttp Http { get; }

    /// <summary>How often somebody came too early.</summary>
    public int Refusals { get; private set; }

    public bool IsSwitchedOff => Refusals >= MostRefusals;

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<Post> Posts => _posts;

    public HttpResponseMessage Answer(string body)
    {
        lock (_gate)
        {
            var now = Clock.GetUtcNow();
            if (IsSwitchedOff)
            {
                return FakeHttp.Answer(404, "no_service");
            }

            if (now < _next)
            {
                Refusals++;
                return FakeHttp.Answer(429, "rate_limited", retryAfter: "1");
            }

            _next = now + Second;
            _posts.Add(new Post(now, body));
            return FakeHttp.Answer(200, "ok");
        }
    }

    /// <summary>A message that was taken.</summary>
    internal sealed record Post(DateTimeOffset At, string Body);
}
