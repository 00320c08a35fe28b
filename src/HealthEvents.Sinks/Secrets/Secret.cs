using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>
/// A text that lets somebody in: a token, a key, a password, a shared secret. Its text form, its JSON form and the debugger show
/// <c>***</c>.
/// </summary>
/// <remarks>Comparing takes the same time wherever two secrets differ. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(RedactedSecretConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _hash;

    private Secret(string value)
    {
        _value = value;
        _hash = SHA256.HashData(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Makes a secret of a text as people store it: white space and byte order marks around it are not part of it.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="SecretException">There is nothing but white space.</exception>
    public static Secret Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = SecretRules.Trim(value);
        return text.Length > 0 ? new Secret(text) : throw new SecretException("The secret is empty.");
    }

    /// <summary>
    /// Whether somebody presents this secret. How long it takes tells nothing of the secret, neither its length nor where the other
    /// one differs.
    /// </summary>
    /// <param name="utf8">What is presented, in UTF-8, taken as it is.</param>
    /// <returns>Whether both are the same, byte for byte.</returns>
    public bool Matches(ReadOnlySpan<byte> utf8)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return CryptographicOperations.FixedTimeEquals(hash, _hash);
    }

    /// <summary>Gives the secret away, for the header or the body of an HTTP call and for nothing else: what gets it must not log, trace, throw or keep it.</summary>
    /// <returns>The secret in clear.</returns>
    public string RevealForHttpCall() => _value;

    /// <summary>Shows nothing of the secret.</summary>
    /// <returns><c>***</c>.</returns>
    public override string ToString() => Misplaced.Hidden;

    /// <summary>Whether both are the same secret.</summary>
    /// <param name="other">The other secret.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals([NotNullWhen(true)] Secret? other) => other is not null && CryptographicOperations.FixedTimeEquals(_hash, other._hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Whether two secrets are the same.</summary>
    /// <param name="left">One secret.</param>
    /// <param name="right">The other secret.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Secret? left, Secret? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two secrets differ.</summary>
    /// <param name="left">One secret.</param>
    /// <param name="right">The other secret.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(Secret? left, Secret? right) => !(left == right);
}
