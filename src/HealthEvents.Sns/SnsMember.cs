namespace HealthEvents.Sns;

/// <summary>The members of the JSON that SNS posts, each with the name that it has there.</summary>
internal enum SnsMember
{
    Message,
    MessageId,
    Subject,
    SubscribeURL,
    Timestamp,
    Token,
    TopicArn,
    Type,
    SignatureVersion,
    Signature,
    SigningCertURL,
    UnsubscribeURL,
    MessageAttributes,
}
