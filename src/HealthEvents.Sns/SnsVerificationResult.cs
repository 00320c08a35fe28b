namespace HealthEvents.Sns;

/// <summary>What came of verifying a message. Only <see cref="Valid"/> lets it in.</summary>
public enum SnsVerificationResult
{
    /// <summary>Nothing was verified. It is never valid.</summary>
    Unknown = 0,

    /// <summary>A listed topic sent it, not long ago, and nothing that is signed was changed.</summary>
    Valid,

    /// <summary>It is not the JSON of an SNS message: not JSON, a member is missing, there twice, in another case, or has another form.</summary>
    Malformed,

    /// <summary>Its topic is not one of <see cref="SnsVerifierOptions.TopicArns"/>. Nothing else was looked at.</summary>
    TopicNotListed,

    /// <summary>Its signature version is unknown, or is 1 and <see cref="SnsVerifierOptions.AcceptSignatureVersion1"/> is off.</summary>
    SignatureVersionRefused,

    /// <summary>It is older than <see cref="SnsVerifierOptions.MaxAge"/>: a replay, or the clock of this machine is wrong.</summary>
    TooOld,

    /// <summary>It is from further in the future than <see cref="SnsVerifierOptions.ClockSkew"/>: the clock of this machine may be wrong.</summary>
    InTheFuture,

    /// <summary>Its certificate is not one that SNS signs with in the region of the topic: by its address, its dates, its issuer, its name or its key.</summary>
    CertificateRejected,

    /// <summary>Its certificate could not be fetched just now. It may pass: a redelivery can help, so answer 503.</summary>
    CertificateUnavailable,

    /// <summary>The signature is not that of the message.</summary>
    InvalidSignature,

    /// <summary>
    /// This machine refuses the hash of the signature version, such as SHA1 of version 1 by the crypto policy of Red Hat Enterprise Linux 9.
    /// Nothing says that the message is forged: answer 503, and set the attribute <c>SignatureVersion</c> of the topic to 2.
    /// </summary>
    SignatureVersionUnsupported,
}
