using global::LambdaHost.RuntimeApi;
using HealthEvents.LambdaHost.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>The loop within the test, with handlers that the real one never is.</summary>
public sealed class RuntimeLoopTests
{
    [Fact]
    public async Task Unforeseen_exception_is_reported_by_its_type_and_place_but_not_by_its_text()
    {
        await using var lambda = new RuntimeApiServer();
        await lambda.StartAsync();
        using var api = new RuntimeApiClient(lambda.Authority);
        using var stop = new CancellationTokenSource();
        var loop = new RuntimeLoop(api, NullLogger.Instance, TimeProvider.System)
            .RunAsync(static (_, _) => throw new FormatException("Zx81Spectrum"), stop.Token);

        var result = await lambda.InvokeAsync("{}"u8.ToArray());
        await stop.CancelAsync();
        await loop;

        Assert.True(result.IsError);
        Assert.Equal("Function.FormatException", result.ErrorType);
        Assert.Contains(nameof(RuntimeLoop), result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zx81Spectrum", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invocation_that_has_begun_is_finished_before_the_end()
    {
        await using var lambda = new RuntimeApiServer();
        await lambda.StartAsync();
        using var api = new RuntimeApiClient(lambda.Authority);
        using var stop = new CancellationTokenSource();
        var loop = new RuntimeLoop(api, NullLogger.Instance, TimeProvider.System).RunAsync(
            async (invocation, _) =>
            {
                await stop.CancelAsync();
                return invocation.Payload;
            },
            stop.Token);

        var result = await lambda.InvokeAsync("[1]"u8.ToArray());
        await loop;

        Assert.Equal("[1]", result.Text);
    }

    [Theory]
    [InlineData(30_000, 29_000)]
    [InlineData(2_000, 1_500)]
    [InlineData(0, 0)]
    [InlineData(-5_000, 0)]
    public void Margin_before_the_deadline_is_a_quarter_and_at_most_a_second(int milliseconds, int expected)
    {
        var now = DateTimeOffset.UnixEpoch;
        var invocation = new Invocation("1", now.AddMilliseconds(milliseconds), TraceId: null, default);

        Assert.Equal(TimeSpan.FromMilliseconds(expected), invocation.TimeToWork(now));
    }

    [Fact]
    public void Invocation_without_a_deadline_may_take_its_time() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, new Invocation("1", Deadline: null, TraceId: null, default).TimeToWork(DateTimeOffset.UnixEpoch));
}
