namespace HealthEvents;

/// <summary>Who made a call that CloudTrail recorded.</summary>
/// <remarks>Source: CloudTrail user guide, "CloudTrail userIdentity element".</remarks>
public sealed record CloudTrailIdentity
{
    /// <summary>
    /// The sort of identity, such as <c>IAMUser</c>, <c>AssumedRole</c>, <c>Root</c>, <c>AWSService</c>, <c>AWSAccount</c>,
    /// <c>FederatedUser</c>, <c>SAMLUser</c>, <c>WebIdentityUser</c> or <c>IdentityCenterUser</c>.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>
    /// The name of the user, or of the session of a role: the part of the ARN that says who it was. <see langword="null"/> where
    /// the record names nobody.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The role that was assumed, without what IAM Identity Center adds to its permission sets; else <see langword="null"/>.</summary>
    public string? Role { get; init; }

    /// <summary>The AWS service that made the call on somebody's behalf or on its own, such as <c>autoscaling.amazonaws.com</c>.</summary>
    public string? InvokedBy { get; init; }

    /// <summary>The ARN of the identity.</summary>
    public string? Arn { get; init; }

    /// <summary>The account of the identity, which is not always the one that was called.</summary>
    public string? AccountId { get; init; }
}
