using System.Security.Cryptography;
using System.Text;

namespace HealthEvents.Cli.Demo;

/// <summary>Stands in for KMS: keeps an address encrypted with AES-256-GCM, under a key that dies with the process.</summary>
internal sealed class LocalKey
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Encrypts an address.</summary>
    /// <returns>Nonce, tag and ciphertext.</returns>
    public byte[] Encrypt(string address)
    {
        var plain = Encoding.UTF8.GetBytes(address);
        var blob = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(blob.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(blob.AsSpan(0, NonceSize), plain, blob.AsSpan(NonceSize + TagSize), blob.AsSpan(NonceSize, TagSize));
        return blob;
    }

    public string Decrypt(byte[] blob)
    {
        var plain = new byte[blob.Length - NonceSize - TagSize];

        // One per call: sinks ask side by side, and an instance serves one thread at a time.
        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(blob.AsSpan(0, NonceSize), blob.AsSpan(NonceSize + TagSize), blob.AsSpan(NonceSize, TagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
