using System.Text.Json;

namespace HealthEvents;

/// <summary>Makes the nodes of a pattern out of its tokens, and refuses what EventBridge refuses.</summary>
/// <remarks>
/// What is refused is what the user guide and the README of Event Ruler say of patterns: their leaves are lists of values, no object
/// and no list is empty, a matcher has one member. Where a path occurs twice, the last one counts, as Event Ruler has it.
/// </remarks>
internal sealed class PatternParser(JsonTokens tokens)
{
    // The README of Event Ruler: in the alternatives of $or these are no names of members. The second half is kept by it for later.
    private static readonly string[] Reserved =
    [
        "exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard", "numeric", "cidr",
        "=", "<", "<=", ">", ">=", "regex", "not-wildcard", "not-equals-ignore-case", "date-after", "date-on-or-after",
        "date-before", "date-on-or-before", "in-date-range", "ip-address-in-range", "ip-address-not-in-range",
    ];

    // "Event pattern contains over 1000 rule combinations" is how EventBridge refuses more.
    private const int MostWays = 1000;

    private readonly MatcherParser _matchers = new(tokens);
    private long _ways = 1;
    private bool _hasChoice;
    private bool _hasMemberNamedOr;

    public PatternNode Parse()
    {
        if (tokens[0].Type != JsonTokenType.StartObject)
        {
            throw PatternRefusal.At(tokens, 0, "a pattern is an object, such as {\"source\":[\"aws.health\"]}");
        }

        var root = PatternNode.Root();
        ParseObject(root, 0, isAlternative: false);
        root.Complete();
        return _hasChoice && PatternWays.AreNeeded(root) ? PatternWays.WriteOut(root) : root;
    }

    private void ParseObject(PatternNode node, int row, bool isAlternative)
    {
        if (tokens[row].Next == tokens.FirstInside(row))
        {
            throw PatternRefusal.At(tokens, row, "an object must not be empty");
        }

        foreach (var value in new JsonValue(tokens, row).Members())
        {
            ParseMember(node, value.Row, isAlternative);
        }
    }

    private void ParseMember(PatternNode node, int value, bool isAlternative)
    {
        var isOr = NameOf(value) == "$or";
        if (isOr && HasAlternatives(value))
        {
            _hasChoice = true;
            RefuseBothUsesOfOr(value);
            node.Choose(new PatternChoice(ParseAlternatives(node, value), value));
            return;
        }

        _hasMemberNamedOr |= isOr;
        RefuseBothUsesOfOr(value);
        if (isAlternative && Array.IndexOf(Reserved, NameOf(value)) >= 0)
        {
            throw PatternRefusal.At(tokens, value, "a member of an alternative of $or must not have the name of a matcher");
        }

        var target = NodeOf(node, value);
        switch (tokens[value].Type)
        {
            case JsonTokenType.StartObject:
                ParseObject(target, value, isAlternative);
                break;
            case JsonTokenType.StartArray:
                target.Want(_matchers.ParseAll(value), value);
                break;
            default:
                throw PatternRefusal.At(tokens, value, "it must be an object, or a list of values such as [\"a\"]");
        }
    }

    /// <summary>
    /// Whether the value of <c>$or</c> is a list of alternatives. By the README of Event Ruler anything else makes <c>$or</c> a name like any
    /// other: an object, or a list that has only values and matchers in it.
    /// </summary>
    private bool HasAlternatives(int row)
    {
        if (tokens[row].Type != JsonTokenType.StartArray)
        {
            return false;
        }

        foreach (var element in new JsonValue(tokens, row).Elements())
        {
            foreach (var member in element.Members())
            {
                if (Array.IndexOf(Reserved, member.Name) < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private PatternNode[] ParseAlternatives(PatternNode node, int row)
    {
        var alternatives = new List<PatternNode>();
        foreach (var element in new JsonValue(tokens, row).Elements())
        {
            if (!element.IsObject)
            {
                throw PatternRefusal.At(tokens, element.Row, "an alternative of $or must be an object");
            }

            var alternative = node.Alternative();
            ParseObject(alternative, element.Row, isAlternative: true);
            alternatives.Add(alternative);
        }

        if (alternatives.Count < 2)
        {
            throw PatternRefusal.At(tokens, row, "$or must have at least two alternatives");
        }

        _ways *= alternatives.Count;
        return _ways <= MostWays
            ? [.. alternatives]
            : throw PatternRefusal.At(tokens, row, $"the alternatives of all $or, multiplied, must not be more than {MostWays}");
    }

    /// <summary>"Mix usage is not supported intentionally", says the README of Event Ruler.</summary>
    private void RefuseBothUsesOfOr(int row)
    {
        if (_hasChoice && _hasMemberNamedOr)
        {
            throw PatternRefusal.At(tokens, row, "$or must not be both a choice and the name of a member in one pattern");
        }
    }

    private string NameOf(int value) => new JsonValue(tokens, value).Name;

    /// <summary>The node of a member, over one for each step of its name.</summary>
    private PatternNode NodeOf(PatternNode node, int value)
    {
        ref readonly var name = ref tokens[value - 1];
        var text = JsonText.ToText(tokens.TextOf(name), name.IsEscaped);
        while (true)
        {
            if (node.Depth == EventPattern.MaxDepth)
            {
                throw PatternRefusal.At(tokens, value, $"a path must not have more than {EventPattern.MaxDepth} steps");
            }

            var dot = text.IndexOf((byte)'.');
            node = node.Child(dot < 0 ? text : text[..dot]);
            if (dot < 0)
            {
                return node;
            }

            text = text[(dot + 1)..];
        }
    }
}
