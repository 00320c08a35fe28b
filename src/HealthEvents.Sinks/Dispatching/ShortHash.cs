using System.Security.Cryptography;
using System.Text;

namespace HealthEvents.Sinks;

/// <summary>A short name for a long text. The same text has the same name in every process.</summary>
internal static class ShortHash
{
    /// <returns>The first 16 bytes of the SHA-256 of the text, as 32 hexadecimal digits in lower case.</returns>
    public static string Of(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)).ToLowerInvariant();
}
