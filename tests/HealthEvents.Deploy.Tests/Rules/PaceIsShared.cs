using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// A room takes a message a second. Where two functions may run at once, as with a standard queue, each takes half of that and saves
/// nothing up. With a FIFO queue one function has the room, and keeps the whole pace.
/// </summary>
public sealed class PaceIsShared : IRule
{
    private const string Interval = "00:00:02";
    private const string Burst = "1";
    private const string Address = "__Address";

    public IEnumerable<Finding> Check(Stack stack) => stack.OfType("AWS::Lambda::EventSourceMapping")
        .Select(mapping => (Queue: stack.Find(mapping["EventSourceArn"], "AWS::SQS::Queue"), Function: stack.Function(mapping["FunctionName"])))
        .Where(static poll => poll is { Queue: not null, Function: not null })
        .SelectMany(static poll => Sinks(poll.Function!), static (poll, sink) => (poll.Function!, sink, IsFifo: poll.Queue!["FifoQueue"].IsTrue))
        .SelectMany(static paced => Check(paced.Item1, paced.sink, paced.IsFifo));

    private static IEnumerable<Finding> Check(Resource function, string sink, bool isFifo)
    {
        var variables = function["Environment"]["Variables"];
        var (interval, burst) = (variables[$"{sink}__PaceInterval"], variables[$"{sink}__PaceBurst"]);
        if (isFifo && (interval.Exists || burst.Exists))
        {
            yield return new(function.LogicalId, $"posts to {sink} at half the pace, and is the only one that posts there: leave PaceInterval and PaceBurst out for a FIFO queue.");
        }

        if (!isFifo && (interval.Literal != Interval || burst.Literal != Burst))
        {
            yield return new(function.LogicalId, $"posts to {sink} at the whole pace, twice at once: set {sink}__PaceInterval to {Interval} and {sink}__PaceBurst to {Burst}.");
        }
    }

    private static IEnumerable<string> Sinks(Resource function) => function["Environment"]["Variables"].Members
        .Where(static variable => variable.Key.EndsWith(Address, StringComparison.Ordinal))
        .Select(static variable => variable.Key[..^Address.Length]);
}
