using System.IO.Compression;
using System.Text;
using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>What subscriptions of CloudWatch Logs send, and what else may be in their place.</summary>
public sealed class LogsSubscriptionTests
{
    private const string Message = """
        {"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"/aws/lambda/nightly","logStream":"s-1","subscriptionFilters":["errors"],
        "logEvents":[{"id":"1","timestamp":1789365762142,"message":"ERROR one\n"},{"id":"2","timestamp":"x","message":{"level":"ERROR"}},{"id":"3"}]}
        """;

    private const string Control = """
        {"messageType":"CONTROL_MESSAGE","owner":"CloudwatchLogs","logGroup":"","logStream":"","subscriptionFilters":[],
        "logEvents":[{"id":"","timestamp":1789365762142,"message":"CWL CONTROL MESSAGE: Checking health of destination."}]}
        """;

    [Fact]
    public void Lines_are_unzipped()
    {
        var received = One(InLambda(Zip(Message)));

        Assert.Equal([EnvelopeNames.CloudWatchLogs], received.Envelopes);
        var logs = Assert.IsType<LogsSubscriptionEvent>(received.Event);
        Assert.Equal((OtherKinds.LogsSubscription, EventFamilies.Other, "111122223333"), (logs.Kind, logs.Family, logs.Account));
        Assert.Equal(("/aws/lambda/nightly", "s-1"), (logs.LogGroup, logs.LogStream));
        Assert.Equal(["errors"], logs.SubscriptionFilters);
        Assert.Equal([new(Utc(2026, 9, 14, 6, 2, 42, 142), "ERROR one\n"), new(null, "{\"level\":\"ERROR\"}")], logs.Lines);
        Assert.Equal(logs.Lines[0].Time, logs.Time);
        Assert.Equal((EventLifecycle.Informational, EventSeverity.Info), (logs.LifecycleAt(Now), logs.SeverityAt(Now)));
    }

    [Fact]
    public void Lines_that_were_unzipped_before_have_no_envelope()
    {
        var received = One(Message);

        Assert.Equal(OtherKinds.LogsSubscription, received.Event.Kind);
        Assert.Empty(received.Envelopes);
    }

    [Fact]
    public void Data_that_was_never_zipped_is_read_too() =>
        Assert.Equal(OtherKinds.LogsSubscription, One(InLambda(Encoding.UTF8.GetBytes(Message))).Event.Kind);

    [Fact]
    public void Control_message_says_nothing()
    {
        foreach (var document in new[] { InLambda(Zip(Control)), Control })
        {
            var unreadable = Event<UnrecognizedEvent>(document);

            Assert.Equal((OtherKinds.Unreadable, ReadFailureKind.Empty, "is empty"), (unreadable.Kind, unreadable.Failure.Kind, unreadable.Reason));
        }
    }

    [Theory]
    [InlineData("lambda-kinesis", """{"Records":[{"eventSource":"aws:kinesis","kinesis":{"sequenceNumber":"49","data":"DATA"}}]}""")]
    [InlineData("kinesis", """[{"sequenceNumber":"49","data":"DATA"}]""")]
    [InlineData("firehose", """{"invocationId":"i","records":[{"recordId":"49","data":"DATA"}]}""")]
    public void Data_of_a_stream_are_zipped_in_base64(string envelope, string batch)
    {
        string In(byte[] data) => batch.Replace("DATA", Convert.ToBase64String(data), StringComparison.Ordinal);

        var lines = One(In(Zip(Message)));
        var broken = One(In(Zip(Message)[..20]));
        var plain = One(In(Encoding.UTF8.GetBytes(Message)));

        Assert.Equal([envelope, "cloudwatch-logs"], lines.Envelopes);
        Assert.Equal((OtherKinds.LogsSubscription, "49"), (lines.Event.Kind, lines.RecordId));
        Assert.Equal("logs.subscription|49", lines.Event.Identity);
        Assert.Equal((OtherKinds.Unreadable, "49"), (broken.Event.Kind, broken.RecordId));
        Assert.Equal([envelope], plain.Envelopes);
    }

