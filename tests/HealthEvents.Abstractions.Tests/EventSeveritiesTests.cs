namespace HealthEvents.Tests;

public sealed class EventSeveritiesTests
{
    [Theory]
    [InlineData(EventSeverity.Critical, EventSeverity.High, true)]
    [InlineData(EventSeverity.High, EventSeverity.High, true)]
    [InlineData(EventSeverity.Medium, EventSeverity.High, false)]
    [InlineData(EventSeverity.Info, EventSeverity.Info, true)]
    [InlineData(EventSeverity.Unknown, EventSeverity.Info, false)]
    [InlineData(EventSeverity.Unknown, EventSeverity.Unknown, true)]
    [InlineData(EventSeverity.Info, EventSeverity.Unknown, true)]
    [InlineData((EventSeverity)(-1), EventSeverity.Info, false)]
    [InlineData((EventSeverity)9, EventSeverity.Info, false)]
    public void Severity_is_compared_the_way_people_mean_it(EventSeverity severity, EventSeverity least, bool expected) =>
        Assert.Equal(expected, severity.IsAtLeast(least));
}
