using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// Reads the list of <c>numeric</c>: an operator and a number, or the two ends of a range, the lower one first.
/// </summary>
internal static class NumericParser
{
    private const string Form = "numeric must be one comparison, such as [\">\",0], or a range, such as [\">\",0,\"<=\",5]";

    public static NumericMatcher Parse(JsonTokens tokens, int row)
    {
        if (tokens[row].Type != JsonTokenType.StartArray)
        {
            throw PatternRefusal.At(tokens, row, Form);
        }

        var parts = new List<JsonValue>();
        foreach (var part in new JsonValue(tokens, row).Elements())
        {
            parts.Add(part);
        }

        if (parts.Count is not (2 or 4))
        {
            throw PatternRefusal.At(tokens, row, Form);
        }

        var number = NumberOf(tokens, parts[1]);
        var first = Operator(parts[0]);
        if (parts.Count == 2)
        {
            return first switch
            {
                "=" => new NumericMatcher(number, true, number, true),
                ">" or ">=" => new NumericMatcher(number, first == ">=", null, false),
                "<" or "<=" => new NumericMatcher(null, false, number, first == "<="),
                _ => throw PatternRefusal.At(tokens, parts[0].Row, "an operator must be one of = < <= > >="),
            };
        }

        if (first is not (">" or ">="))
        {
            throw PatternRefusal.At(tokens, parts[0].Row, "a range must begin with > or >=");
        }

        var (second, upper) = (Operator(parts[2]), NumberOf(tokens, parts[3]));
        if (second is not ("<" or "<="))
        {
            throw PatternRefusal.At(tokens, parts[2].Row, "a range must end with < or <=");
        }

        return JsonDecimal.Compare(new JsonDecimal(number), new JsonDecimal(upper)) < 0
            ? new NumericMatcher(number, first == ">=", upper, second == "<=")
            : throw PatternRefusal.At(tokens, parts[3].Row, "the end of a range must be greater than its beginning");
    }

    private static string? Operator(JsonValue part) => part.IsString ? part.Text : null;

    /// <summary>
    /// A number to compare with. "Support full range of float64" is what numeric matching of Event Ruler does since its change 188, and it
    /// refuses a number that would be another one there.
    /// </summary>
    public static byte[] NumberOf(JsonTokens tokens, JsonValue part)
    {
        if (part.Type != JsonTokenType.Number)
        {
            throw PatternRefusal.At(tokens, part.Row, "it must be a number");
        }

        var number = tokens.TextOf(tokens[part.Row]);
        return JsonDecimal.IsDouble(number)
            ? number.ToArray()
            : throw PatternRefusal.At(tokens, part.Row, "it must be a number that 64 bits of floating point hold: such as any of at most 15 digits, and not beyond 1.7e308");
    }
}
