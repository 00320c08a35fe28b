using System.Text;

namespace HealthEvents.Tests;

public sealed class KindTests
{
    private static readonly string Deployment = Sample.EventBridge("Deployment", "acme.shop", """{"version":"7"}""");

    [Theory]
    [InlineData(null, true)]
    [InlineData("acme.shop", true)]
    [InlineData("ACME.SHOP", true)]
    [InlineData("acme.*", true)]
    [InlineData("*", true)]
    [InlineData("acme", false)]
    [InlineData("acme.other.*", false)]
    public void Matcher_of_EventBridge_compares_the_source_exactly_or_by_its_beginning(string? source, bool matches) =>
        Assert.Equal(matches ? "acme.deployment" : OtherKinds.EventBridge, With(Kind(EventMatcher.EventBridge("deployment", source))).Read(Deployment)[0].Event.Kind);

    [Fact]
    public void Event_without_a_source_matches_only_a_kind_of_any_source()
    {
        const string Document = """{"detail-type":"Deployment","detail":{}}""";
        Assert.Equal(OtherKinds.EventBridge, With(Kind(EventMatcher.EventBridge("Deployment", "*"))).Read(Document)[0].Event.Kind);
        Assert.Equal("acme.deployment", With(Kind(EventMatcher.EventBridge("Deployment"))).Read(Document)[0].Event.Kind);
    }

    [Theory]
    [InlineData("""{"deploymentId":1,"stage":null}""", true)]
    [InlineData("""{"deploymentId":1}""", false)]
    [InlineData("""[{"deploymentId":1,"stage":1}]""", true)]
    [InlineData("""[{"deploymentId":1},{"stage":1}]""", false)]
    [InlineData("1", false)]
    public void Matcher_of_root_members_wants_all_of_them(string document, bool matches) =>
        Assert.Equal(matches ? "acme.deployment" : OtherKinds.Json, With(Kind(EventMatcher.RootMembers("deploymentId", "stage"))).Read(document)[0].Event.Kind);

    [Theory]
    [InlineData("""{"type":"deployment"}""", true)]
    [InlineData("""{"type":"de\u0070loyment"}""", true)]
    [InlineData("""{"type":"Deployment"}""", false)]
    [InlineData("""{"type":1}""", false)]
    public void Matcher_of_a_root_member_wants_its_text(string document, bool matches) =>
        Assert.Equal(matches ? "acme.deployment" : OtherKinds.Json, With(Kind(EventMatcher.RootMember("type", "deployment"))).Read(document)[0].Event.Kind);

    [Fact]
    public void Kind_that_was_added_later_is_asked_first()
    {
        var mine = new EventKind("acme.health", "acme", [EventMatcher.EventBridge("AWS Health Event")], _ => new OwnEvent("mine"));
        var received = With(mine).Read(Sample.Text("health-issue-2022"))[0];
        Assert.Equal(("acme.health", "acme"), (received.Event.Kind, received.Event.Family));
        Assert.Equal(("111122223333", "7bf73129-1428-4cd3-a780-95db273d1602"), (received.Event.Account, received.Event.Envelope!.Id));
    }

    [Fact]
    public void Event_that_a_reader_returns_again_and_again_is_not_written_to()
    {
        var shared = new OwnEvent("shared");
        var mine = new EventKind("acme.deployment", "acme", [EventMatcher.EventBridge("Deployment")], _ => shared);
        var received = With(mine).Read(Deployment)[0].Event;
        Assert.Equal(("111122223333", "eu-west-1"), (received.Account, received.Region));
        Assert.Equal(("", null, null, null), (shared.Kind, shared.Account, shared.Region, shared.Envelope));
        Assert.Null(With(mine).Read("""{"detail-type":"Deployment","detail":{}}""")[0].Event.Account);
    }

    [Fact]
    public void Reader_that_returns_nothing_hands_on_to_the_next_kind()
    {
        var mine = new EventKind("acme.health", "acme", [EventMatcher.EventBridge("AWS Health Event")], _ => null);
        var received = With(mine).Read(Sample.Text("health-issue-2022"))[0];
        Assert.Equal(HealthKinds.Event, received.Event.Kind);
        Assert.Empty(received.Problems);
    }

