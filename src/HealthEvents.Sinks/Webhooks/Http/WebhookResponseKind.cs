namespace HealthEvents.Sinks;

/// <summary>What an answer of a chat service means for the message.</summary>
internal enum WebhookResponseKind
{
    /// <summary>The message was posted.</summary>
    Delivered = 0,

    /// <summary>The message was not posted, and may be later: too many requests, or no connection.</summary>
    NotPosted = 1,

    /// <summary>Nobody knows whether the message was posted: an error of the server, a reset, or no answer in time.</summary>
    Ambiguous = 2,

    /// <summary>The service does not like the shape or the size of the message. Plain text may pass.</summary>
    MessageRefused = 3,

    /// <summary>The address is revoked, or its room is gone. A newer address may pass.</summary>
    AddressRefused = 4,

    /// <summary>The message was not posted and never will be.</summary>
    Refused = 5,
}
