namespace HealthEvents.Formatters.Tests;

public sealed class ByPriorityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("012")]
    [InlineData("210")]
    [InlineData("1102120")]
    [InlineData("0000")]
    [InlineData("79")]
    public void Places_are_those_of_a_stable_sort(string priorities)
    {
        var parts = priorities.Select(static c => (SummaryPriority)(c - '0')).ToArray();
        var places = new List<int>();
        foreach (var place in ByPriority.Of<SummaryPriority>(parts, static priority => priority))
        {
            places.Add(place);
        }

        Assert.Equal(
            Enumerable.Range(0, parts.Length).Where(i => Enum.IsDefined(parts[i])).OrderByDescending(i => parts[i]),
            places);
    }

    [Fact]
    public void Items_of_every_list_are_its_items()
    {
        string[] items = ["a", "b", "c"];

        Assert.Equal(items, Items.Of<string>(items).ToArray());
        Assert.Equal(items, Items.Of(items.ToList()).ToArray());
        Assert.Equal(items, Items.Of(System.Collections.Immutable.ImmutableList.Create(items)).ToArray());
        Assert.Equal([], Items.Of<string>(new List<string>(8)).ToArray());
    }
}
