using System.Text;

namespace HealthEvents.Tests;

public sealed class EventOriginTests
{
    private static readonly EventReader Reader = new();

    [Fact]
    public void Message_id_goes_along_with_a_document()
    {
        foreach (var events in new[]
        {
            Reader.Read("backup failed", "m-9"),
            Reader.Read("backup failed"u8.ToArray(), "m-9"),
        })
        {
            var received = Assert.Single(events);
            Assert.Equal(("m-9", "text|m-9"), (received.MessageId, received.Event.Identity));
            Assert.Empty(received.Envelopes);
        }

        Assert.Null(Reader.Read("backup failed", messageId: null)[0].MessageId);
    }

    [Fact]
    public void Origin_goes_along_with_a_document()
    {
        var origin = new EventOrigin
        {
            Envelopes = [EnvelopeNames.LambdaSqs],
            RecordId = "q-1",
            MessageGroupId = "g-1",
            MessageId = "m-1",
            TopicArn = "arn:aws:sns:eu-west-1:999988887777:alerts",
            Subject = "Nightly",
            Timestamp = new DateTimeOffset(2026, 9, 14, 5, 43, 0, TimeSpan.Zero),
            Attributes = new Dictionary<string, string> { ["team"] = "shop" },
        };
        foreach (var events in new[] { Reader.Read("backup failed", origin), Reader.Read("backup failed"u8.ToArray(), origin) })
        {
            var received = Assert.Single(events);
            Assert.Equal(("q-1", "m-1", "Nightly", "shop"), (received.RecordId, received.MessageId, received.Subject, received.Attributes["team"]));
            Assert.Equal((origin.TopicArn, "g-1"), (received.TopicArn, received.MessageGroupId));
            Assert.Equal([EnvelopeNames.LambdaSqs], received.Envelopes);
            Assert.Equal(("999988887777", "eu-west-1", origin.Timestamp), (received.Event.Account, received.Event.Region, received.Event.Time));
            Assert.Equal("Nightly", Assert.IsType<TextEvent>(received.Event).Subject);
        }
    }

    [Fact]
    public void Envelopes_inside_the_document_add_to_the_origin()
    {
        var received = Assert.Single(Reader.Read(
            Sample.Sns("\"backup failed\""), new EventOrigin { Envelopes = [EnvelopeNames.LambdaSqs], RecordId = "q-1", MessageId = "m-9" }));
        Assert.Equal(("q-1", "m-1"), (received.RecordId, received.MessageId));
        Assert.Equal(["lambda-sqs", "sns"], received.Envelopes);
    }

    [Fact]
    public void Reading_with_its_origin_is_reading_with_the_envelope()
    {
        var whole = Assert.Single(Reader.Read(Sample.LambdaSns(Sample.Text("alarm-sns-metric"))));
        var typed = Assert.Single(Reader.Read(Sample.Text("alarm-sns-metric"), new EventOrigin
        {
            Envelopes = whole.Envelopes,
            RecordId = whole.RecordId,
            MessageId = whole.MessageId,
            TopicArn = whole.TopicArn,
        }));
        Assert.Equal((whole.RecordId, whole.MessageId, whole.Event.Identity), (typed.RecordId, typed.MessageId, typed.Event.Identity));
    }

    [Fact]
    public void What_is_too_large_keeps_its_origin()
    {
        var reader = new EventReader(new EventReaderOptions { MaxBytes = 1024 });
        var received = Assert.Single(reader.Read(new string('a', 2000), new EventOrigin { RecordId = "q-1", Subject = "big" }));
        Assert.Equal((OtherKinds.Unreadable, "q-1", "big"), (received.Event.Kind, received.RecordId, received.Subject));
    }

    [Fact]
    public void Origin_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => Reader.Read("a", (EventOrigin)null!));
        Assert.Throws<ArgumentNullException>(() => Reader.Read(Encoding.UTF8.GetBytes("a"), (EventOrigin)null!));
        Assert.Throws<ArgumentNullException>(() => Reader.Read((string)null!, "m"));
    }
}
