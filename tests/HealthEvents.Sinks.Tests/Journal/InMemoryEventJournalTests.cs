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
}
