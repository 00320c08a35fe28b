namespace HealthEvents.Sns;

/// <summary>What came of looking for a certificate: a key, or the result and the reason for which there is none.</summary>
internal sealed class CertificateAnswer
{
    private CertificateAnswer(SigningKey? key, SnsVerificationResult result, string reason) => (Key, Result, Reason) = (key, result, reason);

    public SigningKey? Key { get; }

    /// <summary>Of no use where there is a key: the signature is still to be verified then.</summary>
    public SnsVerificationResult Result { get; }

    public string Reason { get; }

    public static CertificateAnswer Good(SigningKey key) => new(key, SnsVerificationResult.Unknown, "");

    public static CertificateAnswer Rejected(string problem) =>
        new(null, SnsVerificationResult.CertificateRejected, $"The certificate is not one of SNS: {problem}.");

    public static CertificateAnswer Unavailable(string problem) =>
        new(null, SnsVerificationResult.CertificateUnavailable, $"The certificate could not be fetched: {problem}.");
}
