namespace HealthEvents.Sinks;

/// <summary>A fact of an event is one of some words, in any case: its family, kind, region or service.</summary>
internal sealed class WordsCondition(string member, IEnumerable<string> words, Func<OperationalEvent, string?> fact) : RouteCondition(member)
{
    private readonly HashSet<string> _words = new(words, StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> Words => _words;

    public override bool IsMetBy(ref RouteSubject subject) => fact(subject.Event) is { } word && _words.Contains(word);

    protected override string Because(ref RouteSubject subject, bool isMet) => fact(subject.Event) is not { } word ? "the event names none"
        : isMet ? word
        : $"{word} is not {RouteWords.Choice(_words)}";

    public override bool Covers(RouteCondition other) => other is WordsCondition same && same._words.IsSubsetOf(_words);
}
