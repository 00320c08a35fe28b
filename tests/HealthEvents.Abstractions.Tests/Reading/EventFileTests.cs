using HealthEvents.Tests.Robustness;
using HealthEvents.TestSupport;

namespace HealthEvents.Tests;

/// <summary>Every file of the shared events is what its place says.</summary>
public sealed class EventFileTests
{
    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public void File_holds_events_of_the_kinds_that_its_place_says(string name)
    {
        var file = EventFiles.Named(name);

        var events = Reading.All(file.ReadBytes());

        Exercise.Check(events);
        Assert.Equal(file.KindsOf(events.Count), events.Select(received => received.Event.Kind));
        Assert.Equal(file.Family ?? events[0].Event.Family, events[0].Event.Family);
    }

    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public void Event_of_a_kind_that_is_known_has_no_problems(string name) =>
        Assert.All(
            Reading.All(EventFiles.Named(name).ReadBytes()).Where(received => received.Event is not UnrecognizedEvent),
            received => Assert.Empty(received.Problems));

    [Fact]
    public void No_event_stands_in_two_files_in_the_same_form()
    {
        var documents = EventFiles.All.SelectMany(file => Reading.All(file.ReadBytes()).Select(received => (file.Name, Raw: Convert.ToBase64String(received.Event.Raw.Span))));

        Assert.All(documents.Where(document => document.Raw.Length > 0).GroupBy(document => document.Raw, StringComparer.Ordinal), same => Assert.Single(same));
    }
}
