using Xunit.Abstractions;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>More posts than a slow webhook takes: every post is answered for what became of it, and waiting costs little.</summary>
[Collection(nameof(Alone))]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Clients = LoadedApp.Clients;
    private const int Posts = 2_000;

    /// <summary>The last 100 posts are messages that came before.</summary>
    private const int Messages = Posts - 100;

    /// <summary>
    /// How much a post that waits may hold, beside three times its body: what came, what was signed of it, and the event; with the client, whose
    /// memory is that of the test, and the message that is being posted.
    /// </summary>
    private const long BytesOfWaiting = 64 * 1024;

    [Theory]
    [InlineData(Clients)]
    [InlineData(4)]
    public async Task Every_post_is_accounted_for(int concurrency)
    {
        await using var loaded = await LoadedApp.StartAsync(Messages, concurrency);
        loaded.App.Webhook.Refuses = static message => LoadedApp.NumbersOf(message).Any(static number => number % 10 == 3);
        var first = loaded.CloseWebhook();
        var posts = loaded.PostAsync(Enumerable.Range(0, Posts).Select(static number => number % Messages));
        await loaded.AllWaitAsync(Clients, concurrency);
        Assert.Empty(loaded.Answers);

        // The webhook is slower than SNS waits: those that wait are answered in time, and the clients go on.
        loaded.App.Clock.Advance(new HealthEventsEndpointOptions().SnsDeadline);
        await loaded.AllWaitAsync(Clients, concurrency);
        Assert.Equal(Enumerable.Repeat(503, Clients), loaded.Answers.Select(static answer => answer.Status));
        loaded.App.Webhook.Gate = Task.CompletedTask;
        first.SetResult();
        await posts;

        Assert.Equal(Posts, loaded.Answers.Count);
        Assert.All(loaded.Answers, static answer => Assert.True(answer.Status is 200 or 503));
        AssertToldOnceWhereAnyPostWasAnsweredWith200(loaded);
        Assert.Equal(0, loaded.Journal.Open);

        // What was not handled comes again, as SNS does it.
        loaded.App.Webhook.Refuses = static _ => false;
        var again = Enumerable.Range(0, Messages).Except(loaded.Answers.Where(static answer => answer.Status == 200).Select(static answer => answer.Number)).ToList();
        Assert.InRange(again.Count, Messages / 10, (Messages / 10) + Clients);
        await loaded.PostAsync(again);

        Assert.Equal(Posts + again.Count, loaded.Answers.Count);
        Assert.Equal(Enumerable.Range(0, Messages), loaded.Told.Order());
        Assert.Equal(0, loaded.Journal.Open);
    }

    [Theory]
    [InlineData(Clients)]
    [InlineData(4)]
    public async Task Posts_that_wait_hold_little_memory_and_no_thread(int concurrency)
    {
        await using var loaded = await LoadedApp.StartAsync(2 * Clients, concurrency);

        // Once before, so that connections and pools are there already.
        var gate = loaded.CloseWebhook();
        var posts = loaded.PostAsync(Enumerable.Range(0, Clients));
        await loaded.AllWaitAsync(Clients, concurrency);
        gate.SetResult();
        await posts;
        ThreadPool.GetMinThreads(out var leastThreads, out _);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        gate = loaded.CloseWebhook();
        posts = loaded.PostAsync(Enumerable.Range(Clients, Clients));
        await loaded.AllWaitAsync(Clients, concurrency);

        // While all of them wait, others are served, and timers fire.
        Assert.Equal("alive", await loaded.App.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)).WaitAsync(EndpointApp.HangGuard));
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = new Timer(_ => fired.TrySetResult(), state: null, dueTime: 1, Timeout.Infinite);
        await fired.Task.WaitAsync(EndpointApp.HangGuard);
        ThreadPool.GetMaxThreads(out var mostThreads, out _);
        ThreadPool.GetAvailableThreads(out var freeThreads, out _);
        ThreadPool.GetMinThreads(out var leastNow, out _);
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / Clients;
        Assert.Equal(Clients, loaded.Answers.Count);
        output.WriteLine($"{held:N0} bytes a post, {mostThreads - freeThreads} threads of the pool work");
        gate.SetResult();
        await posts;

        Assert.InRange(held, long.MinValue, (3 * LoadedApp.BodyBytes) + BytesOfWaiting);
        Assert.InRange(mostThreads - freeThreads, 0, Clients / 2);
        Assert.Equal(leastThreads, leastNow);
        Assert.Equal(Enumerable.Repeat(200, 2 * Clients), loaded.Answers.Select(static answer => answer.Status));
        Assert.Equal(0, loaded.Journal.Open);
    }

    [Fact]
    public async Task Queue_takes_what_it_has_room_for_and_delivers_all_of_that()
    {
        const int capacity = 100;
        const int atATime = 16;
        await using var loaded = await LoadedApp.StartAsync(Messages, Clients, capacity);
        var gate = loaded.CloseWebhook();

        // Nothing is delivered, and all are answered.
        await loaded.PostAsync(Enumerable.Range(0, Messages));

        Assert.Equal(Messages, loaded.Answers.Count);
        Assert.All(loaded.Answers, static answer => Assert.True(answer.Status is 202 or 503));
        var taken = loaded.Answers.Where(static answer => answer.Status == 202).Select(static answer => answer.Number).ToHashSet();

        // One more than is delivered and waits may be on its way from the one to the other.
        Assert.InRange(taken.Count, capacity, capacity + atATime + 1);
        Assert.Empty(loaded.Told);

        // Those that were refused come again until there is room. Those that were taken are known.
        gate.SetResult();
        using (var guard = new CancellationTokenSource(EndpointApp.HangGuard))
        {
            while (Numbers().Except(taken).ToList() is { Count: > 0 } left)
            {
                guard.Token.ThrowIfCancellationRequested();
                await loaded.PostAsync(left);
                taken.UnionWith(loaded.Answers.Where(static answer => answer.Status == 202).Select(static answer => answer.Number));
            }
        }

        await loaded.App.StopAsync();

        Assert.Equal(Numbers(), loaded.Told.Order());
        Assert.Equal(0, loaded.Journal.Open);
        Assert.DoesNotContain(loaded.App.Logs.Records, static record => record.EventId.Id == 3202);

        static IEnumerable<int> Numbers() => Enumerable.Range(0, Messages);
    }

    private static void AssertToldOnceWhereAnyPostWasAnsweredWith200(LoadedApp loaded)
    {
        var handled = loaded.Answers.Where(static answer => answer.Status == 200).Select(static answer => answer.Number).Distinct().Order();
        Assert.Equal(handled, loaded.Told.Order());
    }
}
