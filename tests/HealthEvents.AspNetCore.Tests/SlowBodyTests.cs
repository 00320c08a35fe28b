using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Bodies that come slowly, or never.</summary>
public sealed class SlowBodyTests
{
    private const string Slow = "x-slow";

    [Fact]
    public async Task Strangers_that_send_nothing_keep_no_trusted_sender_out()
    {
        using var reading = new SemaphoreSlim(0);
        await using var app = await StartAsync(reading);

        var stranger = app.PostAsync("{}"u8.ToArray(), (Slow, "true"));
        Assert.True(await reading.WaitAsync(EndpointApp.HangGuard));

        // There is one place of either sort, and the stranger has the one without proof.
        Assert.Equal(200, (await app.PostWithKeyAsync()).Status);
        Assert.Equal(503, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.False(stranger.IsCompleted);
        app.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(503, (await stranger).Status);
        Assert.Equal(200, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.DoesNotContain(app.Logs.Records, static record => record.EventId.Id == 3005);
    }

    [Fact]
    public async Task Body_of_a_trusted_sender_has_until_its_deadline()
    {
        using var reading = new SemaphoreSlim(0);
        await using var app = await StartAsync(reading);

        var post = app.PostAsync("{}"u8.ToArray(), (Slow, "true"), ("x-healthevents-key", EndpointApp.Key));
        Assert.True(await reading.WaitAsync(EndpointApp.HangGuard));
        app.Clock.Advance(TimeSpan.FromSeconds(4) - TimeSpan.FromMilliseconds(1));
        Assert.False(post.IsCompleted);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Signed_message_that_finds_no_place_is_taken_when_it_comes_again()
    {
        using var reading = new SemaphoreSlim(0);
        await using var app = await StartAsync(reading);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Webhook.Gate = gate.Task;
        var message = app.Signer.Sign("Notification", "2");

        var first = app.PostWithKeyAsync();
        await app.Webhook.ArrivalAsync();
        Assert.Equal(503, (await app.PostSnsAsync(message)).Status);
        gate.SetResult();
        Assert.Equal(200, (await first).Status);

        Assert.Equal(200, (await app.PostSnsAsync(message)).Status);
        Assert.Equal(2, app.Webhook.Posted.Count);
    }

    [Fact]
    public async Task Body_that_is_too_slow_for_the_server_can_be_sent_again()
    {
        await using var app = await EndpointApp.StartAsync(
            static options => options.Key.Value = EndpointApp.Key,
            app: static app => app.Use(static next => context =>
            {
                context.Request.Body = new BodyOf(static _ => throw new BadHttpRequestException("Reading the request body timed out.", StatusCodes.Status408RequestTimeout));
                return next(context);
            }));

        Assert.Equal(503, (await app.PostWithKeyAsync()).Status);
    }

    /// <summary>Starts an app with one place of either sort, and requests with a header whose body never comes.</summary>
    private static Task<EndpointApp> StartAsync(SemaphoreSlim reading) => EndpointApp.StartAsync(
        static options =>
        {
            EndpointApp.ListTopic(options);
            options.Key.Value = EndpointApp.Key;
            options.MaxConcurrentPosts = 1;
        },
        app: app => app.Use(next => context =>
        {
            if (context.Request.Headers.ContainsKey(Slow))
            {
                context.Request.Body = new BodyOf(async cancellationToken =>
                {
                    reading.Release();
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                });
            }

            return next(context);
        }));

    /// <summary>A body whose reader gets what a test makes of it.</summary>
    private sealed class BodyOf(Func<CancellationToken, Task> read) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await read(cancellationToken);
            return 0;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
