namespace HealthEvents.Formatters.Tests;

public sealed class GoogleChatThreadTests
{
    [Fact]
    public void Thread_key_is_the_correlation() =>
        Assert.Equal("alarm|x", Key("alarm|x"));

    [Fact]
    public void Thread_key_of_a_correlation_that_is_too_long_is_its_hash()
    {
        Assert.Equal(4000, Key(new string('x', 4000))!.Length);
        Assert.Equal(64, Key(new string('x', 4001))!.Length);
        Assert.NotEqual(Key(new string('x', 4001)), Key(new string('x', 4002)), StringComparer.Ordinal);
    }

    [Fact]
    public void Thread_key_that_would_eat_the_message_is_its_hash() =>
        Assert.Equal(64, Key(new string('\uAC00', 2000))!.Length);

    [Fact]
    public void Without_a_correlation_there_is_no_thread() => Assert.Null(Key(""));

    private static string? Key(string correlation) =>
        new GoogleChatFormatter().Format(Summaries.Minimal with { Correlation = correlation }).Thread?.ThreadKey;
}
