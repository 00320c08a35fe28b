namespace HealthEvents.Sinks;

/// <summary>The story stands at one of some points.</summary>
internal sealed class LifecycleCondition : RouteCondition
{
    private readonly IReadOnlyList<EventLifecycle> _lifecycles;

    private static readonly int All = BitsOf(Enum.GetValues<EventLifecycle>().Where(static lifecycle => lifecycle != EventLifecycle.Unknown));

    /// <summary>One bit for each lifecycle.</summary>
    private readonly int _bits;

    public LifecycleCondition(string member, IReadOnlyList<EventLifecycle> lifecycles)
        : base(member)
    {
        _lifecycles = lifecycles;
        _bits = BitsOf(lifecycles);
    }

    // An event that cannot say it is told rather than lost.
    public override bool IsMetBy(ref RouteSubject subject) => subject.Lifecycle == EventLifecycle.Unknown || (_bits & (1 << (int)subject.Lifecycle)) != 0;

    protected override string Because(ref RouteSubject subject, bool isMet) => subject.Lifecycle == EventLifecycle.Unknown ? "the event cannot say it, which counts as met"
        : isMet ? $"{subject.Lifecycle}"
        : $"{subject.Lifecycle} is not {RouteWords.Choice(_lifecycles.Select(static lifecycle => lifecycle.ToString()))}";

    public override bool IsAlwaysMet => _bits == All;

    public override bool Covers(RouteCondition other) => other is LifecycleCondition same && (same._bits & ~_bits) == 0;

    private static int BitsOf(IEnumerable<EventLifecycle> lifecycles) => lifecycles.Aggregate(0, static (bits, lifecycle) => bits | (1 << (int)lifecycle));
}
