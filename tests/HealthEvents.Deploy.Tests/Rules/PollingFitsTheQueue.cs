using System.Globalization;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A function that reads a queue gives back what failed alone, has the time for all tries, and is never asked by more at once than
/// it may run. A FIFO queue takes no window and at most ten records.
/// </summary>
public sealed class PollingFitsTheQueue : IRule
{
    // What SQS and Lambda take where a template says nothing.
    private const int DefaultVisibility = 30;
    private const int DefaultTimeout = 3;

    private const int Batch = 100;
    private const int Window = 10;
    private const int FifoBatch = 10;
    private const int TimeoutsPerVisibility = 6;
    private const int Receives = 10;
    private const int Pollers = 2;

    public IEnumerable<Finding> Check(Stack stack) => stack.OfType("AWS::Lambda::EventSourceMapping")
        .Select(mapping => (Mapping: mapping, Queue: stack.Find(mapping["EventSourceArn"], "AWS::SQS::Queue")))
        .Where(static poll => poll.Queue is not null)
        .SelectMany(poll => Mapping(poll.Mapping, poll.Queue!).Concat(Times(poll.Mapping, poll.Queue!, stack)));

    private static IEnumerable<Finding> Mapping(Resource mapping, Resource queue)
    {
        if (!mapping["FunctionResponseTypes"].Items.Any(static type => type.Text == "ReportBatchItemFailures"))
        {
            yield return new(mapping.LogicalId, "brings a whole batch back for one record: add ReportBatchItemFailures to FunctionResponseTypes.");
        }

        var window = mapping["MaximumBatchingWindowInSeconds"];
        var batch = mapping["BatchSize"].Number;
        if (queue["FifoQueue"].IsTrue)
        {
            if (window.Exists)
            {
                yield return new(mapping.LogicalId, "waits for a batch of a FIFO queue, which Lambda refuses: leave MaximumBatchingWindowInSeconds out.");
            }

            if (batch != FifoBatch)
            {
                yield return new(mapping.LogicalId, $"takes another number than a FIFO queue gives at once: set BatchSize to {FifoBatch}.");
            }

            yield break;
        }

        if (batch != Batch || window.Number != Window)
        {
            yield return new(mapping.LogicalId, $"does not tell together what comes together: set BatchSize to {Batch} and MaximumBatchingWindowInSeconds to {Window}.");
        }

        if (mapping["ScalingConfig"]["MaximumConcurrency"].Number != Pollers)
        {
            yield return new(mapping.LogicalId, $"asks many functions at once, which share the pace of one room: set MaximumConcurrency of ScalingConfig to {Pollers}.");
        }
    }

    private static IEnumerable<Finding> Times(Resource mapping, Resource queue, Stack stack)
    {
        if (queue["RedrivePolicy"]["maxReceiveCount"].Number != Receives)
        {
            yield return new(queue.LogicalId, $"gives a record another number of tries: set maxReceiveCount of RedrivePolicy to {Receives}.");
        }

        if (stack.Function(mapping["FunctionName"]) is not { } function)
        {
            yield return new(mapping.LogicalId, "names a function that is not in this stack, whose time-out nobody knows: name one that is.");
            yield break;
        }

        // Without an address it could deliver nothing, and would use up the tries.
        var isEnabled = !mapping["Enabled"].Exists || mapping["Enabled"].IsTrue;
        var hasAddress = function["Environment"]["Variables"].Members.Any(static variable => variable.Key.EndsWith("__Address", StringComparison.Ordinal));
        if (isEnabled != hasAddress)
        {
            yield return new(mapping.LogicalId, isEnabled
                ? $"takes events before {function.LogicalId} has an address: make Enabled false until then."
                : $"takes no events though {function.LogicalId} has an address: make Enabled true where it has one.");
        }

        // Both stand as numbers, so that they fit whatever parameters a stack is made with.
        var least = TimeoutsPerVisibility * Number(function["Timeout"], DefaultTimeout);
        if (least is null || !(Number(queue["VisibilityTimeout"], DefaultVisibility) >= least))
        {
            yield return new(
                queue.LogicalId,
                $"hands a record out again while the function may still have it: set VisibilityTimeout to {least?.ToString(CultureInfo.InvariantCulture) ?? "a number"}, 6 times the Timeout of {function.LogicalId}.");
        }

        if (function["ReservedConcurrentExecutions"] is { Exists: true } reserved && reserved.Number is not >= Pollers)
        {
            yield return new(function.LogicalId, $"runs less often than it is asked, and what is throttled ends as a dead letter: leave ReservedConcurrentExecutions out, or set it to {Pollers} or more.");
        }
    }

    private static int? Number(TemplateValue value, int otherwise) => value.Exists ? value.Number : otherwise;
}
