using System.Security.Cryptography;

namespace HealthEvents.Sns;

/// <summary>The public key of a certificate that was found good, and from when to when it is.</summary>
/// <param name="open">Makes an RSA of the key.</param>
/// <param name="notBefore">When the certificate, and all of its issuers, have begun.</param>
/// <param name="notAfter">When the certificate, or one of its issuers, ends.</param>
internal sealed class SigningKey(Func<RSA> open, DateTimeOffset notBefore, DateTimeOffset notAfter)
{
    public bool IsGoodAt(DateTimeOffset now) => now >= notBefore && now <= notAfter;

    /// <summary>Whether the key signed a text. Each call has an RSA of its own, because one is not thread-safe.</summary>
    /// <returns>
    /// <see cref="SnsVerificationResult.Valid"/>, <see cref="SnsVerificationResult.InvalidSignature"/>, or
    /// <see cref="SnsVerificationResult.SignatureVersionUnsupported"/> where this machine cannot say.
    /// </returns>
    public SnsVerificationResult Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, HashAlgorithmName hash)
    {
        try
        {
            using var rsa = open();
            return rsa.VerifyData(text, signature, hash, RSASignaturePadding.Pkcs1) ? SnsVerificationResult.Valid : SnsVerificationResult.InvalidSignature;
        }
        catch (CryptographicException)
        {
            // Some platforms refuse a signature of another length in this way too.
            return CanVerify(hash) ? SnsVerificationResult.InvalidSignature : SnsVerificationResult.SignatureVersionUnsupported;
        }
    }

    /// <summary>
    /// Whether the platform takes a hash at all: a policy may forbid SHA1 (as that of Red Hat Enterprise Linux 9 does). It is asked about a
    /// signature of the right length, so that no message decides it.
    /// </summary>
    private bool CanVerify(HashAlgorithmName hash)
    {
        try
        {
            using var rsa = open();
            rsa.VerifyData(ReadOnlySpan<byte>.Empty, new byte[rsa.KeySize / 8], hash, RSASignaturePadding.Pkcs1);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
