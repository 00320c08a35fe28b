namespace HealthEvents.Sinks;

/// <summary>What a store is told about the secret that it reads, which is the address of a webhook or another one. Immutable but for the options.</summary>
public sealed class SecretContext
{
    /// <summary>Makes the context of a secret that is not an address, as for a test of a store.</summary>
    /// <param name="subject">What messages call the secret within a sentence, such as <c>the shared secret of the endpoint /aws/events</c>.</param>
    /// <param name="options">The options that say where it is kept.</param>
    /// <param name="services">What sinks have around them.</param>
    public SecretContext(string subject, SecretStoreOptions options, SinkServices services)
        : this(new NamedSubject(subject ?? throw new ArgumentNullException(nameof(subject))), options, services)
    {
    }

    internal SecretContext(SecretSubject kept, SecretStoreOptions options, SinkServices services)
    {
        Kept = kept;
        Options = options ?? throw new ArgumentNullException(nameof(options));
        Services = services ?? throw new ArgumentNullException(nameof(services));
    }

    /// <summary>What is read, within a sentence of a log or an error: <c>the address of the sink 'alerts'</c>.</summary>
    public string Subject => Kept.Text;

    /// <summary>The same where it begins a sentence: <c>The address of the sink 'alerts'</c>.</summary>
    public string SubjectAtStart => Kept.Text is [var first, .. var rest] ? $"{char.ToUpperInvariant(first)}{rest}" : "";

    /// <summary>The options that say where it is kept.</summary>
    public SecretStoreOptions Options { get; }

    /// <summary>The clock, the logs, the environment variables and the HTTP clients of the sinks.</summary>
    public SinkServices Services { get; }

    internal SecretSubject Kept { get; }
}
