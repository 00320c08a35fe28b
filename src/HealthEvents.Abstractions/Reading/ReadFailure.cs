using System.Globalization;
using System.Runtime.InteropServices;

namespace HealthEvents;

/// <summary>Why something could not be read as an event: a kind, and the numbers that belong to it.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="Number">The first number of the kind; 0 where it has none.</param>
/// <param name="SecondNumber">The second number of the kind; 0 where it has none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadFailure(ReadFailureKind Kind, long Number = 0, long SecondNumber = 0)
{
    /// <summary>The failure in English, for logs and reports. It holds nothing of the content.</summary>
    /// <returns>A phrase that follows the name of the thing, such as <c>is not UTF-8</c>; empty for an unknown kind.</returns>
    public override string ToString() => Kind switch
    {
        ReadFailureKind.Empty => "is empty",
        ReadFailureKind.NoContent => "has no content",
        ReadFailureKind.RecordWithoutContent => "is a record without content",
        ReadFailureKind.MessageWithoutContent => "is a message without content",
        ReadFailureKind.RequestWithoutBody => "is a request without a body",
        ReadFailureKind.EntryWithoutDetail => "is an entry without detail and detail-type",
        ReadFailureKind.NotBase64 => "has a body that is not base64 though it says so",
        ReadFailureKind.NotUtf8 => "is not UTF-8",
        ReadFailureKind.NotWellFormed => string.Create(CultureInfo.InvariantCulture, $"is not well-formed JSON (line {Number}, byte {SecondNumber})"),
        ReadFailureKind.Aggregated => "is a record in which the Kinesis Producer Library put several together",
        ReadFailureKind.NotRecognized => "is JSON of a sort that is not recognized",
        ReadFailureKind.TooLarge => string.Create(CultureInfo.InvariantCulture, $"is larger than {Number} bytes; the first {SecondNumber} are kept"),
        ReadFailureKind.TooDeep => string.Create(CultureInfo.InvariantCulture, $"is nested deeper than {Number} levels"),
        ReadFailureKind.TooManyEnvelopes => string.Create(CultureInfo.InvariantCulture, $"is nested in more than {Number} envelopes"),
        ReadFailureKind.TooManyRecords => string.Create(CultureInfo.InvariantCulture, $"has more than {Number} records; the others were not read"),
        _ => "",
    };
}
