using System.Text.Json;

namespace HealthEvents;

/// <summary>Makes the matchers of a list of values: what stands at the leaves of a pattern.</summary>
internal sealed class MatcherParser(JsonTokens tokens)
{
    private const string Known = "prefix, suffix, equals-ignore-case, wildcard, anything-but, numeric, exists and cidr";

    public ValueMatcher[] ParseAll(int row)
    {
        var matchers = new List<ValueMatcher>();
        foreach (var element in new JsonValue(tokens, row).Elements())
        {
            matchers.Add(Parse(element.Row));
        }

        return matchers.Count > 0 ? [.. matchers] : throw Refuse(row, "a list must not be empty");
    }

    private ValueMatcher Parse(int row) => tokens[row].Type switch
    {
        JsonTokenType.String => new TextMatcher(TextOf(row)),
        JsonTokenType.Number => NumberOf(row),
        JsonTokenType.StartObject => ParseMatcher(row),
        JsonTokenType.StartArray => throw Refuse(row, "a list must not stand in a list of values"),
        var literal => new LiteralMatcher(literal),
    };

    private ValueMatcher ParseMatcher(int row)
    {
        var value = OnlyMember(row);
        return NameOf(value) switch
        {
            "prefix" => ParseEnd(value, isPrefix: true),
            "suffix" => ParseEnd(value, isPrefix: false),
            "equals-ignore-case" => new IgnoreCaseMatcher(RequireText(value), IgnoreCasePart.All),
            "wildcard" => ParseWildcard(value),
            "anything-but" => ParseAnythingBut(value),
            "numeric" => NumericParser.Parse(tokens, value),
            "exists" => ParseExists(value),
            "cidr" => ParseCidr(value),

            // Event Ruler takes it, though no page of AWS names it.
            "exactly" => new TextMatcher(RequireText(value)),
            _ => throw Refuse(value, $"there is no such matcher; there are {Known}"),
        };
    }

    private ValueMatcher ParseEnd(int row, bool isPrefix)
    {
        if (tokens[row].Type != JsonTokenType.StartObject)
        {
            return EndOf(row, isPrefix);
        }

        var value = OnlyMember(row);
        if (NameOf(value) != "equals-ignore-case")
        {
            throw Refuse(value, "only equals-ignore-case may stand here");
        }

        return new IgnoreCaseMatcher(RequireText(value), isPrefix ? IgnoreCasePart.Prefix : IgnoreCasePart.Suffix);
    }

    private ValueMatcher EndOf(int row, bool isPrefix) =>
        isPrefix ? new PrefixMatcher(RequireText(row)) : new SuffixMatcher(RequireText(row));

    private WildcardMatcher ParseWildcard(int row) =>
        WildcardMatcher.TryParse(RequireText(row), out var matcher, out var reason) ? matcher : throw Refuse(row, reason);

    private ExistsMatcher ParseExists(int row) => tokens[row].Type switch
    {
        JsonTokenType.True => new ExistsMatcher(wanted: true),
        JsonTokenType.False => new ExistsMatcher(wanted: false),
        _ => throw Refuse(row, "it must be true or false"),
    };

    private CidrMatcher ParseCidr(int row) =>
        CidrMatcher.TryParse(RequireText(row), out var matcher, out var reason) ? matcher : throw Refuse(row, reason);

    /// <summary>
    /// "Anything-but matching with strings and numeric values, including lists that contain only strings, or only numbers", says the user
    /// guide; and with prefix, suffix, equals-ignore-case and wildcard, each with one text or a list of them.
    /// </summary>
    private AnythingButMatcher ParseAnythingBut(int row) => tokens[row].Type switch
    {
        JsonTokenType.String => new AnythingButMatcher([new TextMatcher(TextOf(row))]),
        JsonTokenType.Number => new AnythingButMatcher([ComparedNumberOf(row)]),
        JsonTokenType.StartArray => new AnythingButMatcher(ParseAlikeValues(row)),
        JsonTokenType.StartObject => new AnythingButMatcher(ParseExcluded(OnlyMember(row))),
        _ => throw Refuse(row, "it must be a text, a number, a list of texts or of numbers, or a matcher"),
    };

    private ValueMatcher[] ParseAlikeValues(int row)
    {
        var matchers = new List<ValueMatcher>();
        var first = JsonTokenType.None;
        foreach (var element in new JsonValue(tokens, row).Elements())
        {
            if (first == JsonTokenType.None)
            {
                first = element.Type;
            }

            if (element.Type is not (JsonTokenType.String or JsonTokenType.Number) || element.Type != first)
            {
                throw Refuse(element.Row, "a list in anything-but must hold only texts or only numbers");
            }

            matchers.Add(first == JsonTokenType.Number ? ComparedNumberOf(element.Row) : new TextMatcher(TextOf(element.Row)));
        }

        return matchers.Count > 0 ? [.. matchers] : throw Refuse(row, "a list must not be empty");
    }

    private ValueMatcher[] ParseExcluded(int value)
    {
        var name = NameOf(value);
        if (name is not ("prefix" or "suffix" or "equals-ignore-case" or "wildcard"))
        {
            throw Refuse(value, "only prefix, suffix, equals-ignore-case and wildcard may stand in anything-but");
        }

        if (tokens[value].Type != JsonTokenType.StartArray)
        {
            return [Excluded(name, value)];
        }

        var matchers = new List<ValueMatcher>();
        foreach (var element in new JsonValue(tokens, value).Elements())
        {
            matchers.Add(Excluded(name, element.Row));
        }

        return matchers.Count > 0 ? [.. matchers] : throw Refuse(value, "a list must not be empty");
    }

    private ValueMatcher Excluded(string name, int row)
    {
        switch (name)
        {
            case "equals-ignore-case":
                return new IgnoreCaseMatcher(RequireText(row), IgnoreCasePart.All);
            case "wildcard":
                return ParseWildcard(row);
            default:
                return RequireText(row).Length > 0
                    ? EndOf(row, name == "prefix")
                    : throw Refuse(row, $"in anything-but a {name} must not be empty");
        }
    }

    private int OnlyMember(int row)
    {
        var first = tokens.FirstInside(row);
        if (first == tokens[row].Next)
        {
            throw Refuse(row, "an object must not be empty");
        }

        return tokens[first].Next == tokens[row].Next ? first + 1 : throw Refuse(row, "a matcher must have one member");
    }

    private string NameOf(int value) => new JsonValue(tokens, value).Name;

    private byte[] RequireText(int row) =>
        tokens[row].Type == JsonTokenType.String ? TextOf(row) : throw Refuse(row, "it must be a text");

    private byte[] TextOf(int row) => JsonText.ToText(tokens.TextOf(tokens[row]), tokens[row].IsEscaped).ToArray();

    private NumberMatcher NumberOf(int row) => new(tokens.TextOf(tokens[row]).ToArray());

    private NumberMatcher ComparedNumberOf(int row) => new(NumericParser.NumberOf(tokens, new JsonValue(tokens, row)));

    private EventPatternException Refuse(int row, string reason) => PatternRefusal.At(tokens, row, reason);
}
