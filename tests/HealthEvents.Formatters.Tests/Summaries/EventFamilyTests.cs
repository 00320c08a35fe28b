namespace HealthEvents.Formatters.Tests;

public sealed class EventFamilyTests
{
    private static readonly IEventSummarizer Summarizer = new OtherSummarizer();

    [Fact]
    public void Family_is_made_known_to_a_reader_and_to_a_summarizer()
    {
        var family = new EventFamily([Kind("acme.a", "acme"), Kind("acme.b", "acme")], Summarizer);
        var (reader, summarizer) = (new EventReaderOptions(), new EventSummarizerOptions());

        family.AddTo(reader);
        family.AddTo(summarizer);

        Assert.Equal(["acme.a", "acme.b"], reader.Kinds.TakeLast(2).Select(static kind => kind.Name));
        Assert.Same(Summarizer, summarizer.Families["acme"]);
    }

    [Fact]
    public void Family_without_kinds_replaces_the_summarizer_of_a_known_one()
    {
        var (reader, summarizer) = (new EventReaderOptions(), new EventSummarizerOptions());
        var kinds = reader.Kinds.Count;
        var family = new EventFamily(EventFamilies.Health, Summarizer);

        family.AddTo(reader);
        family.AddTo(summarizer);

        Assert.Equal(kinds, reader.Kinds.Count);
        Assert.Same(Summarizer, summarizer.Families[EventFamilies.Health]);
    }

    [Fact]
    public void Kinds_of_two_families_are_an_error_that_names_them() => Assert.StartsWith(
        "The kind 'other.b' is of the family 'other', not of 'acme'.",
        Assert.Throws<ArgumentException>(static () => new EventFamily([Kind("acme.a", "acme"), Kind("other.b", "other")], Summarizer)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Family_of_no_kinds_is_an_error() =>
        Assert.Throws<ArgumentException>(static () => new EventFamily([], Summarizer));

    private static EventKind Kind(string name, string family) => new(name, family, [EventMatcher.RootMember("kind", name)], static _ => null);
}
