namespace HealthEvents.Sns;

/// <summary>
/// What SNS posts. Each type has signed members of its own, so a type that is not here cannot be verified, and is refused.
/// </summary>
/// <remarks>Source: Amazon SNS developer guide, "Parsing Amazon SNS message formats".</remarks>
public enum SnsMessageType
{
    /// <summary>Nothing that SNS posts.</summary>
    Unknown = 0,

    /// <summary>What was published to the topic.</summary>
    Notification,

    /// <summary>SNS asks whether the endpoint wants the messages of the topic.</summary>
    SubscriptionConfirmation,

    /// <summary>SNS says that the subscription was ended. Its address subscribes again, so it is never visited.</summary>
    UnsubscribeConfirmation,
}
