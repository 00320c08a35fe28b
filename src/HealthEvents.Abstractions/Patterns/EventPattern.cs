using System.Text;
using System.Text.Unicode;

namespace HealthEvents;

/// <summary>
/// A pattern of Amazon EventBridge, for the JSON of any event: which members an event must have, and what their values must be.
/// </summary>
/// <remarks>
/// <para>Immutable and thread-safe. Matching allocates nothing, and costs in proportion to the event and to the pattern.</para>
/// <para>
/// The language is that of the EventBridge user guide ("Event patterns" and "Comparison operators for use in event patterns") and,
/// where the guide is silent, of the README of AWS's Event Ruler: exact values, <c>prefix</c>, <c>suffix</c>,
/// <c>equals-ignore-case</c>, <c>wildcard</c>, <c>anything-but</c>, <c>numeric</c>, <c>exists</c>, <c>cidr</c> and <c>$or</c>. Numbers
/// are compared by their value, so that 300, 300.0 and 3.0e2 are equal.
/// </para>
/// </remarks>
public sealed class EventPattern
{
    /// <summary>How deep a pattern may be nested: objects and arrays of its JSON, and the steps of a path.</summary>
    internal const int MaxDepth = 128;

    private readonly byte[] _json;
    private readonly PatternNode _root;

    private EventPattern(byte[] json, PatternNode root) => (_json, _root) = (json, root);

    /// <summary>Parses a pattern.</summary>
    /// <param name="json">The pattern, such as <c>{"source":["aws.health"]}</c>: as in a rule of EventBridge.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="EventPatternException">It is no JSON, is nested deeper than 128 levels, or EventBridge would refuse it.</exception>
    public static EventPattern Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Parses a pattern.</summary>
    /// <param name="utf8Json">The pattern in UTF-8, with or without a byte order mark. It is copied.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="EventPatternException">It is no JSON, is nested deeper than 128 levels, or EventBridge would refuse it.</exception>
    public static EventPattern Parse(ReadOnlySpan<byte> utf8Json) => Parse(utf8Json[JsonText.LengthOfMark(utf8Json)..].ToArray());

    /// <summary>Whether an event matches.</summary>
    /// <param name="json">
    /// The JSON of the event in UTF-8, such as <see cref="OperationalEvent.Raw"/>, with or without a byte order mark. What is not a JSON
    /// object, or is nested deeper than 1,000 levels, matches no pattern. Where a name occurs twice in an object, the last one counts.
    /// Texts are compared byte for byte, and not checked to be UTF-8.
    /// </param>
    /// <returns><see langword="true"/> if every condition of the pattern holds.</returns>
    public bool Matches(ReadOnlySpan<byte> json)
    {
        using var table = EventTable.Read(json);
        return Matches(table);
    }

    /// <summary>Tells which of several patterns match an event. The event is read once.</summary>
    /// <param name="json">The JSON of the event in UTF-8, as in <see cref="Matches(ReadOnlySpan{byte})"/>.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="matches">Whether each matches, in their order. What lies behind is not touched.</param>
    /// <exception cref="ArgumentException"><paramref name="matches"/> is shorter than <paramref name="patterns"/>, or a pattern is <see langword="null"/>.</exception>
    public static void MatchAll(ReadOnlySpan<byte> json, ReadOnlySpan<EventPattern> patterns, Span<bool> matches)
    {
        if (matches.Length < patterns.Length)
        {
            throw new ArgumentException($"There is room for {matches.Length} results of {patterns.Length} patterns.", nameof(matches));
        }

        using var table = EventTable.Read(json);
        for (var i = 0; i < patterns.Length; i++)
        {
            matches[i] = (patterns[i] ?? throw new ArgumentException("A pattern is null.", nameof(patterns))).Matches(table);
        }
    }

    /// <summary>The JSON of the pattern.</summary>
    /// <returns>The text it was parsed from.</returns>
    public override string ToString() => Encoding.UTF8.GetString(_json);

    /// <summary>Whether an event matches whose tokens are found already.</summary>
    internal bool Matches(EventTable table) => table.IsObject && new PatternWalk(table).Matches(_root);

    private static EventPattern Parse(byte[] json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new EventPatternException("The event pattern is not UTF-8.");
        }

        using var tokens = JsonTokens.TryParse(json, MaxDepth, out var failure)
            ?? throw new EventPatternException($"The event pattern {failure}.") { Line = LineOf(failure), Column = ColumnOf(failure) };
        return new EventPattern(json, new PatternParser(tokens).Parse());
    }

    private static int LineOf(ReadFailure failure) => failure.Kind == ReadFailureKind.NotWellFormed ? (int)failure.Number : 0;

    private static int ColumnOf(ReadFailure failure) => failure.Kind == ReadFailureKind.NotWellFormed ? (int)failure.SecondNumber : 0;
}
