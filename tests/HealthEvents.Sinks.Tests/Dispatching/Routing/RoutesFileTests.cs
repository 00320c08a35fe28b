namespace HealthEvents.Sinks.Tests;

public sealed class RoutesFileTests
{
    [Fact]
    public void Every_member_is_read()
    {
        var routing = RoutingOptions.Parse("""
            {
              // A file that people write.
              "routes": [{
                "name": "payments", "families": ["health"], "kinds": ["health.event"], "minimumSeverity": "high", "lifecycles": ["OPEN", "Resolved"],
                "accounts": ["111122223333"], "owners": ["team payments"], "regions": ["eu-west-1"], "services": ["EC2"], "resourceTags": ["team=payments"],
                "pattern": { "source": ["aws.health"] /* ours */ }, "activeTimes": ["Mon-Fri 09:00-18:00 Asia/Seoul"], "sinks": ["a", "b"], "continue": true,
              }],
              "quietHours": [{ "times": ["22:00-07:00", "Sat,Sun 00:00-24:00"], "below": "High", "sinks": ["night"] }],
            }
            """);

        var route = Assert.Single(routing.Routes);
        Assert.Equal(("payments", EventSeverity.High, true), (route.Name, route.MinimumSeverity, route.Continue));
        Assert.Equal(
            ["health", "health.event", "111122223333", "team payments", "eu-west-1", "EC2", "team=payments", "Mon-Fri 09:00-18:00 Asia/Seoul", "a", "b"],
            [.. route.Families, .. route.Kinds, .. route.Accounts, .. route.Owners, .. route.Regions, .. route.Services, .. route.ResourceTags, .. route.ActiveTimes, .. route.Sinks]);
        Assert.Equal([EventLifecycle.Open, EventLifecycle.Resolved], route.Lifecycles);
        Assert.Equal("""{"source":["aws.health"]}""", route.Pattern);
        var quiet = Assert.Single(routing.QuietHours);
        Assert.Equal(EventSeverity.High, quiet.Below);
        Assert.Equal(["22:00-07:00", "Sat,Sun 00:00-24:00"], quiet.Times);
        Assert.Equal(["night"], quiet.Sinks);
    }

    [Theory]
    [InlineData("", "It is not JSON, at line 1, byte 1.")]
    [InlineData("{\n  \"routes\": [s3cr3t]}", "It is not JSON, at line 2, byte 14.")]
    [InlineData("[]", "The file is not an object.")]
    [InlineData("""{"route":[]}""", "route is not known. There are routes, quietHours.")]
    [InlineData("""{"https://hooks.slack.com/services/T012AB/B034CD/s3cr3tPart":[]}""", "*** is not known.")]
    [InlineData("""{"routes":[],"routes":[]}""", "routes is there twice.")]
    [InlineData("""{"routes":{}}""", "routes is not a list.")]
    [InlineData("""{"routes":["s3cr3t"]}""", "routes[0] is not an object.")]
    [InlineData("""{"routes":[{},{"Sinks":["a"]}]}""", "routes[1].Sinks is not known. There are name, families, kinds,")]
    [InlineData("""{"routes":[{"sinks":"s3cr3t"}]}""", "routes[0].sinks is not a list.")]
    [InlineData("""{"routes":[{"sinks":["a",1]}]}""", "routes[0].sinks[1] is not a text.")]
    [InlineData("""{"routes":[{"sinks":["\ud800"]}]}""", "routes[0].sinks[0] is not a text of whole characters.")]
    [InlineData("""{"\ud800":[]}""", "The file has a member whose name is not a text of whole characters.")]
    [InlineData("""{"routes":[{"\ud800":"s3cr3t"}]}""", "routes[0] has a member whose name is not a text of whole characters.")]
    [InlineData("""{"routes":[{"pattern":{"a":["s3cr3t\ud800"]}}]}""", "routes[0].pattern has a name or a value that is not a text of whole characters.")]
    [InlineData("""{"routes":[{"pattern":{"\udc00":["s3cr3t"]}}]}""", "routes[0].pattern has a name or a value that is not a text of whole characters.")]
    [InlineData("""{"routes":[{"name":null}]}""", "routes[0].name is not a text.")]
    [InlineData("""{"routes":[{"minimumSeverity":"Severe"}]}""", "routes[0].minimumSeverity is 'Severe'; it must be one of Critical, High, Medium, Low, Info.")]
    [InlineData("""{"routes":[{"minimumSeverity":"2"}]}""", "routes[0].minimumSeverity is '2'; it must be one of Critical, High, Medium, Low, Info.")]
    [InlineData("""{"routes":[{"minimumSeverity":"Unknown"}]}""", "routes[0].minimumSeverity is 'Unknown'; it must be one of")]
    [InlineData("""{"routes":[{"lifecycles":["Open","Closed"]}]}""", "routes[0].lifecycles[1] is 'Closed'; it must be one of Upcoming, Open, Resolved, Informational.")]
    [InlineData("""{"routes":[{"continue":"true"}]}""", "routes[0].continue is not true or false.")]
    [InlineData("""{"routes":[{"pattern":["s3cr3t"]}]}""", "routes[0].pattern is not an object.")]
    [InlineData("""{"quietHours":[{"below":"Highest"}]}""", "quietHours[0].below is 'Highest'; it must be one of")]
    [InlineData("""{"quietHours":[{"until":"07:00"}]}""", "quietHours[0].until is not known. There are times, below, sinks.")]
    public void Wrong_file_is_named_with_its_place(string json, string message)
    {
        var exception = Assert.Throws<FormatException>(() => RoutingOptions.Parse(json));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_outside_of_a_text_is_a_wrong_file_too() => Assert.StartsWith(
        "The file is not a text of whole characters.", Assert.Throws<FormatException>(static () => RoutingOptions.Parse("{\"\ud800\":[]}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"routes":[{"sinks":["c"]}]}""", "routes[0].sinks[0] names 'c', and there is no such sink. There is a.")]
    [InlineData("""{"routes":[{"sinks":["a"],"pattern":{"source":[]}}]}""", "routes[0].pattern: ")]
    [InlineData("""{"routes":[{"sinks":["a"]},{"name":"late","sinks":["a"]}]}""", "routes[1] ('late') is never reached: 'route-1' before it takes all of its events.")]
    [InlineData("""{"routes":[{"sinks":["a"],"activeTimes":["never"]}]}""", "routes[0].activeTimes[0] is 'never'.")]
    [InlineData("""{"quietHours":[{"times":["22:00-07:00"],"below":"Info"}]}""", "quietHours[0].below must be Critical, High, Medium or Low")]
    public void What_a_router_refuses_is_named_as_the_file_calls_it(string json, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => new EventRouter(RoutingOptions.Parse(json), ["a"])).Message, StringComparison.Ordinal);
}
