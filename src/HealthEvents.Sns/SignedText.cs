using System.Text;

namespace HealthEvents.Sns;

/// <summary>The text that SNS signs: name and value of each signed member on lines of their own, in the byte order of the names.</summary>
/// <remarks>Source: Amazon SNS developer guide, "Verifying the signatures of Amazon SNS messages".</remarks>
internal static class SignedText
{
    private static readonly SnsMember[] OfNotification =
    [
        SnsMember.Message, SnsMember.MessageId, SnsMember.Subject, SnsMember.Timestamp, SnsMember.TopicArn, SnsMember.Type,
    ];

    private static readonly SnsMember[] OfConfirmation =
    [
        SnsMember.Message, SnsMember.MessageId, SnsMember.SubscribeURL, SnsMember.Timestamp, SnsMember.Token, SnsMember.TopicArn, SnsMember.Type,
    ];

    /// <summary>The members that are signed, in their order.</summary>
    public static ReadOnlySpan<SnsMember> MembersOf(SnsMessageType type) => type == SnsMessageType.Notification ? OfNotification : OfConfirmation;

    /// <summary>The bytes that are signed. A subject counts if it is there, also if it is empty.</summary>
    public static byte[] Of(SnsMessage message)
    {
        var text = new StringBuilder();
        foreach (var member in MembersOf(message.Type))
        {
            if (message.Members[member] is { } value)
            {
                text.Append(SnsMembers.NameOf(member)).Append('\n').Append(value).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
