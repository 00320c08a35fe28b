using System.Buffers;
using System.Buffers.Text;

namespace HealthEvents;

/// <summary>Bytes that stand in a JSON string as base64.</summary>
internal static class Base64Text
{
    /// <summary>Decodes a text into a buffer of its own.</summary>
    /// <returns><see langword="false"/> if it is not base64. A sentence is not, though its letters are.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> text, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        text = text.Trim(" \t\r\n"u8);
        if (text.ContainsAny(" \t"u8))
        {
            return false;
        }

        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, decoded, out _, out var length) != OperationStatus.Done)
        {
            return false;
        }

        bytes = decoded.AsMemory(0, length);
        return true;
    }
}
