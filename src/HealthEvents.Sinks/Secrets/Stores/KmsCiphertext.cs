using System.Text;

namespace HealthEvents.Sinks;

/// <summary>Reads a ciphertext as people store it: base64 of either alphabet, with or without padding, broken into lines.</summary>
internal static class KmsCiphertext
{
    /// <summary>KMS takes no more.</summary>
    private const int MaxBytes = 6144;

    /// <summary>Whether it is the JSON that the AWS CLI prints, from which the ciphertext should have been taken.</summary>
    public static bool IsResponse(string stored) =>
        stored.AsSpan().TrimStart() is ['{', ..] && stored.Contains("CiphertextBlob", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SecretException">It cannot be a ciphertext.</exception>
    public static byte[] Decode(string stored, string owner)
    {
        // A published copy of the blueprint sets the variable to this literal, where a reference was meant.
        if (stored.Equals("kmsEncryptedHookUrlParameter", StringComparison.OrdinalIgnoreCase))
        {
            throw new SecretException(
                $"The ciphertext of {owner} is the literal text 'kmsEncryptedHookUrlParameter': the template sets the name of its parameter where a reference to it belongs (!Ref kmsEncryptedHookUrlParameter).");
        }

        if (IsResponse(stored))
        {
            throw new SecretException(
                $"The ciphertext of {owner} is the whole response of 'aws kms encrypt'. Store only its CiphertextBlob, which the command prints alone with --query CiphertextBlob --output text.");
        }

        var base64 = new StringBuilder(stored.Length + 3);
        foreach (var character in stored)
        {
            if (!char.IsWhiteSpace(character) && character != '=')
            {
                base64.Append(character switch { '-' => '+', '_' => '/', _ => character });
            }
        }

        base64.Append('=', (4 - (base64.Length % 4)) % 4);
        var bytes = new byte[base64.Length / 4 * 3];
        if (!Convert.TryFromBase64String(base64.ToString(), bytes, out var length))
        {
            throw new SecretException($"The ciphertext of {owner} is not base64. Store the CiphertextBlob that 'aws kms encrypt' prints.");
        }

        return length is > 0 and <= MaxBytes
            ? bytes[..length]
            : throw new SecretException($"The ciphertext of {owner} has {length} bytes; KMS takes 1 to {MaxBytes}.");
    }
}
