namespace HealthEvents.Formatters.Tests;

/// <summary>The lists that serve one message after the other.</summary>
public sealed class SlackPartsTests
{
    [Fact]
    public void Lists_of_a_giant_summary_are_not_kept()
    {
        new SlackFormatter().Format(Summaries.Minimal with { Facts = [.. Enumerable.Range(0, 1_000).Select(static i => new SummaryFact($"Fact {i}", "value"))] });

        Assert.InRange(SlackParts.Take().Facts.Capacity, 1, 64);
    }
}
