using System.Text;
using HealthEvents.Sinks;
using HealthEvents.TestSupport;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Two secrets that posts are held against while one follows the other.</summary>
public sealed class SharedSecretTests
{
    private static readonly byte[] Presented = Encoding.UTF8.GetBytes(EndpointApp.Key);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Previous_secret_is_taken_while_the_new_one_does_not_come()
    {
        var secret = new SharedSecret([new Hanging(), SecretProviders.FromOptions("the previous key", new SecretOptions { Value = EndpointApp.Key })], _clock);

        Assert.True(await secret.MatchesAsync(Presented, CancellationToken.None).AsTask().WaitAsync(EndpointApp.HangGuard));
    }

    [Fact]
    public async Task Sender_that_goes_away_does_not_end_a_read_that_others_need()
    {
        var hanging = new Hanging();
        using var gone = new CancellationTokenSource();

        var match = new SharedSecret([hanging], _clock).MatchesAsync(Presented, gone.Token).AsTask();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => match.WaitAsync(EndpointApp.HangGuard, CancellationToken.None));
        Assert.False(Assert.Single(hanging.Tokens).IsCancellationRequested);
    }

    [Fact]
    public async Task Read_that_does_not_end_is_ended_after_6_seconds()
    {
        var hanging = new Hanging();

        var read = new SharedSecret([hanging], _clock).ReadAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(6));

        var exception = await Assert.ThrowsAsync<SecretException>(() => read.WaitAsync(EndpointApp.HangGuard));
        Assert.Contains("within 6 seconds", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Hanging : ISecretProvider
    {
        public List<CancellationToken> Tokens { get; } = [];

        public async ValueTask<Secret> GetAsync(CancellationToken cancellationToken = default)
        {
            Tokens.Add(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("It waits for ever.");
        }
    }
}
