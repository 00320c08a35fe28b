using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HealthEvents.Sinks;

/// <summary>
/// Names what shares a pace, without telling what it is: half of the SHA-256 of an address, or of its host with the scope that its
/// channel gives.
/// </summary>
internal readonly record struct PaceKey
{
    private readonly UInt128 _hash;

    private PaceKey(UInt128 hash) => _hash = hash;

    /// <summary>The key of an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="scope">What of its host it shares a pace with, or <see langword="null"/> for nothing but the same address.</param>
    public static PaceKey Of(WebhookUrl url, string? scope)
    {
        var uri = url.Reveal();

        // No address has a space.
        var text = scope is null ? uri.AbsoluteUri : $"{uri.Scheme}://{uri.Authority} {scope}";
        return new(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
