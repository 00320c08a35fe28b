namespace HealthEvents.Sinks;

/// <summary>
/// The address of a webhook or another secret could not be read: it is missing, cannot be decrypted, or is not usable. The message
/// says what to do, and holds neither the secret nor the ciphertext.
/// </summary>
public sealed class SecretException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public SecretException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was wrong and what to do, without the secret.</param>
    public SecretException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was wrong and what to do, without the secret.</param>
    /// <param name="innerException">The cause. Its text is logged by hosts, so it must not hold the secret either.</param>
    public SecretException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the same call may succeed later, without anybody changing anything.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsTransient { get; init; }
}
