using System.Text.RegularExpressions;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>Which values the conditions of a template can have together, by the values that its parameters can have.</summary>
internal sealed partial class Conditions
{
    private const int MostAssignments = 4096;

    // What a parameter may be beside the values that the template compares it with.
    private const string Another = "another value";

    private readonly string _name;
    private readonly TemplateValue _parameters;
    private readonly TemplateValue _conditions;

    private Conditions(string name, TemplateValue root) => (_name, _parameters, _conditions) = (name, root["Parameters"], root["Conditions"]);

    /// <summary>Every combination that can occur, each once. A template without conditions has the empty one.</summary>
    /// <exception cref="FormatException">A condition cannot be followed, or there are too many parameters to try them all.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, bool>> CombinationsOf(string name, TemplateValue root) => new Conditions(name, root).Combinations();

    private List<IReadOnlyDictionary<string, bool>> Combinations()
    {
        var combinations = new Dictionary<string, IReadOnlyDictionary<string, bool>>(StringComparer.Ordinal);
        var assignments = Assignments();
        RefuseWhatNeverChanges(assignments);
        foreach (var assignment in assignments)
        {
            var values = _conditions.Members.ToDictionary(
                static condition => condition.Key, condition => IsTrue(condition.Value, assignment, _conditions.Members.Count()), StringComparer.Ordinal);
            combinations.TryAdd(string.Concat(values.Values.Select(static value => value ? '1' : '0')), values);
        }

        return [.. combinations.Values];
    }

    private List<Dictionary<string, string>> Assignments()
    {
        List<Dictionary<string, string>> assignments = [new(StringComparer.Ordinal)];
        foreach (var parameter in Functions.ReferencesOf(_conditions).Distinct(StringComparer.Ordinal))
        {
            List<string> values = [.. ValuesOf(parameter)];
            if (assignments.Count * values.Count > MostAssignments)
            {
                throw new FormatException($"{_name}: more than {MostAssignments} combinations of parameters decide its conditions. Let fewer of them do so.");
            }

            assignments = [.. assignments.SelectMany(_ => values, (assignment, value) =>
                new Dictionary<string, string>(assignment, StringComparer.Ordinal) { [parameter] = value })];
        }

        return assignments;
    }

    // Each literal that it is compared with, and another. Two parameters that are compared can be the same, or each its own.
    private IEnumerable<string> ValuesOf(string parameter) => AllowedValuesOf(parameter) is { Count: > 0 } allowed
        ? allowed
        : Comparisons().Where(comparison => Functions.ReferencesOf(comparison).Contains(parameter, StringComparer.Ordinal))
            .SelectMany(comparison => comparison.Items.SelectMany(side => Matching(side, comparison, parameter)))
            .Append(Another)
            .Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Matching(TemplateValue side, TemplateValue comparison, string parameter)
    {
        if (side.Literal is { } literal)
        {
            // "prod" makes "${A}-x" into "prod-x".
            return comparison.Items.Select(other => other.Text.Split($"${{{parameter}}}"))
                .Where(parts => parts is [var before, var after] && literal.Length >= before.Length + after.Length
                    && literal.StartsWith(before, StringComparison.Ordinal) && literal.EndsWith(after, StringComparison.Ordinal))
                .Select(parts => literal[parts[0].Length..^parts[1].Length]);
        }

        var others = Functions.ReferencesOf(side).Where(other => other != parameter).ToList();
        return others.SelectMany(AllowedValuesOf).Concat(others.Count > 0 ? [$"{Another} of {parameter}"] : []);
    }

    private List<string> AllowedValuesOf(string parameter) => [.. _parameters[parameter]["AllowedValues"].Items.Select(static value => value.Text)];

    private IEnumerable<TemplateValue> Comparisons() => _conditions.DescendantsAndSelf()
        .Select(static value => value.Function is ("Fn::Equals", var sides) ? sides : null).OfType<TemplateValue>();

    // Else one of its branches would never be looked at.
    private void RefuseWhatNeverChanges(IReadOnlyCollection<Dictionary<string, string>> assignments)
    {
        foreach (var comparison in Comparisons())
        {
            if (Functions.ReferencesOf(comparison).Any(parameter => AllowedValuesOf(parameter).Count == 0)
                && assignments.Select(assignment => AreEqual(comparison, assignment)).Distinct().Count() == 1)
            {
                throw new FormatException($"{_name}: a condition compares {string.Join(" with ", comparison.Items)}, and the tests know no values that change the outcome: give the parameters AllowedValues.");
            }
        }
    }

    // A condition may name others. One that comes round to itself would never end.
    private bool IsTrue(TemplateValue condition, Dictionary<string, string> parameters, int depth) => condition.Function switch
    {
        _ when depth < 0 => throw new FormatException($"{_name}: a condition names itself."),
        ("Condition", var other) => _conditions[other.Text] is { Exists: true } named
            ? IsTrue(named, parameters, depth - 1)
            : throw new FormatException($"{_name}: there is no condition {other}."),
        ("Fn::Not", var argument) => !IsTrue(argument.Items.First(), parameters, depth),
        ("Fn::And", var argument) => argument.Items.All(item => IsTrue(item, parameters, depth)),
        ("Fn::Or", var argument) => argument.Items.Any(item => IsTrue(item, parameters, depth)),
        ("Fn::Equals", var sides) => AreEqual(sides, parameters),
        _ => throw new FormatException($"{_name}: a condition is {condition}, which the tests cannot follow."),
    };

    private bool AreEqual(TemplateValue sides, Dictionary<string, string> parameters) =>
        sides.Items.Select(side => TextOf(side, parameters)).Distinct(StringComparer.Ordinal).Count() == 1;

    private string TextOf(TemplateValue side, Dictionary<string, string> parameters) => side.Function switch
    {
        null or ("Ref" or "Fn::Sub" or "Fn::Join", _) => Placeholder().Replace(side.Text, match => parameters[match.Groups["name"].Value]),
        (var function, _) => throw new FormatException($"{_name}: a condition compares {function}, which the tests cannot follow."),
    };

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z0-9:]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
