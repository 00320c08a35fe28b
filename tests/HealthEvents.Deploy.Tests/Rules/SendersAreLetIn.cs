using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Each service that sends is let in by what receives: a queue, its dead-letter queue, a topic, a function, or by the role for a bus.</summary>
public sealed class SendersAreLetIn : IRule
{
    public IEnumerable<Finding> Check(Stack stack) => Hop.WithDeadLetters(stack)
        .SelectMany(static hop => new[] { (Hop: hop, hop.To), (Hop: hop, To: hop.DeadLetters) })
        .Concat(Hop.WithoutDeadLetters(stack).Select(static hop => (Hop: hop, hop.To)))
        .Where(static sent => sent.To.Exists)
        .Where(sent => !IsLetIn(sent.Hop, sent.To, stack))
        .Select(static sent => new Finding(
            sent.Hop.From.LogicalId, $"sends to {sent.To}, which does not let {sent.Hop.Service} in: add it to the policy of the receiver, or to the role of the sender."));

    private static bool IsLetIn(Hop hop, TemplateValue to, Stack stack)
    {
        // The dead letters of a schedule are sent with its role too; those of a rule are not.
        if (hop.Service == ServicePrincipals.Scheduler || (hop.Role.Exists && ReferenceEquals(to, hop.To)))
        {
            return stack.Find(hop.Role, "AWS::IAM::Role") is { } role
                && Need.OfHop(hop, stack).All(need => Statement.OfRole(role, stack).Any(need.IsMetBy));
        }

        return stack.Find(to) switch
        {
            { Type: "AWS::SQS::Queue" } queue => IsLetIn(hop, queue, "AWS::SQS::QueuePolicy", "Queues", "sqs:SendMessage", stack),
            // The policy that a topic has without one of its own takes from the account's own alarms.
            { Type: "AWS::SNS::Topic" } topic => IsLetIn(hop, topic, "AWS::SNS::TopicPolicy", "Topics", "sns:Publish", stack)
                || (hop.Service == ServicePrincipals.CloudWatch && !stack.OfType("AWS::SNS::TopicPolicy").Any(policy => policy["Topics"].Items.Any(item => stack.Find(item) == topic))),
            { Type: "AWS::Lambda::Function" } function => stack.OfType("AWS::Lambda::Permission").Any(permission =>
                stack.Function(permission["FunctionName"]) == function
                && permission["Action"].Text == "lambda:InvokeFunction"
                && ServicePrincipals.NameOf(permission["Principal"].Text) == hop.Service
                && hop.IsSource(permission["SourceArn"], stack)),
            // A topic or another receiver that somebody else made: theirs to open. To a bus of another account goes only a role.
            _ => hop.From.Type != "AWS::Events::Rule",
        };
    }

    private static bool IsLetIn(Hop hop, Resource receiver, string type, string list, string action, Stack stack) =>
        stack.ResourceStatements.Any(statement =>
            statement.Owner.Type == type
            && statement.Owner[list].Items.Any(item => stack.Find(item) == receiver)
            && statement.Lets(hop.Service, action)
            && statement.Resources.Any(resource => Arns.AreOf(resource, receiver, stack))
            && statement.Conditions.All(condition => IsMet(condition, hop, stack)));

    private static bool IsMet(StatementCondition condition, Hop hop, Stack stack) => condition.Problem(stack) is null
        && (condition.IsSourceAccount || (condition.IsSourceArn && condition.Value.Items.Any(source => hop.IsSource(source, stack))));
}
