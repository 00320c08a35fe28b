using System.Globalization;

namespace HealthEvents.Sinks.Tests;

/// <summary>A webhook that asks to wait asks everybody who posts there.</summary>
public sealed class PaceTests
{
    private const string NotPostedFor30 = "not posted: the webhook asked to wait 30 s";
    private const string Other = "https://hooks.slack.com/services/T012AB/B034CD/another";

    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Three_hundred_events_to_a_webhook_that_only_asks_to_wait_cost_few_posts_and_one_wait()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(429, "rate_limited", retryAfter: "30"));

        var report = await DispatchAsync(harness, 300, harness.Slack(WithoutPace));

        Assert.Equal(300, report.Count(DispatchOutcome.Failed));
        Assert.All(report.Entries, static entry => Assert.True(entry.IsTransient));
        Assert.InRange(harness.Http.Requests.Count, 2, 8);
        Assert.Equal(harness.Http.Requests.Count, report.Entries.Sum(static entry => entry.Attempts));
        Assert.All(report.Entries.Where(static entry => entry.Attempts == 0), static entry => Assert.Equal(NotPostedFor30, entry.Error));
        Assert.InRange(harness.Clock.GetUtcNow() - Start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Three_hundred_events_wait_once_and_are_delivered()
    {
        Harness harness = null!;
        var times = new List<TimeSpan>();
        harness = new Harness(request =>
        {
            lock (times)
            {
                times.Add(harness.Clock.GetUtcNow() - Start);
            }

            return harness.Clock.GetUtcNow() - Start < TimeSpan.FromSeconds(10) ? FakeHttp.Answer(429, retryAfter: "10") : FakeHttp.Answer(200, "ok");
        });

        var report = await DispatchAsync(harness, 300, harness.Slack(WithoutPace));

        Assert.Equal(300, report.Count(DispatchOutcome.Delivered));
        Assert.InRange(harness.Http.Requests.Count, 301, 304);
        Assert.DoesNotContain(times, static time => time > TimeSpan.Zero && time < TimeSpan.FromSeconds(10));
        Assert.InRange(harness.Clock.GetUtcNow() - Start, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(12));
    }

    [Fact]
    public async Task Senders_under_way_are_refused_once_and_then_one_goes_ahead_of_the_others()
    {
        Harness harness = null!;
        var times = new List<TimeSpan>();
        harness = new Harness(new FakeHttp(async (_, token) =>
        {
            lock (times)
            {
                times.Add(harness.Clock.GetUtcNow() - Start);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), harness.Clock, token);
            return harness.Clock.GetUtcNow() - Start < TimeSpan.FromSeconds(10) ? FakeHttp.Answer(429, retryAfter: "10") : FakeHttp.Answer(200, "ok");
        }));
        var dispatcher = new EventDispatcher(
            [harness.Slack(WithoutPace), harness.Slack(WithoutPace, name: "the same room")], harness.Summarizer, new HealthEventsOptions { MaxConcurrencyPerSink = 8 }, timeProvider: harness.Clock);

        var report = await harness.Clock.RunAsync(() => dispatcher.DispatchAsync(
            [.. Enumerable.Range(0, 50).Select(static number => TestEvent.Received(number.ToString(CultureInfo.InvariantCulture)))]));

        Assert.Equal(100, report.Count(DispatchOutcome.Delivered));
        Assert.Equal(16, times.Count(static time => time < TimeSpan.FromSeconds(10)));
        Assert.Equal(116, times.Count);
        Assert.Equal(TimeSpan.FromMilliseconds(10_100), Assert.Single(times, static time => time >= TimeSpan.FromSeconds(10) && time < TimeSpan.FromMilliseconds(10_200)));
    }

    [Fact]
    public async Task Webhook_that_takes_one_message_a_second_gets_all_of_them_however_long_that_takes()
    {
        Harness harness = null!;
        var free = Start;
        var times = new List<DateTimeOffset>();
        harness = new Harness(_ =>
        {
            lock (times)
            {
                if (harness.Clock.GetUtcNow() < free)
                {
                    return FakeHttp.Answer(429, retryAfter: "1");
                }

                times.Add(harness.Clock.GetUtcNow());
                free = times[^1] + TimeSpan.FromSeconds(1);
                return FakeHttp.Answer(200, "ok");
            }
        });

        var report = await DispatchAsync(harness, 150, harness.Slack(WithoutPace));

        Assert.Equal((150, 150), (report.Count(DispatchOutcome.Delivered), times.Count));
        Assert.True(harness.Clock.GetUtcNow() - Start > TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task Sinks_and_dispatches_that_post_to_one_address_wait_together_and_others_do_not()
    {
        var harness = new Harness(static request => request.Url.AbsoluteUri == Harness.SlackAddress ? FakeHttp.Answer(429, retryAfter: "30") : FakeHttp.Answer(200, "ok"));
        await harness.SendAsync(harness.Slack());

        var same = await harness.SendAsync(harness.Slack(static options => options.PaceWait = TimeSpan.FromSeconds(10), name: "same room"));
        var other = await harness.SendAsync(harness.Slack(static options => options.Address = Other, name: "other room"));

        Assert.Equal((DispatchOutcome.Failed, 0, NotPostedFor30, true), (same.Outcome, same.Attempts, same.Error, same.IsTransient));
        Assert.Equal(DispatchOutcome.Delivered, other.Outcome);
        Assert.Equal(Start, harness.Clock.GetUtcNow());
        Assert.Equal(2, harness.Http.Requests.Count);
    }

    [Theory]
    [InlineData(429, "90", 0, 90)]
    [InlineData(503, "90", 0, 90)]
    [InlineData(429, "Mon, 02 Nov 2026 09:01:30 GMT", 0, 90)]
    [InlineData(503, "Mon, 02 Nov 2026 09:01:30 GMT", 0, 90)]
    [InlineData(429, "99999999999", 0, 86400)]
    [InlineData(429, "Fri, 31 Dec 9999 23:59:59 GMT", 0, 86400)]
    [InlineData(429, "20", 0, 20)]
    [InlineData(429, "20", 20, null)]
    [InlineData(429, "20", 21, null)]
    [InlineData(429, "-20", 0, null)]
    [InlineData(429, "Thu, 01 Jan 2015 00:00:00 GMT", 0, null)]
    [InlineData(429, "garbage", 0, null)]
    [InlineData(500, null, 0, null)]
    public async Task What_the_service_asks_holds_for_the_next_message(int status, string? retryAfter, int paceWait, int? asked)
    {
        var harness = new Harness(request => request.Number == 1 ? FakeHttp.Answer(status, retryAfter: retryAfter) : FakeHttp.Answer(200, "ok"));
        var sink = harness.Slack(options =>
        {
            options.PaceWait = TimeSpan.FromSeconds(paceWait);
            options.RetryBudget = TimeSpan.FromMilliseconds(200);
        });
        await harness.SendAsync(sink);

        var result = await harness.SendAsync(sink);

        Assert.Equal(asked is null ? DispatchOutcome.Delivered : DispatchOutcome.Failed, result.Outcome);
        Assert.Equal(asked is null ? null : string.Create(CultureInfo.InvariantCulture, $"not posted: the webhook asked to wait {asked} s"), result.Error);
    }

    [Fact]
    public async Task Wish_beyond_reason_is_tested_after_a_quarter_of_an_hour()
    {
        var harness = new Harness(static request => request.Number == 1 ? FakeHttp.Answer(429, retryAfter: "99999999999") : FakeHttp.Answer(200, "ok"));
        await harness.SendAsync(harness.Slack());
        harness.Clock.Advance(WebhookPace.LongestHold - TimeSpan.FromSeconds(70));

        var before = await harness.SendAsync(harness.Slack());
        harness.Clock.Advance(TimeSpan.FromSeconds(30));
        var after = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 0), (before.Outcome, before.Attempts));
        Assert.Equal((DispatchOutcome.Delivered, 1), (after.Outcome, after.Attempts));
        Assert.Equal(Start + WebhookPace.LongestHold, harness.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Budget_begins_with_the_first_post()
    {
        var harness = new Harness(static request => request.Number switch
        {
            1 => FakeHttp.Answer(429, retryAfter: "50"),
            2 => FakeHttp.Answer(429, retryAfter: "12"),
            _ => FakeHttp.Answer(200, "ok"),
        });
        await harness.SendAsync(harness.Slack());

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, result.Attempts));
        Assert.Equal(TimeSpan.FromSeconds(62), harness.Clock.GetUtcNow() - Start);
    }

    [Fact]
    public async Task Text_form_takes_a_turn_too()
    {
        Harness harness = null!;
        IEventSink other = null!;
        harness = new Harness(new FakeHttp(async (request, token) =>
        {
            switch (request.Number)
            {
                case 1:
                    // While the message is refused for its form, somebody else is told to wait.
                    await other.SendAsync(new EventDelivery(TestEvent.Received("2"), new TestSummarizer(), harness.Clock.GetUtcNow()), token);
                    return FakeHttp.Answer(400, "invalid_blocks");
                default:
                    return FakeHttp.Answer(429, retryAfter: "30");
            }
        }));
        other = harness.Slack(name: "other");

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, 400, true), (result.Outcome, result.Attempts, result.Status, result.IsTransient));
        Assert.Equal(NotPostedFor30, result.Error);
        Assert.Equal(2, harness.Http.Requests.Count);
    }

    [Fact]
    public async Task Retry_takes_a_turn_too()
    {
        Harness harness = null!;
        IEventSink other = null!;
        harness = new Harness(new FakeHttp(async (request, token) =>
        {
            switch (request.Number)
            {
                case 1:
                    await other.SendAsync(new EventDelivery(TestEvent.Received("2"), new TestSummarizer(), harness.Clock.GetUtcNow()), token);
                    return FakeHttp.Answer(429);
                case 2:
                    return FakeHttp.Answer(429, retryAfter: "30");
                default:
                    return FakeHttp.Answer(200, "ok");
            }
        }));
        other = harness.Slack(name: "other");

        var result = await harness.SendAsync(harness.Slack());

        Assert.Equal((DispatchOutcome.Failed, 1, "HTTP 429: too many requests", true), (result.Outcome, result.Attempts, result.Error, result.IsTransient));
        Assert.Equal(2, harness.Http.Requests.Count);
    }

    [Fact]
    public async Task New_address_has_a_turn_of_its_own()
    {
        var harness = new Harness(static request => request.Url.AbsoluteUri == Harness.SlackAddress
            ? request.Number == 1 ? FakeHttp.Answer(429, retryAfter: "3600") : FakeHttp.Answer(404, "no_service")
            : FakeHttp.Answer(200, "ok"));
        await harness.SendAsync(harness.Slack());
        harness.Clock.Advance(TimeSpan.FromHours(1));

        var result = await harness.SendAsync(harness.Slack(addresses: new ChangingAddress(Harness.SlackAddress, Other)));

        Assert.Equal((DispatchOutcome.Delivered, 2), (result.Outcome, result.Attempts));
        Assert.Equal(Other, harness.Http.Requests[^1].Url.AbsoluteUri);
    }

    [Fact]
    public async Task Caller_who_gives_up_while_it_waits_is_told_why_nothing_was_posted()
    {
        var harness = new Harness(static _ => FakeHttp.Answer(429, retryAfter: "30"));
        await harness.SendAsync(harness.Slack());
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5), harness.Clock);

        var result = await harness.SendAsync(harness.Slack(), cancellationToken: stop.Token);

        Assert.Equal((DispatchOutcome.Failed, 0, $"canceled by the caller, {NotPostedFor30}", true), (result.Outcome, result.Attempts, result.Error, result.IsTransient));
        Assert.Equal(Start + TimeSpan.FromSeconds(5), harness.Clock.GetUtcNow());
        Assert.Single(harness.Http.Requests);
    }

    /// <summary>What the webhook asks for holds without a pace of our own too.</summary>
    private static void WithoutPace(WebhookSinkOptions options) => options.PaceInterval = TimeSpan.Zero;

    private static Task<DispatchReport> DispatchAsync(Harness harness, int events, IEventSink sink)
    {
        var dispatcher = new EventDispatcher([sink], harness.Summarizer, timeProvider: harness.Clock);
        return harness.Clock.RunAsync(() => dispatcher.DispatchAsync(
            [.. Enumerable.Range(0, events).Select(static number => TestEvent.Received(number.ToString(CultureInfo.InvariantCulture)))]));
    }
}
