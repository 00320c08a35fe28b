using static HealthEvents.EventSeverity;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

public sealed class DetailSeverityTests
{
    [Theory]
    [InlineData("""{"severity":10}""", Critical)]
    [InlineData("""{"severity":9.0}""", Critical)]
    [InlineData("""{"severity":8.9}""", High)]
    [InlineData("""{"severity":7}""", High)]
    [InlineData("""{"severity":6.9}""", Medium)]
    [InlineData("""{"severity":4}""", Medium)]
    [InlineData("""{"severity":3.9}""", Low)]
    [InlineData("""{"severity":0}""", Low)]
    [InlineData("""{"severity":"8.5"}""", High)]
    [InlineData("""{"severity":"CRITICAL"}""", Critical)]
    [InlineData("""{"severity":"High"}""", High)]
    [InlineData("""{"severity":"medium"}""", Medium)]
    [InlineData("""{"severity":" low "}""", Low)]
    [InlineData("""{"severity":"INFORMATIONAL","status":"FAILED"}""", Info)]
    [InlineData("""{"severity":{"label":"HIGH"}}""", High)]
    [InlineData("""{"severity":{"Label":"critical"}}""", Critical)]
    [InlineData("""{"severity":{"score":3,"description":"High"}}""", High)]
    [InlineData("""{"severity":{"label":"?","description":"Low"}}""", Low)]
    [InlineData("""{"severity":"UNTRIAGED"}""", Info)]
    [InlineData("""{"severity":"UNTRIAGED","state":"FAILED"}""", Medium)]
    [InlineData("""{"severity":null}""", Info)]
    [InlineData("""{"severity":[9]}""", Info)]
    [InlineData("""{"insightSeverity":"high"}""", High)]
    [InlineData("""{"insightSeverity":"low","state":"FAILED"}""", Low)]
    [InlineData("""{"findings":[{"Severity":{"Label":"LOW"}},{"Severity":{"Label":"HIGH"}},{"Severity":{"Label":"MEDIUM"}}]}""", High)]
    [InlineData("""{"findings":[{"Severity":{"Label":"INFORMATIONAL"}},{"Severity":{"Normalized":90}},7,null]}""", Info)]
    [InlineData("""{"findings":[{"severity":"Critical"}]}""", Critical)]
    [InlineData("""{"findings":[]}""", Info)]
    [InlineData("""{"finding":{"severity":9}}""", Info)]
    [InlineData("""{"state":"FAILED"}""", Medium)]
    [InlineData("""{"status":"failure"}""", Medium)]
    [InlineData("""{"lastStatus":"ERROR"}""", Medium)]
    [InlineData("""{"jobStatus":"TIMED_OUT"}""", Medium)]
    [InlineData("""{"eventType":"Aborted"}""", Medium)]
    [InlineData("""{"state":"TIMEOUT"}""", Medium)]
    [InlineData("""{"state":"RUNNING","status":"FAILED"}""", Medium)]
    [InlineData("""{"state":{"value":"FAILED"}}""", Info)]
    [InlineData("""{"state":"SUCCEEDED"}""", Info)]
    [InlineData("""{"state":"NOT_FAILED"}""", Info)]
    [InlineData("""{"reason":"FAILED"}""", Info)]
    [InlineData("""{}""", Info)]
    [InlineData("[]", Info)]
    [InlineData("null", Info)]
    public void Detail_says_how_bad_it_is(string detail, EventSeverity severity)
    {
        var e = Event<EventBridgeEvent>(Sample.EventBridge("Some Finding", "aws.test", detail));
        Assert.Equal((severity, severity), (e.SeverityAt(Now), e.OpenSeverityAt(Now)));
        Assert.Equal(EventLifecycle.Informational, e.LifecycleAt(Now));
    }

    [Theory]
    [InlineData("EBS Snapshot Copy Failed", Medium)]
    [InlineData("Instance Launch Failure", Medium)]
    [InlineData("Failed Things Removed", Info)]
    [InlineData("Failures", Info)]
    public void Detail_type_says_that_something_failed(string detailType, EventSeverity severity)
    {
        Assert.Equal(severity, Event<EventBridgeEvent>(Sample.EventBridge(detailType, "aws.test", "{}")).SeverityAt(Now));
        Assert.Equal(Low, Event<EventBridgeEvent>(Sample.EventBridge(detailType, "aws.test", """{"severity":"LOW"}""")).SeverityAt(Now));
    }

    [Fact]
    public void Other_JSON_is_for_the_record_whatever_it_says() =>
        Assert.Equal(Info, Event<UnrecognizedEvent>("""{"severity":"CRITICAL","x":1}""").SeverityAt(Now));
}
