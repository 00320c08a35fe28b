using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Wherever something is handed over and nobody waits for the result, what fails goes to a dead-letter queue.</summary>
public sealed class AsynchronousHopsHaveDeadLetters : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => Hops(stack).Concat(Rules(stack)).Concat(Mappings(stack)).Concat(Functions(stack)).Concat(Unknown(stack));

    private static IEnumerable<Finding> Hops(Stack stack) => Hop.WithDeadLetters(stack).Where(static hop => !hop.DeadLetters.Exists).Select(static hop =>
        new Finding(hop.From.LogicalId, $"loses what {hop.To} does not take: give it a dead-letter queue, by DeadLetterConfig or RedrivePolicy."));

    // Without a word AWS tries for 24 hours, in which nobody is told.
    private static IEnumerable<Finding> Rules(Stack stack) => stack.OfType("AWS::Events::Rule")
        .SelectMany(static rule => rule["Targets"].Items, static (rule, target) => (rule, target))
        .Where(static hop => !hop.target["RetryPolicy"].Exists)
        .Select(static hop => new Finding(hop.rule.LogicalId, $"does not say how long it tries {hop.target["Arn"]}: give the target a RetryPolicy."));

    private static IEnumerable<Finding> Mappings(Stack stack)
    {
        foreach (var mapping in stack.OfType("AWS::Lambda::EventSourceMapping"))
        {
            if (stack.Find(mapping["EventSourceArn"], "AWS::SQS::Queue") is { } queue)
            {
                if (!queue["RedrivePolicy"]["deadLetterTargetArn"].Exists)
                {
                    yield return new(queue.LogicalId, $"is read by {mapping.LogicalId}, and loses what the function cannot handle: give it a RedrivePolicy.");
                }
            }
            else if (!mapping["DestinationConfig"]["OnFailure"]["Destination"].Exists)
            {
                yield return new(mapping.LogicalId, "loses what the function cannot handle: give it a destination on failure, or read a queue of this template.");
            }
        }
    }

    private static IEnumerable<Finding> Functions(Stack stack) => stack.OfType("AWS::Lambda::Function")
        .Where(function => IsInvoked(function, stack) && !function["DeadLetterConfig"]["TargetArn"].Exists && !HasDestination(function, stack))
        .Select(static function => new Finding(
            function.LogicalId, "is invoked by a service that does not wait, and loses what fails: add an EventInvokeConfig with a destination on failure."));

    private static bool IsInvoked(Resource function, Stack stack) =>
        Hop.WithDeadLetters(stack).Concat(Hop.WithoutDeadLetters(stack)).Any(hop => stack.Find(hop.To) == function)
        || stack.OfType("AWS::Lambda::Permission").Any(permission =>
            stack.Find(permission["FunctionName"]) == function && permission["Principal"].Text.EndsWith(".amazonaws.com", StringComparison.Ordinal));

    private static bool HasDestination(Resource function, Stack stack) => stack.OfType("AWS::Lambda::EventInvokeConfig").Any(config =>
        (stack.Find(config["FunctionName"]) == function || config["FunctionName"].Text == function["FunctionName"].Text)
        && config["DestinationConfig"]["OnFailure"]["Destination"].Exists);

    // Nothing of the kind is used. Who adds one says here where what fails goes.
    private static IEnumerable<Finding> Unknown(Stack stack) => stack.OfType("AWS::Pipes::Pipe", "AWS::Events::Connection", "AWS::Events::ApiDestination", "AWS::Events::Endpoint")
        .Select(static resource => new Finding(resource.LogicalId, $"is a {resource.Type}, of which the tests do not know where it leaves what fails: teach them."));
}
