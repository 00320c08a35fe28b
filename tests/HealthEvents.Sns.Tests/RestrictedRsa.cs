using System.Security.Cryptography;

namespace HealthEvents.Sns.Tests;

/// <summary>A key on a machine that does not verify everything.</summary>
/// <param name="key">The key.</param>
/// <param name="refuses">Whether the machine throws, by the hash and the length of the signature.</param>
internal sealed class RestrictedRsa(RSAParameters key, Func<HashAlgorithmName, int, bool> refuses) : RSA
{
    private readonly RSA _rsa = Create(key);

    public override int KeySize => _rsa.KeySize;

    public override RSAParameters ExportParameters(bool includePrivateParameters) => _rsa.ExportParameters(includePrivateParameters);

    public override void ImportParameters(RSAParameters parameters) => _rsa.ImportParameters(parameters);

    public override bool VerifyData(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
        refuses(hashAlgorithm, signature.Length) ? throw new CryptographicException("invalid digest") : _rsa.VerifyData(data, signature, hashAlgorithm, padding);

    protected override void Dispose(bool disposing)
    {
        _rsa.Dispose();
        base.Dispose(disposing);
    }
}
