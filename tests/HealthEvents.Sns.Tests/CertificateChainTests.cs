using System.Security.Cryptography.X509Certificates;
using System.Text;
using HealthEvents.TestSupport;
using HealthEvents.TestSupport.Sns;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.Sns.Tests;

/// <summary>SNS serves its certificate alone: those between it and the root are where each says that its issuer is.</summary>
public sealed class CertificateChainTests : IAsyncLifetime
{
    private readonly Verifying _verifying = new();
    private readonly SnsAuthority _middle;
    private IssuerServer _server = null!;

    public CertificateChainTests() => _middle = new SnsAuthority($"Test Middle {Guid.NewGuid()}", _verifying.Signer.Authority);

    public async Task InitializeAsync() => _server = await IssuerServer.RunAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [LinuxFact]
    public async Task Issuer_is_fetched_from_where_the_certificate_says()
    {
        _server.Issuer = _middle.Certificate;

        var verification = await VerifyAsync(new Uri($"{_server.Address}/middle.cer"));

        ForgetIssuer();
        Assert.True(verification.IsValid, verification.Reason);
    }

    [LinuxFact]
    public async Task Issuer_that_is_not_there_may_be_later()
    {
        var verification = await VerifyAsync(new Uri($"{_server.Address}/middle.cer"));

        Assert.Equal(SnsVerificationResult.CertificateUnavailable, verification.Result);
    }

    [Fact]
    public async Task Issuer_that_nobody_knows_is_a_refusal() =>
        Assert.Equal(SnsVerificationResult.CertificateRejected, (await VerifyAsync(issuerAt: null)).Result);

    [Fact]
    public async Task Issuer_may_come_with_the_certificate()
    {
        var verification = await VerifyAsync(issuerAt: null, beside: _middle.Certificate.ExportCertificatePem());

        Assert.True(verification.IsValid, verification.Reason);
    }

    [Fact]
    public async Task Issuer_may_be_among_the_roots()
    {
        var signer = _verifying.Signer;
        signer.Certificates.Serve(signer.CertificateUrl, _middle.Issue(signer.PublicKey));
        var verifier = new SnsMessageVerifier(
            new SnsVerifierOptions { TopicArns = { SnsSigner.Topic } }, _verifying.Client, _verifying.Clock, [signer.Authority.Certificate, _middle.Certificate]);

        var verification = await verifier.VerifyAsync(signer.Sign("Notification", "2"));

        Assert.True(verification.IsValid, verification.Reason);
    }

    [Fact]
    public async Task Without_roots_of_its_own_a_verifier_trusts_those_of_the_machine()
    {
        var signer = _verifying.Signer;
        var verifier = new SnsMessageVerifier(new SnsVerifierOptions { TopicArns = { SnsSigner.Topic } }, _verifying.Client, _verifying.Clock);

        Assert.Equal(SnsVerificationResult.CertificateRejected, (await verifier.VerifyAsync(signer.Sign("Notification", "2"))).Result);
    }

    private Task<SnsVerification> VerifyAsync(Uri? issuerAt, string beside = "")
    {
        var signer = _verifying.Signer;
        signer.Certificates.Serve(signer.CertificateUrl, $"{_middle.Issue(signer.PublicKey, issuerAt: issuerAt)}\n{beside}");
        return _verifying.VerifyAsync(signer.Sign("Notification", "2"));
    }

    /// <summary>.NET keeps what it fetched in the home of the user.</summary>
    private void ForgetIssuer()
    {
        using var store = new X509Store(StoreName.CertificateAuthority, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Remove(_middle.Certificate);
    }

    private sealed class IssuerServer : LoopbackServer
    {
        public X509Certificate2? Issuer { get; set; }

        public static async Task<IssuerServer> RunAsync()
        {
            var server = new IssuerServer();
            await server.StartAsync();
            return server;
        }

        protected override async Task AnswerAsync(HttpContext context)
        {
            if (Issuer is null)
            {
                context.Response.StatusCode = 404;
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("no"), context.RequestAborted);
                return;
            }

            await context.Response.Body.WriteAsync(Issuer.RawData, context.RequestAborted);
        }
    }
}