    [Fact]
    public void Document_of_another_sort_keeps_its_kind()
    {
        var received = One(InLambda(Zip(Sample.Text("health-issue-2022"))));

        Assert.Equal(HealthKinds.Event, received.Event.Kind);
        Assert.Equal(["cloudwatch-logs", "eventbridge"], received.Envelopes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void Members_that_were_put_together_are_read_one_by_one(string between)
    {
        var events = All(InLambda([.. Zip(Message + between), .. Zip(Control), .. Zip(Message)]));

        Assert.Equal([OtherKinds.LogsSubscription, OtherKinds.Unreadable, OtherKinds.LogsSubscription], events.Select(static e => e.Event.Kind));
    }

    [Fact]
    public void Document_that_is_cut_among_others_is_unreadable_and_leaves_them_whole()
    {
        var events = All(InLambda([.. Zip(Message), .. Zip(Message[..50])]));

        Assert.Equal([OtherKinds.LogsSubscription, OtherKinds.Unreadable], events.Select(static e => e.Event.Kind));
    }

    [Fact]
    public void Many_documents_in_one_piece_are_a_bounded_number_of_events()
    {
        var reader = new EventReader(new EventReaderOptions { MaxEvents = 10 });

        var events = reader.Read(InLambda(Zip(string.Concat(Enumerable.Repeat("{}", 100)))));

        Assert.Equal(11, events.Count);
        Assert.Equal(ReadFailureKind.TooManyRecords, Assert.IsType<UnrecognizedEvent>(events[^1].Event).Failure.Kind);
    }

    [Fact]
    public void What_cannot_be_unzipped_is_unreadable_and_not_empty()
    {
        var zipped = Zip(Message);
        var wrong = (byte[])zipped.Clone();
        wrong[zipped.Length / 2] ^= 0x55;
        var checksum = (byte[])zipped.Clone();
        checksum[^8] ^= 0x55;
        byte[][] broken = [wrong, checksum, zipped[..2], zipped[..10], zipped[..(zipped.Length / 2)], [0x1F, 0x8B, .. new byte[40]]];
        foreach (var bytes in broken)
        {
            var received = One(InLambda(bytes));

            var unreadable = Assert.IsType<UnrecognizedEvent>(received.Event);
            Assert.Equal(OtherKinds.Unreadable, unreadable.Kind);
            Assert.NotEqual(ReadFailureKind.Empty, unreadable.Failure.Kind);
            Assert.False(unreadable.Raw.IsEmpty);
            Assert.NotEmpty(received.Problems);
        }
    }

    [Fact]
    public void Nothing_that_was_zipped_is_empty() =>
        Assert.Equal(ReadFailureKind.Empty, Event<UnrecognizedEvent>(InLambda(Zip(""))).Failure.Kind);

    [Theory]
    [InlineData("""{"awslogs":{"data":"no base64!"}}""", ReadFailureKind.NotBase64)]
    [InlineData("""{"awslogs":{"data":""}}""", ReadFailureKind.RecordWithoutContent)]
    [InlineData("""{"awslogs":{"data":null}}""", ReadFailureKind.RecordWithoutContent)]
    [InlineData("""{"awslogs":{"data":{}}}""", ReadFailureKind.RecordWithoutContent)]
    public void Data_of_another_sort_is_unreadable(string document, ReadFailureKind kind)
    {
        var unreadable = Event<UnrecognizedEvent>(document);

        Assert.Equal((OtherKinds.Unreadable, kind), (unreadable.Kind, unreadable.Failure.Kind));
        Assert.Equal(document, Encoding.UTF8.GetString(unreadable.Raw.Span));
    }

    [Fact]
    public void Bomb_is_unreadable_with_its_beginning()
    {
        var bomb = Zip(new string('x', 40_000_000));

        var unreadable = Event<UnrecognizedEvent>(InLambda(bomb));

        Assert.Equal(new ReadFailure(ReadFailureKind.TooLarge, EventReaderOptions.DefaultMaxBytes, 65_536), unreadable.Failure);
        Assert.Equal(65_536, unreadable.Raw.Length);
    }

    [Fact]
    public void Bound_is_that_of_the_reader()
    {
        var reader = new EventReader(new EventReaderOptions { MaxBytes = 100_000 });
        string Logs(int length) => InLambda(Zip("{\"logGroup\":\"g\",\"logEvents\":[{\"message\":\"" + new string('x', length) + "\"}]}"));

        Assert.Equal(OtherKinds.LogsSubscription, reader.Read(Logs(99_900))[0].Event.Kind);
        Assert.Equal(OtherKinds.Unreadable, reader.Read(Logs(100_000))[0].Event.Kind);
    }

    [Fact]
    public void Many_bombs_cost_no_more_than_one_and_what_they_are_long()
    {
        var bomb = Sample.Quoted(InLambda(Zip(new string('x', 4_000_000))));
        var document = Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', Enumerable.Repeat($$"""{"messageId":"1","body":{{bomb}}}""", 50))}}]}""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var events = All(document);

        // Unbounded it would be 200 MB. What is unzipped in full is a text, of which there are few.
        Assert.Equal(50, events.Count);
        Assert.InRange(events.Count(static e => e.Event.Kind == OtherKinds.Text), 1, 8);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 96_000_000);
    }

    private static string InLambda(byte[] data) => $$"""{"awslogs":{"data":"{{Convert.ToBase64String(data)}}"} }""";

    private static byte[] Zip(string text)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return text.Length > 0 ? zipped.ToArray() : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }
}
