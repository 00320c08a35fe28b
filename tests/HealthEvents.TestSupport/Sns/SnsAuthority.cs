using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealthEvents.TestSupport.Sns;

/// <summary>Who issues the certificates of a test: a root, or an authority below one.</summary>
public sealed class SnsAuthority
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Makes an authority.</summary>
    /// <param name="name">Its common name.</param>
    /// <param name="above">Who issues its certificate, or <see langword="null"/> for a root.</param>
    public SnsAuthority(string name, SnsAuthority? above = null)
    {
        var request = new CertificateRequest($"CN={name}", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        Certificate = (above ?? this).Sign(request, above?.Certificate.SubjectName ?? request.SubjectName, From, Until);
    }

    /// <summary>Its certificate, without the key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Issues a certificate.</summary>
    /// <param name="key">The key that it is for.</param>
    /// <param name="name">The name of the host.</param>
    /// <param name="from">From when it is valid.</param>
    /// <param name="until">Until when.</param>
    /// <param name="issuerAt">Where it says that the certificate of its issuer is, or <see langword="null"/>.</param>
    /// <returns>The certificate as PEM.</returns>
    public string Issue(PublicKey key, string name = "sns.amazonaws.com", DateTimeOffset? from = null, DateTimeOffset? until = null, Uri? issuerAt = null)
    {
        var request = new CertificateRequest(new X500DistinguishedName($"CN={name}"), key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        if (issuerAt is not null)
        {
            request.CertificateExtensions.Add(WhereIssuerIs(issuerAt));
        }

        using var certificate = Sign(request, Certificate.SubjectName, from ?? From, until ?? Until);
        return certificate.ExportCertificatePem();
    }

    private X509Certificate2 Sign(CertificateRequest request, X500DistinguishedName issuer, DateTimeOffset from, DateTimeOffset until) =>
        request.Create(issuer, X509SignatureGenerator.CreateForECDsa(_key), from, until, RandomNumberGenerator.GetBytes(8));

    private static X509AuthorityInformationAccessExtension WhereIssuerIs(Uri address) =>
        new(ocspUris: null, caIssuersUris: [address.AbsoluteUri]);
}
