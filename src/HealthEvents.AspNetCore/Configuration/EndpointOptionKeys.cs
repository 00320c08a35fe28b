using HealthEvents.Sinks;
using HealthEvents.Sns;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore;

/// <summary>The keys that the configuration of an endpoint may have: the one list of them.</summary>
internal static class EndpointOptionKeys
{
    /// <summary>Where a secret is kept.</summary>
    public static IReadOnlyList<OptionKey> Secret { get; } =
    [
        new(nameof(SecretOptions.Value), OptionForm.Text),
        new(nameof(SecretOptions.EncryptionContext), OptionForm.List),
        new(nameof(SecretOptions.TryWithoutEncryptionContext), OptionForm.Switch),
        new(nameof(SecretOptions.RequireEncryption), OptionForm.Switch),
        new(nameof(SecretOptions.KmsKeyId), OptionForm.Text),
        new(nameof(SecretOptions.KmsGrantTokens), OptionForm.List),
        new(nameof(SecretOptions.SecretMember), OptionForm.Text),
        new(nameof(SecretOptions.Lifetime), OptionForm.Duration),
    ];

    /// <summary>How messages of SNS are checked.</summary>
    public static IReadOnlyList<OptionKey> Sns { get; } =
    [
        new(nameof(SnsVerifierOptions.TopicArns), OptionForm.List),
        new(nameof(SnsVerifierOptions.AcceptSignatureVersion1), OptionForm.Switch),
        new(nameof(SnsVerifierOptions.MaxAge), OptionForm.Duration),
        new(nameof(SnsVerifierOptions.ClockSkew), OptionForm.Duration),
        new(nameof(SnsVerifierOptions.CertificateLifetime), OptionForm.Duration),
        new(nameof(SnsVerifierOptions.CertificateTimeout), OptionForm.Duration),
        new(nameof(SnsVerifierOptions.MaxCachedCertificates), OptionForm.Number),
    ];

    /// <summary>The options of an endpoint.</summary>
    public static IReadOnlyList<OptionKey> Endpoint { get; } =
    [
        new(nameof(HealthEventsEndpointOptions.Sns), OptionForm.Section) { Keys = Sns },
        new(nameof(HealthEventsEndpointOptions.ConfirmSubscriptions), OptionForm.Switch),
        new(nameof(HealthEventsEndpointOptions.RememberedMessages), OptionForm.Number),
        new(nameof(HealthEventsEndpointOptions.KeyHeader), OptionForm.Text),
        new(nameof(HealthEventsEndpointOptions.Key), OptionForm.Section) { Keys = Secret },
        new(nameof(HealthEventsEndpointOptions.PreviousKey), OptionForm.Section) { Keys = Secret },
        new(nameof(HealthEventsEndpointOptions.UserName), OptionForm.Text),
        new(nameof(HealthEventsEndpointOptions.Password), OptionForm.Section) { Keys = Secret },
        new(nameof(HealthEventsEndpointOptions.PreviousPassword), OptionForm.Section) { Keys = Secret },
        new(nameof(HealthEventsEndpointOptions.SnsDeadline), OptionForm.Duration),
        new(nameof(HealthEventsEndpointOptions.ApiDestinationDeadline), OptionForm.Duration),
        new(nameof(HealthEventsEndpointOptions.Deadline), OptionForm.Duration),
        new(nameof(HealthEventsEndpointOptions.MaxBodyBytes), OptionForm.Number),
        new(nameof(HealthEventsEndpointOptions.MaxConcurrentPosts), OptionForm.Number),
        new(nameof(HealthEventsEndpointOptions.QueueCapacity), OptionForm.Number),
    ];
}
