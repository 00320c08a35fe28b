using HealthEvents.TestSupport;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>The memory of ids.</summary>
public sealed class HandledMessagesTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Id_is_taken_once_at_a_time()
    {
        var memory = new HandledMessages(10, TimeSpan.FromHours(2), _clock);

        Assert.Equal([MessageTurn.Taken, MessageTurn.InWork], [memory.Begin("a"), memory.Begin("a")]);
        memory.End("a", isHandled: false);
        Assert.Equal(MessageTurn.Taken, memory.Begin("a"));
        memory.End("a", isHandled: true);
        Assert.Equal(MessageTurn.Handled, memory.Begin("a"));
    }

    [Fact]
    public void Id_is_forgotten_when_its_message_is_too_old_anyway()
    {
        var memory = new HandledMessages(10, TimeSpan.FromHours(2), _clock);
        memory.Begin("a");
        memory.End("a", isHandled: true);

        _clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        Assert.Equal(MessageTurn.Handled, memory.Begin("a"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(MessageTurn.Taken, memory.Begin("a"));
    }

    [Fact]
    public void Memory_is_bounded_and_forgets_the_oldest_first()
    {
        var memory = new HandledMessages(2, TimeSpan.FromHours(2), _clock);
        foreach (var id in (string[])["a", "b", "c"])
        {
            memory.Begin(id);
            memory.End(id, isHandled: true);
        }

        Assert.Equal([MessageTurn.Taken, MessageTurn.Handled, MessageTurn.Handled], [memory.Begin("a"), memory.Begin("b"), memory.Begin("c")]);
    }
}
