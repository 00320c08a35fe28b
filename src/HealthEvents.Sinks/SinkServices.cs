using System.Security.Cryptography;
using Amazon.KeyManagementService;
using HealthEvents.Formatters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthEvents.Sinks;

/// <summary>
/// What sinks and providers need from around them. Dependency injection fills it; without a container, set what differs from
/// the defaults. Nothing is created before it is needed.
/// </summary>
public sealed record SinkServices
{
    // One that cannot be made, such as for want of a region, is tried again with the next event.
    private static readonly Lazy<IAmazonKeyManagementService> DefaultKeyManagement =
        new(CreateKeyManagement, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The clock of waits, lifetimes and deadlines.</summary>
    /// <value>The system clock by default.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go. What a logger throws costs no event.</summary>
    /// <value>Nowhere by default.</value>
    public ILoggerFactory LoggerFactory { get; init => field = GuardedLoggerFactory.Around(value); } = NullLoggerFactory.Instance;

    /// <summary>Where environment variables come from.</summary>
    /// <value>The process by default.</value>
    public IEnvironmentVariables Environment { get; init; } = ProcessEnvironmentVariables.Instance;

    /// <summary>Makes the HTTP clients, by the names that <see cref="WebhookHttp"/> gives.</summary>
    /// <value>By default clients over handlers that log and trace nothing: see <see cref="WebhookHttp.CreateHandler"/>.</value>
    public IHttpClientFactory HttpClients { get; init; } = DirectHttpClientFactory.Instance;

    /// <summary>
    /// Gives the KMS client. It is called when the first ciphertext is decrypted. This package repeats what KMS calls passing, so
    /// make a client of your own with <c>MaxErrorRetry = 0</c>: otherwise the SDK repeats each of our attempts.
    /// </summary>
    /// <value>By default one client for the process, set up by the AWS SDK from its surroundings, without retries of its own.</value>
    public Func<IAmazonKeyManagementService> KeyManagement { get; init; } = static () => DefaultKeyManagement.Value;

    /// <summary>Which addresses messages may be posted to.</summary>
    /// <value>Slack and Google Chat over https by default.</value>
    public WebhookUrlRules UrlRules { get; init; } = WebhookUrlRules.Default;

    /// <summary>Places of your own where addresses and other secrets are kept. They go before those of this package; of two with the same prefix the last counts.</summary>
    /// <value>Empty by default: <see cref="SecretStores.BuiltIn"/> alone.</value>
    /// <exception cref="ArgumentException">A prefix is not a word and a colon.</exception>
    public IReadOnlyList<ISecretStore> Stores
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.FirstOrDefault(static store => store.Prefix is not [_, .., ':']) is { } wrong)
            {
                throw new ArgumentException($"The prefix of {wrong.GetType().Name} is '{wrong.Prefix}'; it must be a word and a colon, such as 'vault:'.", nameof(value));
            }

            field = value;
        }
    } = [];

    /// <summary>
    /// Knows the names of accounts, or <see langword="null"/>. Where there is one, every headline names its account: by the alias, or by
    /// the id of an account that it does not know.
    /// </summary>
    public IAccountDirectory? Accounts { get; init; }

    /// <summary>Whether events of other accounts come together here: see <see cref="HealthEventsOptions.IsCollector"/>.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsCollector { get; init; }

    /// <summary>Gives numbers from 0 up to 1 that spread retries. Not a secret, so any source will do.</summary>
    internal Func<double> Jitter { get; init; } = static () => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);

    /// <summary>One layer repeats, and it is ours: it knows the clock and the deadline.</summary>
    internal static AmazonKeyManagementServiceClient CreateKeyManagement() => new(new AmazonKeyManagementServiceConfig { MaxErrorRetry = 0 });

    /// <summary>The same for a sink of a channel, which posts to the hosts of that channel.</summary>
    internal SinkServices For(IReadOnlyList<WebhookHost> hosts) => this with { UrlRules = UrlRules.For(hosts) };
}
