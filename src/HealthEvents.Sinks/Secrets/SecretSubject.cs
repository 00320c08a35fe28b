using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>What is kept in a store, the address of a sink or another secret: how messages call it, and what it must be.</summary>
/// <param name="name">The name in logs.</param>
internal abstract class SecretSubject(string name)
{
    /// <summary>The name in logs.</summary>
    public string Name { get; } = name;

    /// <summary>What is kept, within a sentence.</summary>
    public abstract string Text { get; }

    /// <summary>What has the options and the ciphertext, within a sentence.</summary>
    public abstract string Owner { get; }

    /// <summary>One word for what is kept.</summary>
    public abstract string Word { get; }

    /// <summary>The error where the options say nothing of it.</summary>
    /// <param name="stores">The stores of the host.</param>
    public abstract string Missing(IEnumerable<ISecretStore> stores);

    /// <summary>The name of the environment variable that it is in, unless that may be the secret itself.</summary>
    public abstract string ShownVariable(string variable);

    /// <summary>Whether a text that stands where a ciphertext should be is plainly what is kept, in clear.</summary>
    public abstract bool IsPlainly(string text);

    /// <summary>Refuses what stands in clear, and cannot be what is kept.</summary>
    /// <exception cref="SecretException">It cannot be.</exception>
    public abstract void ThrowIfUnlike(string text);

    /// <summary>Checks what is kept.</summary>
    /// <exception cref="SecretException">It is not usable. The message does not repeat it.</exception>
    public abstract void ThrowIfInvalid(string text, SinkServices services);

    /// <summary>Tells that the ciphertext was made without an encryption context.</summary>
    public abstract void TellOpenedWithoutContext(ILogger logger, string context);

    /// <summary>Tells and counts that what was read before stays in use.</summary>
    public abstract void TellRefreshFailed(ILogger logger, string error);
}
