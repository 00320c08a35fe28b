using System.Diagnostics.CodeAnalysis;

namespace HealthEvents.Sns;

/// <summary>What came of verifying one message. Only <see cref="SnsMessageVerifier"/> makes them.</summary>
public sealed class SnsVerification
{
    internal SnsVerification(SnsVerificationResult result, string reason, SnsMessage? message = null)
    {
        Result = result;
        Reason = reason;
        Message = message;
    }

    /// <summary>The result.</summary>
    public SnsVerificationResult Result { get; }

    /// <summary>What is wrong and what to do, in one line for a log. It never holds a token, an address or a signature.</summary>
    public string Reason { get; }

    /// <summary>
    /// The message, or <see langword="null"/> where it was refused before its members were read. They are to be trusted only where
    /// <see cref="IsValid"/> is <see langword="true"/>.
    /// </summary>
    public SnsMessage? Message { get; }

    /// <summary>Whether a listed topic sent the message. <see cref="Message"/> is there then.</summary>
    [MemberNotNullWhen(true, nameof(Message))]
    public bool IsValid => Result == SnsVerificationResult.Valid && Message is not null;

    /// <summary>
    /// Whether a redelivery can help, because something other than the message is wrong: answer 503 then, and SNS posts it again.
    /// </summary>
    public bool RedeliveryCanHelp => Result is SnsVerificationResult.CertificateUnavailable or SnsVerificationResult.SignatureVersionUnsupported;

    /// <summary>Shows the result and the reason.</summary>
    /// <returns>One line without secrets.</returns>
    public override string ToString() => $"{Result}: {Reason}";
}
