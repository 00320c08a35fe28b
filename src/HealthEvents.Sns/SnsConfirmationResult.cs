namespace HealthEvents.Sns;

/// <summary>What came of confirming a subscription.</summary>
public enum SnsConfirmationResult
{
    /// <summary>Nothing was done.</summary>
    Unknown = 0,

    /// <summary>SNS took the confirmation: the messages of the topic will come.</summary>
    Confirmed,

    /// <summary>Nobody was asked: the message is not a valid confirmation of a subscription, or its address is not one of SNS.</summary>
    NotAllowed,

    /// <summary>SNS said no, such as to a token that is older than three days. Subscribe again.</summary>
    Refused,

    /// <summary>SNS could not be reached, or has an error of its own. It may pass: a redelivery can help, so answer 503.</summary>
    Unavailable,
}
