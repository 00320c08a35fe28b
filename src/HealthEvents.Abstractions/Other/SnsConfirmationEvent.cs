namespace HealthEvents;

/// <summary>SNS asks to confirm a subscription, or says that one was ended.</summary>
/// <remarks>
/// <see cref="Token"/> and <see cref="SubscribeUrl"/> are credentials: whoever has them can subscribe. They are masked
/// in messages and logs. Never visit the address of an unsubscribe confirmation: that subscribes again.
/// Source: SNS developer guide, "HTTP/HTTPS subscription confirmation JSON format".
/// </remarks>
public sealed record SnsConfirmationEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="OtherKinds.SubscriptionConfirmation"/>.</summary>
    public SnsConfirmationEvent()
    {
        Kind = OtherKinds.SubscriptionConfirmation;
        Family = EventFamilies.Other;
    }

    /// <summary>The topic.</summary>
    public string? TopicArn { get; init; }

    /// <summary>What SNS says, for people.</summary>
    public string? Message { get; init; }

    /// <summary>The address that confirms the subscription: a credential.</summary>
    public string? SubscribeUrl { get; init; }

    /// <summary>The token of the subscription: a credential.</summary>
    public string? Token { get; init; }
}
