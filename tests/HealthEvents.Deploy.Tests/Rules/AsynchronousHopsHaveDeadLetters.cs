using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Wherever something is handed over and nobody waits for the result, it is tried for a day, and what fails then goes to a dead-letter queue.</summary>
public sealed class AsynchronousHopsHaveDeadLetters : IRule
{
    // What AWS does where a template says nothing. It says so, that who reads it knows when the dead letters come.
    private const int Attempts = 185;
    private const int Seconds = 86_400;

    public IEnumerable<Finding> Check(Stack stack) => Hops(stack).Concat(Retries(stack)).Concat(Mappings(stack)).Concat(Functions(stack)).Concat(Configs(stack)).Concat(Permissions(stack));

    private static IEnumerable<Finding> Hops(Stack stack) => Hop.WithDeadLetters(stack).Where(static hop => !hop.DeadLetters.Exists).Select(static hop =>
        new Finding(hop.From.LogicalId, $"loses what {hop.To} does not take: give it a dead-letter queue, by DeadLetterConfig or RedrivePolicy."));

    private static IEnumerable<Finding> Retries(Stack stack) => stack.OfType("AWS::Events::Rule").SelectMany(static rule => rule["Targets"].Items, static (rule, target) => (From: rule, Target: target))
        .Concat(stack.OfType("AWS::Scheduler::Schedule").Select(static schedule => (From: schedule, Target: schedule["Target"])))
        .Where(static hop => hop.Target["RetryPolicy"]["MaximumRetryAttempts"].Number != Attempts
            || (hop.Target["RetryPolicy"]["MaximumEventAgeInSeconds"] is { Exists: true } age && age.Number != Seconds))
        .Select(static hop => new Finding(
            hop.From.LogicalId, $"does not try {hop.Target["Arn"]} for a day: give the target a RetryPolicy with {Attempts} MaximumRetryAttempts and {Seconds} MaximumEventAgeInSeconds."));

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

            // What it does not match is deleted, and nobody is told.
            if (mapping["FilterCriteria"].Exists)
            {
                yield return new(mapping.LogicalId, "loses what its FilterCriteria do not match: let the function decide, which says what it leaves out.");
            }
        }
    }

    private static IEnumerable<Finding> Functions(Stack stack) => stack.OfType("AWS::Lambda::Function")
        .Where(function => IsInvoked(function, stack) && !function["DeadLetterConfig"]["TargetArn"].Exists && !HasDestination(function, stack))
        .Select(static function => new Finding(
            function.LogicalId, "is invoked by a service that does not wait, and loses what fails: add an EventInvokeConfig for $LATEST with a destination on failure."));

    private static bool IsInvoked(Resource function, Stack stack) =>
        Hop.WithDeadLetters(stack).Concat(Hop.WithoutDeadLetters(stack)).Any(hop => stack.Find(hop.To) == function)
        || stack.OfType("AWS::Lambda::Permission").Any(permission =>
            stack.Function(permission["FunctionName"]) == function && ServicePrincipals.IsName(permission["Principal"].Text));

    private static bool HasDestination(Resource function, Stack stack) => stack.OfType("AWS::Lambda::EventInvokeConfig").Any(config =>
        stack.Function(config["FunctionName"]) == function && config["Qualifier"].Text == "$LATEST" && config["DestinationConfig"]["OnFailure"]["Destination"].Exists);

    private static IEnumerable<Finding> Configs(Stack stack) => stack.OfType("AWS::Lambda::EventInvokeConfig")
        .Where(static config => config["Qualifier"].Text != "$LATEST")
        .Select(static config => new Finding(config.LogicalId, $"is for the version {config["Qualifier"]}, which nothing here invokes: make its Qualifier $LATEST."));

    // A version or an alias has a configuration of its own, and a function of somebody else has one that nobody knows.
    private static IEnumerable<Finding> Permissions(Stack stack) => stack.OfType("AWS::Lambda::Permission")
        .Where(permission => stack.Function(permission["FunctionName"]) is null)
        .Select(static permission => new Finding(permission.LogicalId, $"is for {permission["FunctionName"]}, of which nobody knows where it leaves what fails: name a function of this stack, and no alias of it."));
}
