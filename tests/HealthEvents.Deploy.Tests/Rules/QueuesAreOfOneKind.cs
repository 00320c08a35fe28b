using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A FIFO queue, or a standard one, is so in all that belongs to it: its name, its dead-letter queue, and those who send to it.</summary>
public sealed class QueuesAreOfOneKind : IRule
{
    private const string Queue = "AWS::SQS::Queue";
    private const string Topic = "AWS::SNS::Topic";

    public IEnumerable<Finding> Check(Stack stack) => stack.OfType(Queue).SelectMany(queue => Itself(queue).Concat(DeadLetters(queue, stack)))
        .Concat(stack.OfType("AWS::Events::Rule").SelectMany(static rule => rule["Targets"].Items, static (rule, target) => (rule, target))
            .SelectMany(hop => Target(hop.rule, hop.target, stack)))
        .Concat(stack.OfType("AWS::Scheduler::Schedule").SelectMany(schedule => Target(schedule, schedule["Target"], stack)))
        .Concat(stack.OfType("AWS::SNS::Subscription").SelectMany(subscription => Subscription(subscription, stack)));

    private static IEnumerable<Finding> Itself(Resource queue)
    {
        var name = queue["QueueName"];
        if (queue["FifoQueue"] is { Exists: true, IsTrue: false })
        {
            yield return new(queue.LogicalId, "has a FifoQueue that is not true, which SQS does not know: leave it out for a standard queue.");
        }

        if (name.Exists && name.Text.EndsWith(".fifo", StringComparison.Ordinal) != IsFifo(queue))
        {
            yield return new(queue.LogicalId, IsFifo(queue)
                ? "is a FIFO queue: let its QueueName end in .fifo."
                : "is a standard queue: let its QueueName not end in .fifo.");
        }

        if (IsFifo(queue) && !queue["ContentBasedDeduplication"].IsTrue)
        {
            yield return new(queue.LogicalId, "takes nothing from EventBridge, which sends no deduplication id: set ContentBasedDeduplication to true.");
        }

        if (!IsFifo(queue) && queue.Properties.Members.Any(static member => member.Key is "ContentBasedDeduplication" or "DeduplicationScope" or "FifoThroughputLimit"))
        {
            yield return new(queue.LogicalId, "is a standard queue with properties of a FIFO queue: give both the same condition.");
        }
    }

    private static IEnumerable<Finding> DeadLetters(Resource queue, Stack stack)
    {
        if (stack.Find(queue["RedrivePolicy"]["deadLetterTargetArn"], Queue) is { } letters && IsFifo(letters) != IsFifo(queue))
        {
            yield return new(queue.LogicalId, $"is {KindOf(queue)}, and {letters.LogicalId} is {KindOf(letters)}: a dead-letter queue is of the kind of its source.");
        }
    }

    private static IEnumerable<Finding> Target(Resource rule, TemplateValue target, Stack stack)
    {
        if (stack.Find(target["Arn"], Queue) is { } queue && IsFifo(queue) != target["SqsParameters"]["MessageGroupId"].Exists)
        {
            yield return new(rule.LogicalId, IsFifo(queue)
                ? $"sends to the FIFO queue {queue.LogicalId} without a group: set MessageGroupId in SqsParameters."
                : $"sends to the standard queue {queue.LogicalId} with a group: leave SqsParameters out.");
        }

        if (stack.Find(target["DeadLetterConfig"]["Arn"], Queue) is { } letters && IsFifo(letters))
        {
            yield return new(rule.LogicalId, $"leaves what fails in the FIFO queue {letters.LogicalId}: EventBridge takes standard queues only for that.");
        }
    }

    private static IEnumerable<Finding> Subscription(Resource subscription, Stack stack)
    {
        var isFifo = stack.Find(subscription["TopicArn"], Topic) is { } topic && topic["FifoTopic"].IsTrue;
        if (stack.Find(subscription["Endpoint"], Queue) is { } queue && IsFifo(queue) && !isFifo)
        {
            yield return new(subscription.LogicalId, $"brings a standard topic to the FIFO queue {queue.LogicalId}, which SNS refuses: subscribe another queue, or the function.");
        }

        if (stack.Find(subscription["RedrivePolicy"]["deadLetterTargetArn"], Queue) is { } letters && IsFifo(letters) != isFifo)
        {
            yield return new(subscription.LogicalId, $"leaves what fails in {letters.LogicalId}, which is {KindOf(letters)}: it is of the kind of the topic.");
        }
    }

    private static bool IsFifo(Resource queue) => queue["FifoQueue"].IsTrue;

    private static string KindOf(Resource queue) => IsFifo(queue) ? "a FIFO queue" : "a standard queue";
}
