namespace HealthEvents.Formatters.Tests;

public sealed class MomentTableTests
{
    private static readonly DateTimeOffset First = new(2026, 11, 19, 9, 12, 0, TimeSpan.Zero);

    [Fact]
    public void Table_is_a_dictionary_of_what_was_added_first()
    {
        var table = new MomentTable();
        table.Add("a", First);
        table.Add("b", First.AddHours(1));
        table.Add("a", First.AddHours(2));
        var expected = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["a"] = First, ["b"] = First.AddHours(1) };

        Assert.Equal(expected, new Dictionary<string, DateTimeOffset>(table, StringComparer.Ordinal));
        Assert.Equal((2, First), (table.Count, table["a"]));
        Assert.Equal(expected.Keys, table.Keys);
        Assert.Equal(expected.Values, table.Values);
        Assert.False(table.ContainsKey("A"));
        Assert.False(table.TryGetValue("c", out _));
        Assert.Throws<KeyNotFoundException>(() => table["c"]);
    }

    [Fact]
    public void Table_of_a_foreign_dictionary_has_what_that_has()
    {
        var foreign = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["a"] = First };
        Assert.Equal(foreign, MomentTable.Of(foreign));
        var table = new MomentTable();
        Assert.Same(table, MomentTable.Of(table));
    }
}
