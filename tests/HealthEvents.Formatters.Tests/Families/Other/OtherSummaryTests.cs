using System.Text;

namespace HealthEvents.Formatters.Tests;

public sealed class OtherSummaryTests
{
    [Fact]
    public void Event_without_a_model_shows_resources_and_payload()
    {
        var summary = SampleEvents.Summary(SampleEvents.StateChange);

        Assert.Equal("stopped", summary.Lead);
        Assert.Null(summary.Fact("Source"));
        Assert.Equal("aws.ec2", SampleEvents.Summary(SampleEvents.StateChange, verbosity: Verbosity.Full).Fact("Source"));
        Assert.Equal(["arn:aws:ec2:us-west-2:111122223333:instance/i-0123 "], summary.Section<ListSection>("Resources")!.Ids());
        Assert.Equal("{\n  \"instance-id\": \"i-0123\",\n  \"state\": \"stopped\"\n}", summary.Section<CodeSection>("Payload")!.Text);
    }

    [Fact]
    public void Resources_link_to_their_page()
    {
        var summary = SampleEvents.Summary(SampleEvents.StateChange with { Resources = ["arn:aws:ec2:us-west-2:111122223333:instance/i-0123456789abcdef0", "other"] });

        Assert.Equal(
            ["https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#InstanceDetails:instanceId=i-0123456789abcdef0", null],
            summary.Section<ListSection>("Resources")!.Items.Select(static item => ((ResourceValue)item.Value).Url));
    }

    [Theory]
    [InlineData("""{"Token":"abc-secret"}""")]
    [InlineData("""{"deep":[{"SubscribeURL":"https://sns.example.com/?secret"}]}""")]
    [InlineData("""{"resultToken" : "x-secret", "receiptHandle":"y-secret"}""")]
    [InlineData("""{"body":"{\"UnsubscribeURL\":\"https://secret.example.com/\\u0026secret\",\"a\":1}"}""")]
    [InlineData("""{"url":"https://sns.example.com/?Action=ConfirmSubscription&Token=secret&x=1"}""")]
    public void Credentials_of_a_payload_are_masked(string json)
    {
        var summary = SampleEvents.Summary(new UnrecognizedEvent { Raw = SampleEvents.Bytes(json) });

        var text = summary.Section<CodeSection>("Payload")!.Text;
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains("...", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_costs_nothing()
    {
        const string Detail = """{"title":"half \ud800 of a pair"}""";
        foreach (var e in new OperationalEvent[]
        {
            new EventBridgeEvent { Envelope = new() { DetailType = "t", Source = "s" }, Detail = new(SampleEvents.Bytes(Detail)) },
            new UnrecognizedEvent { Raw = SampleEvents.Bytes(Detail) },
        })
        {
            var summary = SampleEvents.Summary(e);

            Assert.Equal("half \\ud800 of a pair", e is EventBridgeEvent ? summary.Lead : summary.Title);
            Assert.Empty(summary.Problems);
        }
    }

    [Fact]
    public void Credentials_of_a_message_that_was_cut_are_masked()
    {
        var cut = new UnrecognizedEvent
        {
            Kind = OtherKinds.Unreadable,
            Reason = "The document ends early.",
            Raw = SampleEvents.Bytes("""{"Type":"SubscriptionConfirmation","Token":"secret-that-is-cut"""),
        };

        var summary = SampleEvents.Summary(cut);

        Assert.Equal("""{"Type":"SubscriptionConfirmation","Token":"...""", summary.Section<CodeSection>("Payload")!.Text);
        Assert.Equal("The document ends early.", summary.Lead);
    }

    [Fact]
    public void Confirmation_shows_no_credential()
    {
        var confirmation = new SnsConfirmationEvent
        {
            TopicArn = "arn:aws:sns:eu-west-1:111122223333:alerts",
            Message = "Please confirm.",
            Token = "secret",
            SubscribeUrl = "https://sns.eu-west-1.amazonaws.com/?Token=secret",
            Raw = SampleEvents.Bytes("""{"Token":"secret"}"""),
        };

        var summary = SampleEvents.Summary(confirmation, verbosity: Verbosity.Full);

        Assert.DoesNotContain("secret", new PlainTextFormatter().Format(summary), StringComparison.Ordinal);
        Assert.Equal("Please confirm.", summary.Section<ProseSection>("Message")!.Text());
    }

    [Fact]
    public void Huge_payload_is_cut()
    {
        var json = $"[{string.Join(',', Enumerable.Repeat("\"some text\"", 100_000))}]";

        var text = SampleEvents.Summary(new UnrecognizedEvent { Raw = SampleEvents.Bytes(json) }).Section<CodeSection>("Payload")!.Text;

        Assert.InRange(text.Length, 3_000, 6_000);
        Assert.EndsWith("\n...", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Huge_text_within_a_payload_is_cut()
    {
        var json = $$"""{"log":"{{new string('x', 1_000_000)}}\n","end":1}""";

        var text = SampleEvents.Summary(new UnrecognizedEvent { Raw = SampleEvents.Bytes(json) }).Section<CodeSection>("Payload")!.Text;

        Assert.InRange(text.Length, 500, 1_000);
        Assert.Contains("\"end\": 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_shown_as_prose()
    {
        var text = new TextEvent { Raw = SampleEvents.Bytes("Hello\n- one\n- two") };

        Assert.Equal("* two", SampleEvents.Summary(text).Section<ProseSection>("Message")!.Text());
    }

    [Fact]
    public void Bytes_that_are_not_text_are_shown_as_far_as_they_are()
    {
        var broken = new UnrecognizedEvent { Kind = OtherKinds.Unreadable, Raw = new byte[] { (byte)'a', 0xFF, 0x00, (byte)'b' } };

        Assert.Equal("a\uFFFDb", SampleEvents.Summary(broken).Section<CodeSection>("Payload")!.Text);
    }

    [Fact]
    public void Compact_leaves_the_payload_out() =>
        Assert.Empty(SampleEvents.Summary(SampleEvents.StateChange, verbosity: Verbosity.Compact).Sections);

    [Fact]
    public void What_could_not_be_read_is_named()
    {
        var received = new ReceivedEvent { Event = SampleEvents.StateChange, Problems = [new("time", "is not a date")] };

        Assert.Equal("time", SampleEvents.Summary(received, SampleEvents.Context()).Fact("Not readable"));
    }

    [Fact]
    public void Payload_of_a_foreign_script_is_readable()
    {
        var json = Encoding.UTF8.GetBytes("""{"a":"\ud55c\uad6d","b":"\ud800"}""");

        var text = SampleEvents.Summary(new UnrecognizedEvent { Raw = json }).Section<CodeSection>("Payload")!.Text;

        Assert.Contains("\"a\": \"한국\"", text, StringComparison.Ordinal);
    }
}
