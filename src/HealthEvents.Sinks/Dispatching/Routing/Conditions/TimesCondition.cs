using System.Globalization;

namespace HealthEvents.Sinks;

/// <summary>It is one of some times of the week now.</summary>
internal sealed class TimesCondition : RouteCondition
{
    private readonly WeeklyTimes[] _times;
    private readonly HashSet<string> _texts;

    /// <summary>Makes the condition.</summary>
    /// <param name="member">The member of the route.</param>
    /// <param name="texts">The times as they were written.</param>
    /// <param name="times">The times.</param>
    public TimesCondition(string member, IEnumerable<string> texts, WeeklyTimes[] times)
        : base(member)
    {
        _texts = new HashSet<string>(texts, StringComparer.OrdinalIgnoreCase);
        _times = times;
    }

    public override bool IsMetBy(ref RouteSubject subject) => WeeklyTimes.AnyContains(_times, subject.Now);

    protected override string Because(ref RouteSubject subject, bool isMet) => string.Create(
        CultureInfo.InvariantCulture, $"{subject.Now.UtcDateTime:ddd yyyy-MM-dd HH:mm} UTC is {(isMet ? "" : "not ")}within {RouteWords.Choice(_texts)}");

    public override bool IsAlwaysMet => WeeklyTimes.AreAllWeek(_times);

    public override bool Covers(RouteCondition other) => other is TimesCondition same && same._texts.IsSubsetOf(_texts);
}
