namespace HealthEvents.Tests;

public sealed class ReadFailureTests
{
    private static readonly EventReader Small = new(new EventReaderOptions { MaxBytes = 1024, MaxDepth = 6, MaxEnvelopes = 1, MaxEvents = 2 });

    public static TheoryData<string, ReadFailure, string> Documents { get; } = new()
    {
        { "", new(ReadFailureKind.Empty), "is empty" },
        { """{"a":1]""", new(ReadFailureKind.NotWellFormed, 1, 7), "is not well-formed JSON (line 1, byte 7)" },
        { "[[[[[[[1]]]]]]]", new(ReadFailureKind.TooDeep, 6), "is nested deeper than 6 levels" },
        { "7", new(ReadFailureKind.NotRecognized), "is JSON of a sort that is not recognized" },
        { """{"sequenceNumber":"1","data":"84mawgoBcA=="}""", new(ReadFailureKind.Aggregated), "is a record in which the Kinesis Producer Library put several together" },
        { new string('a', 1025), new(ReadFailureKind.TooLarge, 1024, 1025), "is larger than 1024 bytes; the first 1025 are kept" },
        { Sample.LambdaSns(Sample.Sns("\"x\"")), new(ReadFailureKind.TooManyEnvelopes, 1), "is nested in more than 1 envelopes" },
        { Sample.LambdaSqs("a", "b", "c"), new(ReadFailureKind.TooManyRecords, 2), "has more than 2 records; the others were not read" },
        { """{"Records":[{"eventSource":"aws:sqs"}]}""", new(ReadFailureKind.RecordWithoutContent), "is a record without content" },
        { """{"MessageId":"m","Body":null}""", new(ReadFailureKind.MessageWithoutContent), "is a message without content" },
        { """{"invokingEvent":null}""", new(ReadFailureKind.NoContent), "has no content" },
        { """{"requestContext":{},"rawPath":"/"}""", new(ReadFailureKind.RequestWithoutBody), "is a request without a body" },
        { """{"requestContext":{},"rawPath":"/","body":"%","isBase64Encoded":true}""", new(ReadFailureKind.NotBase64), "has a body that is not base64 though it says so" },
        { """[{"DetailType":"t","Detail":"{}"},{}]""", new(ReadFailureKind.EntryWithoutDetail), "is an entry without detail and detail-type" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Failure_is_a_kind_with_its_numbers_and_its_reason_is_english(string document, ReadFailure failure, string reason)
    {
        var received = Small.Read(document)[^1];
        var unread = Assert.IsType<UnrecognizedEvent>(received.Event);
        Assert.Equal(failure, unread.Failure);
        Assert.Equal(reason, unread.Reason);
        Assert.Contains(new EventProblem("$", reason), received.Problems);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_failure() =>
        Assert.Equal(
            new ReadFailure(ReadFailureKind.NotUtf8),
            Assert.IsType<UnrecognizedEvent>(Small.Read(new byte[] { 0x61, 0xFF })[0].Event).Failure);

    [Fact]
    public void Words_of_somebody_else_go_before_the_failure()
    {
        Assert.Equal("", new UnrecognizedEvent().Reason);
        Assert.Equal("is empty", new UnrecognizedEvent { Failure = new(ReadFailureKind.Empty) }.Reason);
        Assert.Equal("was cut", new UnrecognizedEvent { Failure = new(ReadFailureKind.Empty), Reason = "was cut" }.Reason);
    }

    [Fact]
    public void Every_kind_has_a_reason() =>
        Assert.All(
            Enum.GetValues<ReadFailureKind>(),
            kind => Assert.Equal(kind == ReadFailureKind.Unknown, new ReadFailure(kind).ToString().Length == 0));
}
