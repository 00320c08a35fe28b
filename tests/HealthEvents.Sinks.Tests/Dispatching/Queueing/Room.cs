using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthEvents.Sinks.Tests;

/// <summary>A room of Slack that takes one message a second, and what was posted there. The plan is the test's.</summary>
internal sealed partial class Room
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<Post> _posts = [];

    /// <summary>Makes a room.</summary>
    /// <param name="answer">What it responds to a post, or <see langword="null"/> for a room that takes everything at once.</param>
    public Room(Func<Post, CancellationToken, Task<HttpResponseMessage>>? answer = null)
    {
        Harness = new Harness(new FakeHttp(async (request, token) =>
        {
            var post = new Post(Harness!.Clock.GetUtcNow() - Start, IdsIn(request.Body), Surroundings.Value);
            lock (_posts)
            {
                _posts.Add(post);
            }

            return answer is null ? FakeHttp.Answer(200, "ok") : await answer(post, token);
        }));
    }

    /// <summary>Makes a room that responds without delay.</summary>
    public Room(Func<Post, HttpResponseMessage> answer)
        : this((post, _) => Task.FromResult(answer(post)))
    {
    }

    /// <summary>A room that takes its time for the message that begins with an event, and everything else at once.</summary>
    public static Room Holding(string id, int seconds)
    {
        Room room = null!;
        room = new Room(async (post, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(post.Ids[0] == id ? seconds : 0), room.Harness.Clock, token);
            return Taken();
        });
        return room;
    }

    /// <summary>What surrounds a call, such as the scope of its logs.</summary>
    public static AsyncLocal<string?> Surroundings { get; } = new();

    public Harness Harness { get; }

    public MessagePlan Plan { get; init; } = First;

    public IDeadLetterHandler? Letters { get; init; }

    public IEventJournal? Journal { get; init; }

    public int Concurrency { get; init; } = 4;

    public Action<SlackWebhookOptions> Options { get; init; } = static options => options.PaceBurst = 1;

    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (_posts)
            {
                return [.. _posts];
            }
        }
    }

    /// <summary>The ids of the events in the order they were posted, those of one message with a plus between them.</summary>
    public string Told => string.Join(' ', Posts.Select(static post => string.Join('+', post.Ids)));

    public IReadOnlyList<double> Seconds => [.. Posts.Select(static post => post.At.TotalSeconds)];

    /// <summary>A plan that tells each event alone, in the order they came.</summary>
    public static NextMessage First(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval) => new(waiting[0].Delivery, [waiting[0]]);

    /// <summary>A plan that tells everything that waits in one message.</summary>
    public static NextMessage All(IReadOnlyList<WaitingEvent> waiting, TimeSpan interval) =>
        new(EventDelivery.Join([.. waiting.Select(static one => one.Delivery)]), [.. waiting]);

    public static HttpResponseMessage Taken() => FakeHttp.Answer(200, "ok");

    public EventDispatcher Dispatcher(params IEventSink[] sinks) => new(
        sinks.Length > 0 ? sinks : [Harness.Slack(Options)],
        Harness.Summarizer,
        new HealthEventsOptions { MaxConcurrencyPerSink = Concurrency },
        Journal,
        Letters,
        Harness.Clock,
        logger: null,
        enrichers: null,
        static names =>
        {
            var router = new EventRouter(new(), names, null, null, null, null);
            return () => router;
        },
        Plan);

    /// <summary>Runs dispatches that begin one after the other, and go on side by side.</summary>
    public Task<DispatchReport[]> RunAsync(params Func<Task<DispatchReport>>[] dispatches) =>
        Harness.Clock.RunAsync(() => Task.WhenAll(dispatches.Select(async (dispatch, index) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10 * index), Harness.Clock);
            return await dispatch();
        }).ToList()));

    public static ReceivedEvent[] Events(params int[] numbers) =>
        [.. numbers.Select(static number => TestEvent.Received(number.ToString(CultureInfo.InvariantCulture)))];

    private static IReadOnlyList<string> IdsIn(string body) =>
        [.. Ids().Matches(body.Replace("\\u007C", "|", StringComparison.Ordinal)).Select(static match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"test\.event\|(?<id>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ids();

    /// <summary>A post that came.</summary>
    /// <param name="At">When, since the beginning.</param>
    /// <param name="Ids">The ids of the events that it tells.</param>
    /// <param name="Surroundings">What surrounded it.</param>
    internal sealed record Post(TimeSpan At, IReadOnlyList<string> Ids, string? Surroundings);
}