    [Fact]
    public void Reader_that_throws_hands_on_to_the_next_kind_and_is_noted()
    {
        var mine = new EventKind("acme.health", "acme", [EventMatcher.EventBridge("AWS Health Event")], _ => throw new FormatException("secret"));
        var received = With(mine).Read(Sample.Text("health-issue-2022"))[0];
        Assert.Equal(HealthKinds.Event, received.Event.Kind);
        Assert.Equal("$: the reader of the kind 'acme.health' failed with FormatException", Assert.Single(received.Problems).ToString());

        received = With(Kind(EventMatcher.EventBridge("Deployment"), _ => throw new FormatException())).Read(Deployment)[0];
        Assert.Equal(OtherKinds.EventBridge, received.Event.Kind);
        Assert.NotEmpty(received.Problems);
    }

    [Fact]
    public void Reader_is_given_what_it_needs_and_may_note_problems()
    {
        EventContent? content = null;
        string body = "", json = "", enclosing = "";
        var kind = Kind(EventMatcher.EventBridge("Deployment"), c =>
        {
            content = c;
            (body, json, enclosing) = (Encoding.UTF8.GetString(c.Body.Span), Encoding.UTF8.GetString(c.Json.Span), Encoding.UTF8.GetString(c.Enclosing.Span));
            c.AddProblem("detail.version", "is odd");
            return new OwnEvent(body);
        });
        var received = With(kind).Read(Sample.Sns(Sample.Quoted(Deployment), ",\"Subject\":\"s\""))[0];
        Assert.Equal("""{"version":"7"}""", body);
        Assert.Equal(Deployment, json);
        Assert.Contains("\"MessageId\"", enclosing, StringComparison.Ordinal);
        Assert.Equal(("s", "arn:aws:sns:eu-west-1:999988887777:alerts", "acme.shop"), (content!.Origin.Subject, content.Origin.TopicArn, content.Envelope!.Source));
        Assert.Equal(["sns", "eventbridge"], content.Origin.Envelopes);
        Assert.Equal("detail.version: is odd", Assert.Single(received.Problems).ToString());
        Assert.Equal("acme.deployment|e-1", received.Event.Identity);
        Assert.Equal(("acme.shop", "m-1"), (received.Event.Service, received.MessageId));
    }

    [Theory]
    [InlineData("aws.health", HealthKinds.Event)]
    [InlineData("AWS.Health", HealthKinds.Event)]
    [InlineData("custom.health", HealthKinds.Event)]
    [InlineData("evil.health", OtherKinds.EventBridge)]
    public void Only_accepted_sources_are_taken_for_what_their_detail_type_says(string source, string kind)
    {
        var options = new EventReaderOptions { AcceptedSources = { "aws.*", "custom.health" } };
        var received = new EventReader(options).Read(Sample.EventBridge("AWS Health Event", source, """{"eventArn":"a"}"""))[0];
        Assert.Equal(kind, received.Event.Kind);
        Assert.Equal(source, received.Event.Envelope!.Source);
    }

    [Fact]
    public void Options_are_copied()
    {
        var options = new EventReaderOptions();
        var reader = new EventReader(options);
        options.Kinds.Clear();
        options.AcceptedSources.Add("none");
        Assert.Equal(HealthKinds.Event, reader.Read(Sample.Text("health-issue-2022"))[0].Event.Kind);
        Assert.Equal(OtherKinds.EventBridge, new EventReader(options).Read(Sample.Text("health-issue-2022"))[0].Event.Kind);
    }

    [Fact]
    public void Kind_and_matcher_need_names()
    {
        Assert.Throws<ArgumentException>(() => new EventKind("", "f", [EventMatcher.RootMembers("a")], _ => null));
        Assert.Throws<ArgumentException>(() => new EventKind("n", "f", [], _ => null));
        Assert.Throws<ArgumentException>(() => EventMatcher.RootMembers());
        Assert.Throws<ArgumentException>(() => EventMatcher.RootMember("", "v"));
        Assert.Throws<ArgumentException>(() => EventMatcher.EventBridge(""));
    }

    private static EventReader With(EventKind kind)
    {
        var options = new EventReaderOptions();
        options.Kinds.Add(kind);
        return new EventReader(options);
    }

    private static EventKind Kind(EventMatcher matcher, Func<EventContent, OperationalEvent?>? read = null) =>
        new("acme.deployment", "acme", [matcher], read ?? (c => new OwnEvent(Encoding.UTF8.GetString(c.Body.Span))));

    private sealed record OwnEvent(string Body) : OperationalEvent;
}
