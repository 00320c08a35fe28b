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
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1.5")]
    [InlineData("253402300799999")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999999999")]
    public async Task Odd_deadline_is_survived(string deadline)
    {
        var results = await RunAsync(lambda => lambda.Deadline = deadline, static invocation => invocation.Payload, "[1]", "[2]");

        Assert.Equal(["[1]", "[2]"], results.Select(static result => result.Text));
    }

    [Fact]
    public async Task Invocations_without_an_id_are_left_out()
    {
        var results = await RunAsync(static lambda => lambda.WithoutId = 3, static invocation => invocation.Payload, "[1]");

        Assert.Equal("[1]", Assert.Single(results).Text);
    }

    [Fact]
    public async Task Nothing_but_invocations_without_an_id_ends_the_process()
    {
        await using var lambda = new RuntimeApiServer { WithoutId = int.MaxValue };
        await lambda.StartAsync();
        using var api = new RuntimeApiClient(lambda.Authority);

        await Assert.ThrowsAsync<HttpRequestException>(() => new RuntimeLoop(api, NullLogger.Instance, TimeProvider.System)
            .RunAsync(static (_, _) => throw new InvalidOperationException(), CancellationToken.None));
    }

    [Fact]
    public async Task Response_that_is_too_long_is_an_error_and_the_next_invocation_is_taken()
    {
        var results = await RunAsync(
            static lambda => lambda.LongestResponse = 10,
            static invocation => invocation.Payload.Length > 3 ? new byte[11] : invocation.Payload,
            "[1, 2]", "[3]");

        Assert.True(results[0].IsError);
        Assert.Equal("Function.HttpRequestException", results[0].ErrorType);
        Assert.Contains("11 bytes: HTTP 413", results[0].Text, StringComparison.Ordinal);
        Assert.Equal("[3]", results[1].Text);
    }

    [Fact]
    public async Task Error_that_is_refused_is_survived()
    {
        var results = await RunAsync(
            static lambda => lambda.ErrorStatus = 413,
            static invocation => invocation.Payload.Length > 3 ? throw new FormatException() : invocation.Payload,
            "[1, 2]", "[3]");

        Assert.True(results[0].IsError);
        Assert.Equal("[3]", results[1].Text);
    }

    [Theory]
    [InlineData(30_000, 29_000)]
    [InlineData(2_000, 1_500)]
    [InlineData(0, 0)]
    [InlineData(-5_000, 0)]
    [InlineData(3_153_600_000_000, 86_399_000)]
    public void Margin_before_the_deadline_is_a_quarter_and_at_most_a_second(long milliseconds, int expected)
    {
        var now = DateTimeOffset.UnixEpoch;
        var invocation = new Invocation("1", now.AddMilliseconds(milliseconds), TraceId: null, default);

        Assert.Equal(TimeSpan.FromMilliseconds(expected), invocation.TimeToWork(now));
    }

    [Fact]
    public void Invocation_without_a_deadline_may_take_its_time() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, new Invocation("1", Deadline: null, TraceId: null, default).TimeToWork(DateTimeOffset.UnixEpoch));

    private static async Task<List<InvocationResult>> RunAsync(
        Action<RuntimeApiServer> prepare, Func<Invocation, ReadOnlyMemory<byte>> handle, params string[] payloads)
    {
        await using var lambda = new RuntimeApiServer();
        await lambda.StartAsync();
        prepare(lambda);
        using var api = new RuntimeApiClient(lambda.Authority);
        using var stop = new CancellationTokenSource();
        var loop = new RuntimeLoop(api, NullLogger.Instance, TimeProvider.System).RunAsync((invocation, _) => Task.FromResult(handle(invocation)), stop.Token);
        var results = new List<InvocationResult>();
        foreach (var payload in payloads)
        {
            var result = lambda.InvokeAsync(System.Text.Encoding.UTF8.GetBytes(payload));
            await await Task.WhenAny(result, loop);
            results.Add(await result);
        }

        await stop.CancelAsync();
        await loop;
        return results;
    }
}
