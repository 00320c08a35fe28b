using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Each function writes to a log group of its own, and no log is kept for ever.</summary>
public sealed class LogsEnd : IRule
{
    private const string Group = "AWS::Logs::LogGroup";

    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var group in stack.OfType(Group).Where(group => !Ends(group["RetentionInDays"], stack)))
        {
            yield return new(group.LogicalId, "keeps its log for ever: set RetentionInDays to a number, or to a parameter that is a Number with AllowedValues or a MinValue.");
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var function in stack.OfType("AWS::Lambda::Function"))
        {
            if (GroupOf(function, stack) is not { } group)
            {
                yield return new(function.LogicalId, "has no log group in this template, so that Lambda makes one which keeps its log for ever: add one with RetentionInDays.");
            }
            else if (!taken.Add(group.LogicalId))
            {
                yield return new(function.LogicalId, $"shares the log group {group.LogicalId} with another function: give it one of its own.");
            }
        }
    }

    private static bool Ends(TemplateValue days, Stack stack) =>
        days.Number > 0 || (days.Target is { } name && stack.Template.Parameter(name) is { IsPositive: true });

    private static Resource? GroupOf(Resource function, Stack stack) => function["LoggingConfig"]["LogGroup"] is { Exists: true } named
        ? stack.Find(named, Group) ?? Called(named.Text, stack)
        : Called($"/aws/lambda/{(function["FunctionName"] is { Exists: true } name ? name.Text : $"${{{function.LogicalId}}}")}", stack);

    private static Resource? Called(string name, Stack stack) => stack.OfType(Group).FirstOrDefault(group => group["LogGroupName"].Text == name);
}
