using System.Text.Json;

namespace LambdaHost.Responses;

/// <summary>Which records of a batch must come again, for a trigger that has <c>ReportBatchItemFailures</c>. Lambda is done with the others.</summary>
internal static class BatchResponse
{
    /// <summary>Sequence numbers have more digits than a number of the machine. One that is missing comes first: by it the whole batch has failed.</summary>
    private static readonly Comparer<string> Sequence = Comparer<string>.Create(static (one, other) =>
    {
        var (a, b) = (one.TrimStart('0'), other.TrimStart('0'));
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    });

    /// <summary>For SQS: exactly the messages that failed.</summary>
    /// <param name="failures">Their ids.</param>
    public static byte[] OfQueue(IReadOnlyList<string> failures)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("batchItemFailures"u8);
            foreach (var id in failures)
            {
                writer.WriteStartObject();
                writer.WriteString("itemIdentifier"u8, id);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>
    /// For a stream: the first record that failed. It and all behind it come again; those that were delivered are duplicates then.
    /// </summary>
    /// <param name="failures">The sequence numbers of those that failed.</param>
    public static byte[] OfStream(IReadOnlyList<string> failures) => OfQueue(failures.Count == 0 ? [] : [failures.MinBy(static number => number, Sequence)!]);
}
