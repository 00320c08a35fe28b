namespace HealthEvents;

/// <summary>The kinds of what belongs to no other family: most of it has no model, but is kept, shown and delivered all the same.</summary>
public static class OtherKinds
{
    /// <summary>SNS asks whether a subscription is wanted.</summary>
    public const string SubscriptionConfirmation = "sns.subscription-confirmation";

    /// <summary>SNS says that a subscription was ended.</summary>
    public const string UnsubscribeConfirmation = "sns.unsubscribe-confirmation";

    /// <summary>A whole EventBridge event of a type that has no model.</summary>
    public const string EventBridge = "eventbridge";

    /// <summary>Lambda gave up on an event: the record of an on-failure destination.</summary>
    public const string InvocationFailure = "lambda.invocation-failure";

    /// <summary>Lines of a log group that a subscription of CloudWatch Logs picked.</summary>
    public const string LogsSubscription = "logs.subscription";

    /// <summary>Text that is not JSON.</summary>
    public const string Text = "text";

    /// <summary>Well-formed JSON that is not recognized.</summary>
    public const string Json = "json";

    /// <summary>Bytes that cannot be read: broken JSON, bytes that are not UTF-8, nothing at all, or too much.</summary>
    public const string Unreadable = "unreadable";
}
