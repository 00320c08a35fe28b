using System.Security.Cryptography;

namespace HealthEvents.Sns;

/// <summary>The public key of a certificate that was found good, and from when to when it is.</summary>
internal sealed class SigningKey(RSAParameters parameters, DateTimeOffset notBefore, DateTimeOffset notAfter)
{
    /// <summary>When the certificate, or one of its issuers, ends.</summary>
    public DateTimeOffset NotAfter => notAfter;

    public bool IsGoodAt(DateTimeOffset now) => now >= notBefore && now <= notAfter;

    /// <summary>Whether the key signed a text. Each call has an RSA of its own, because one is not thread-safe.</summary>
    public bool HasSigned(ReadOnlySpan<byte> text, ReadOnlyMemory<byte> signature, HashAlgorithmName hash)
    {
        try
        {
            using var rsa = RSA.Create(parameters);
            return rsa.VerifyData(text, signature.Span, hash, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // Some platforms refuse a signature of another length, or SHA1 altogether, in this way.
            return false;
        }
    }
}
