using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace HealthEvents.Sns;

/// <summary>Decides whether a certificate is one that SNS signs with.</summary>
internal sealed class CertificateRules(TimeSpan limit, X509Certificate2Collection? roots, Func<RSAParameters, RSA> openKey)
{
    private const int LeastKeyBits = 2048;

    // A copy: the collection of the caller is not thread-safe.
    private readonly X509Certificate2[]? _roots = roots is null ? null : [.. roots];

    /// <summary>Checks what was fetched: the certificate, and any issuers behind it.</summary>
    public CertificateAnswer Check(ReadOnlySpan<byte> pem, SnsEndpoint endpoint, DateTimeOffset now)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(Encoding.UTF8.GetString(pem));
            return certificates.Count == 0
                ? CertificateAnswer.Rejected("it is not a certificate")
                : Check(certificates[0], certificates, endpoint, now);
        }
        catch (CryptographicException)
        {
            return CertificateAnswer.Rejected("it cannot be read");
        }
        finally
        {
            foreach (var certificate in certificates)
            {
                certificate.Dispose();
            }
        }
    }

    private CertificateAnswer Check(X509Certificate2 certificate, X509Certificate2Collection beside, SnsEndpoint endpoint, DateTimeOffset now)
    {
        if (!endpoint.CertificateNames.Any(name => certificate.MatchesHostname(name, allowWildcards: false)))
        {
            return CertificateAnswer.Rejected("it has another name");
        }

        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is null || rsa.KeySize < LeastKeyBits)
        {
            return CertificateAnswer.Rejected("its key is not RSA of 2,048 bits or more");
        }

        if (now < new DateTimeOffset(certificate.NotBefore) || now > new DateTimeOffset(certificate.NotAfter))
        {
            return CertificateAnswer.Rejected("it is expired, or not valid yet");
        }

        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.VerificationTime = now.UtcDateTime;
        policy.UrlRetrievalTimeout = limit;
        policy.ExtraStore.AddRange(beside);
        if (_roots is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(_roots);
        }

        try
        {
            var parameters = rsa.ExportParameters(includePrivateParameters: false);
            return chain.Build(certificate)
                ? CertificateAnswer.Good(new SigningKey(() => openKey(parameters), StartOf(chain), EndOf(chain)))
                : WhyNot(certificate, chain);
        }
        finally
        {
            foreach (var element in chain.ChainElements)
            {
                element.Certificate.Dispose();
            }
        }
    }

    private static CertificateAnswer WhyNot(X509Certificate2 certificate, X509Chain chain)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);

        // The certificate says where that of its issuer is, and it was not to be had.
        return status == X509ChainStatusFlags.PartialChain && certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().Any(static where => where.EnumerateCAIssuersUris().Any())
            ? CertificateAnswer.Unavailable("that of its issuer is not at the address that it names")
            : CertificateAnswer.Rejected($"its chain does not hold ({status})");
    }

    private static DateTimeOffset StartOf(X509Chain chain) => chain.ChainElements.Max(static element => new DateTimeOffset(element.Certificate.NotBefore));

    private static DateTimeOffset EndOf(X509Chain chain) => chain.ChainElements.Min(static element => new DateTimeOffset(element.Certificate.NotAfter));
}
