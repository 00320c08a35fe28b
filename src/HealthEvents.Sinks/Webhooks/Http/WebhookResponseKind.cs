namespace HealthEvents.Sinks;

/// <summary>What a response of a chat service means for the message, and so what is done next.</summary>
public enum WebhookResponseKind
{
    /// <summary>Not known: it counts as <see cref="Ambiguous"/>.</summary>
    Unknown = 0,

    /// <summary>The message was posted.</summary>
    Delivered = 1,

    /// <summary>The message was not posted, and may be later: too many requests, or no connection. It is tried again.</summary>
    NotPosted = 2,

    /// <summary>
    /// Nobody knows whether the message was posted: an error of the server, a reset, or no response in time. It is tried again
    /// only where <see cref="WebhookSinkOptions.RetryAmbiguousFailures"/> says so.
    /// </summary>
    Ambiguous = 3,

    /// <summary>The service does not like the shape or the size of the message. The text-only form is tried.</summary>
    MessageRefused = 4,

    /// <summary>The address is revoked, or its room is gone. It is read again, and a newer one is tried.</summary>
    AddressRefused = 5,

    /// <summary>The message was not posted and never will be.</summary>
    Refused = 6,
}
