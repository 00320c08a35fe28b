using HealthEvents.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace HealthEvents.Sinks.Tests;

public sealed class InMemoryEventJournalTests
{
    [Fact]
    public async Task Journal_keeps_what_is_delivered_when_another_gives_it_back()
    {
        var journal = new InMemoryEventJournal();
        await journal.CommitAsync("1", "a");
        await journal.ReleaseAsync("1", "a");
        Assert.Equal(JournalClaim.AlreadyDelivered, await journal.ClaimAsync("1", "a"));
    }

    [Fact]
    public async Task Journal_forgets_the_oldest_and_never_what_is_on_its_way()
    {
        var journal = new InMemoryEventJournal(capacity: 2);
        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("open", "a"));
        foreach (var id in new[] { "1", "2", "3" })
        {
            await journal.ClaimAsync(id, "a");
            await journal.CommitAsync(id, "a");
        }

        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("1", "a"));
        Assert.Equal(JournalClaim.AlreadyDelivered, await journal.ClaimAsync("3", "a"));
        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("3", "b"));
        Assert.Equal(JournalClaim.InProgress, await journal.ClaimAsync("open", "a"));
        await journal.ReleaseAsync("open", "a");
        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("open", "a"));
    }

    [Fact]
    public async Task Journal_forgets_what_was_delivered_longer_ago_than_its_time()
    {
        var clock = new ManualTimeProvider();
        var journal = new InMemoryEventJournal(window: TimeSpan.FromHours(2), timeProvider: clock);
        await DeliverAsync(journal, "1");

        clock.Advance(TimeSpan.FromHours(1));
        await DeliverAsync(journal, "2");
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("1", "a"));
        Assert.Equal(JournalClaim.InProgress, await journal.ClaimAsync("1", "a"));
        Assert.Equal(JournalClaim.AlreadyDelivered, await journal.ClaimAsync("2", "a"));
    }

    [Fact]
    public async Task Delivery_that_is_told_again_is_remembered_from_then_on()
    {
        var clock = new ManualTimeProvider();
        var journal = new InMemoryEventJournal(capacity: 2, TimeSpan.FromHours(2), clock);
        await DeliverAsync(journal, "1");
        clock.Advance(TimeSpan.FromHours(2));
        await DeliverAsync(journal, "1");

        // What the first delivery left behind must not take the second with it.
        clock.Advance(TimeSpan.FromHours(1));
        await DeliverAsync(journal, "2");

        Assert.Equal(JournalClaim.AlreadyDelivered, await journal.ClaimAsync("1", "a"));
    }

    [Fact]
    public async Task Claim_that_is_given_back_after_its_time_may_be_claimed_again()
    {
        var clock = new ManualTimeProvider();
        var journal = new InMemoryEventJournal(timeProvider: clock);
        await DeliverAsync(journal, "1");
        clock.Advance(TimeSpan.FromDays(1));

        await journal.ClaimAsync("1", "a");
        await journal.ReleaseAsync("1", "a");

        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("1", "a"));
    }

    [Fact]
    public async Task Clock_that_was_wrong_silences_nothing_for_long()
    {
        var clock = new FakeTimeProvider();
        var journal = new InMemoryEventJournal(timeProvider: clock);
        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromDays(400));
        await DeliverAsync(journal, "1");

        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromDays(400));

        Assert.Equal(JournalClaim.Granted, await journal.ClaimAsync("1", "a"));
    }

    [Fact]
    public async Task Journal_stays_bounded_however_much_it_is_told()
    {
        var clock = new ManualTimeProvider();
        var journal = new InMemoryEventJournal(capacity: 10, TimeSpan.FromMinutes(5), clock);
        for (var id = 0; id < 10_000; id++)
        {
            await DeliverAsync(journal, $"{id % 20}");
            clock.Advance(TimeSpan.FromMinutes(1));
            Assert.InRange(journal.Count, 1, 10);
        }
    }

    [Fact]
    public void Journal_without_room_or_time_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new InMemoryEventJournal(0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new InMemoryEventJournal(1, TimeSpan.Zero));
    }

    private static async Task DeliverAsync(InMemoryEventJournal journal, string identity)
    {
        await journal.ClaimAsync(identity, "a");
        await journal.CommitAsync(identity, "a");
    }
}
