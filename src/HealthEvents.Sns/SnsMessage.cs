using System.Diagnostics;
using System.Text.Json;

namespace HealthEvents.Sns;

/// <summary>
/// A message of SNS, by what its signature covers. Attributes and the address to unsubscribe are not signed, and so not here.
/// </summary>
/// <remarks>
/// The token and the address of a confirmation are credentials: whoever has them can subscribe. They are not public here and not in the
/// text form. Immutable and thread-safe. Source: Amazon SNS developer guide, "Verifying the signatures of Amazon SNS messages".
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SnsMessage
{
    internal SnsMessage(SnsMessageType type, SnsMembers members, DateTimeOffset timestamp)
    {
        Type = type;
        Members = members;
        Timestamp = timestamp;
    }

    /// <summary>What SNS posts.</summary>
    public SnsMessageType Type { get; }

    /// <summary>The id of the message, which a redelivery keeps. One line.</summary>
    public string MessageId => Members[SnsMember.MessageId] ?? "";

    /// <summary>The topic, which is a listed one.</summary>
    public string TopicArn => Members[SnsMember.TopicArn] ?? "";

    /// <summary>When it was published.</summary>
    public DateTimeOffset Timestamp { get; }

    /// <summary>The subject, or <see langword="null"/> where there is none. One line.</summary>
    public string? Subject => Members[SnsMember.Subject];

    /// <summary>What was published; of a confirmation what SNS says, for people.</summary>
    public string Message => Members[SnsMember.Message] ?? "";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal SnsMembers Members { get; }

    /// <summary>
    /// Writes the message anew, with the members that are signed and no others. Read this and not the bytes that arrived: whoever saw a
    /// message could send it again with members of his own beside the signed ones.
    /// </summary>
    /// <remarks>Of a confirmation it holds the token and the address, which are credentials.</remarks>
    /// <returns>The JSON, as an <see cref="EventReader"/> takes it.</returns>
    public byte[] ToSignedJson()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var member in SignedText.MembersOf(Type))
            {
                if (Members[member] is { } value)
                {
                    writer.WriteString(SnsMembers.NameOf(member), value);
                }
            }

            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    /// <summary>Shows type, id and topic.</summary>
    /// <returns>One line without secrets.</returns>
    public override string ToString() => $"{Type} {MessageId} of {TopicArn}";
}
