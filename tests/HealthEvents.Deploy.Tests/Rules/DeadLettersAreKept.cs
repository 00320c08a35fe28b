using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A dead-letter queue is one of this template, keeps what it holds as long as SQS can, and stays when the stack goes.</summary>
public sealed class DeadLettersAreKept : IRule
{
    // 14 days, the most that SQS allows. What waited in the source keeps its age, and would else be gone on arrival.
    private const int Longest = 1_209_600;

    private const string Queue = "AWS::SQS::Queue";

    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var (from, reference) in References(stack).Where(static reference => reference.To.Exists))
        {
            if (stack.Find(reference, Queue) is not { } queue)
            {
                yield return new(from.LogicalId, $"leaves what fails at {reference}, which is no queue of this stack: name one that is.");
            }
            else if (queue["MessageRetentionPeriod"].Number != Longest)
            {
                yield return new(queue.LogicalId, $"forgets dead letters early: set MessageRetentionPeriod to {Longest}, 14 days.");
            }
            else if (stack.Template.Root["Resources"][queue.LogicalId]["DeletionPolicy"].Text != "RetainExceptOnCreate")
            {
                yield return new(queue.LogicalId, "goes with the stack, or is in the way of the next one after a first deployment that failed: set DeletionPolicy to RetainExceptOnCreate and UpdateReplacePolicy to Retain.");
            }
        }
    }

    private static IEnumerable<(Resource From, TemplateValue To)> References(Stack stack) =>
        Hop.WithDeadLetters(stack).Select(static hop => (hop.From, hop.DeadLetters))
            .Concat(stack.OfType(Queue).Select(static queue => (queue, queue["RedrivePolicy"]["deadLetterTargetArn"])))
            .Concat(stack.OfType("AWS::Lambda::Function").Select(static function => (function, function["DeadLetterConfig"]["TargetArn"])))
            .Concat(stack.OfType("AWS::Lambda::EventInvokeConfig", "AWS::Lambda::EventSourceMapping")
                .Select(static config => (config, config["DestinationConfig"]["OnFailure"]["Destination"])));
}
