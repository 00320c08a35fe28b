using System.Security.Cryptography;
using HealthEvents.TestSupport;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.Sns.Tests;

/// <summary>A verifier that trusts the signer, with a clock that stands still.</summary>
internal sealed class Verifying
{
    public Verifying(Action<SnsVerifierOptions>? configure = null, string topic = SnsSigner.Topic, string host = "sns.eu-west-1.amazonaws.com", Func<RSAParameters, RSA>? openKey = null)
    {
        Signer = new SnsSigner(Clock, topic, host);
        var options = new SnsVerifierOptions { TopicArns = { topic } };
        configure?.Invoke(options);
        Client = Signer.CreateClient();
        Verifier = openKey is null ? new SnsMessageVerifier(options, Client, Clock, Signer.Roots) : new SnsMessageVerifier(options, Client, Clock, Signer.Roots, openKey);
    }

    public ManualTimeProvider Clock { get; } = new();

    public SnsSigner Signer { get; }

    public HttpClient Client { get; }

    public SnsMessageVerifier Verifier { get; }

    public int Fetches => Signer.Certificates.Asked.Count;

    public Task<SnsVerification> VerifyAsync(byte[] message, CancellationToken cancellationToken = default) =>
        Verifier.VerifyAsync(message, cancellationToken).AsTask();
}
