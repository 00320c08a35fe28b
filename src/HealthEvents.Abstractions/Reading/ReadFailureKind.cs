namespace HealthEvents;

/// <summary>Why something could not be read as an event.</summary>
public enum ReadFailureKind
{
    /// <summary>Not known, or described in words of the caller.</summary>
    Unknown = 0,

    /// <summary>It is empty, or only white space.</summary>
    Empty = 1,

    /// <summary>An envelope has nothing inside.</summary>
    NoContent = 2,

    /// <summary>A record of a Lambda invocation has nothing inside.</summary>
    RecordWithoutContent = 3,

    /// <summary>A message of SQS has nothing inside.</summary>
    MessageWithoutContent = 4,

    /// <summary>An HTTP request has no body.</summary>
    RequestWithoutBody = 5,

    /// <summary>An entry of a PutEvents request has neither detail nor detail-type.</summary>
    EntryWithoutDetail = 6,

    /// <summary>The body of an HTTP request is not base64, though the request says so.</summary>
    NotBase64 = 7,

    /// <summary>It is not UTF-8.</summary>
    NotUtf8 = 8,

    /// <summary>It is not well-formed JSON. The numbers are the line and the byte in it, from 1.</summary>
    NotWellFormed = 9,

    /// <summary>It is a record of Kinesis in which the producer put several together. They are not taken apart.</summary>
    Aggregated = 10,

    /// <summary>It is JSON that no kind recognizes.</summary>
    NotRecognized = 11,

    /// <summary>It is larger than <see cref="EventReaderOptions.MaxBytes"/>. The numbers are that limit and the bytes that were kept.</summary>
    TooLarge = 12,

    /// <summary>It is nested deeper than <see cref="EventReaderOptions.MaxDepth"/>. The number is that limit.</summary>
    TooDeep = 13,

    /// <summary>It stands in more envelopes than <see cref="EventReaderOptions.MaxEnvelopes"/>. The number is that limit.</summary>
    TooManyEnvelopes = 14,

    /// <summary>A batch has more records than <see cref="EventReaderOptions.MaxEvents"/>. The number is that limit.</summary>
    TooManyRecords = 15,
}
