using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Whatever an event says: every message keeps the limits and acts on nothing but what we wrote.</summary>
public sealed class HostileTextTests
{
    // A few thousand in all in an everyday run; the release gate asks for more.
    private static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("HEALTHEVENTS_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 500;

    public static TheoryData<string> Names { get; } = [.. Channels.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_of_any_summary_keeps_the_limits(string channel)
    {
        var known = Channels.Of(channel);
        ForAny(summary => known.Violations(known.Mentioning.Full(summary)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_of_any_summary_acts_on_nothing_but_what_we_wrote(string channel)
    {
        var known = Channels.Of(channel);
        ForAny(summary => known.Intruders(known.Mentioning.Full(summary)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_only_form_of_any_summary_keeps_the_limits_and_acts_on_nothing_but_what_we_wrote(string channel)
    {
        var known = Channels.Of(channel);
        ForAny(summary =>
        {
            var message = known.Mentioning.TextOnly(summary);
            return known.ViolationsOfText(message).Concat(known.Intruders(message));
        });
    }

    private static void ForAny(Func<EventSummary, IEnumerable<string>> violations) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases),
        Prop.ForAll(HostileSummaries.Summary.ToArbitrary(), summary =>
        {
            var found = violations(summary).Take(5).ToList();
            return found.Count == 0 ? true : throw new InvalidOperationException(string.Join("; ", found));
        }));
}
