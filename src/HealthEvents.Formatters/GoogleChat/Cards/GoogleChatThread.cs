namespace HealthEvents.Formatters.GoogleChat;

/// <summary>The thread a message goes to.</summary>
/// <remarks>
/// It counts only if the address has <c>messageReplyOption</c> in its query, and each webhook has keys of its own.
/// </remarks>
public sealed record GoogleChatThread
{
    /// <summary>The key: messages with the same one share a thread. At most 4000 characters.</summary>
    public required string ThreadKey { get; init; }
}
