namespace HealthEvents.Sns;

/// <summary>Where the SNS of a topic is: the host that has its certificates and takes its confirmations.</summary>
/// <remarks>
/// SNS signs with a certificate of the region of the topic, which lies at the endpoint of that region. Its name is another one in some
/// regions. Source: <c>CertificateUrlValidator</c> and <c>SnsHostProvider</c> of the AWS SDK for Java 2, and <c>partitions.json</c> of the
/// AWS SDKs.
/// </remarks>
internal sealed class SnsEndpoint
{
    private SnsEndpoint(string region, string domain)
    {
        Host = $"sns.{region}.{domain}";
        CertificateNames = [$"sns.{domain}", $"sns-signing.{region}.{domain}", Host, $"sns-{region}.{domain}"];
        if (region.StartsWith("us-gov-", StringComparison.Ordinal))
        {
            // Both regions of GovCloud have the certificate of the west.
            CertificateNames = [.. CertificateNames, $"sns-us-gov-west-1.{domain}"];
        }
    }

    /// <summary>The host, in lower case.</summary>
    public string Host { get; }

    /// <summary>The names that a certificate may have.</summary>
    public IReadOnlyList<string> CertificateNames { get; }

    /// <summary>The endpoint of a topic, or <see langword="null"/> where the text is not the ARN of one.</summary>
    public static SnsEndpoint? Of(string topicArn)
    {
        var parts = topicArn.Split(':');
        return parts is ["arn", var partition, "sns", var region, { Length: 12 } account, { Length: > 0 and <= 256 } name]
            && DomainOf(partition) is { } domain
            && region.Length >= 3 && region.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
            && account.All(char.IsAsciiDigit)
            && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? new SnsEndpoint(region, domain)
            : null;
    }

    private static string? DomainOf(string partition) => partition switch
    {
        "aws" or "aws-us-gov" => "amazonaws.com",
        "aws-cn" => "amazonaws.com.cn",
        "aws-eusc" => "amazonaws.eu",
        "aws-iso" => "c2s.ic.gov",
        "aws-iso-b" => "sc2s.sgov.gov",
        "aws-iso-e" => "cloud.adc-e.uk",
        "aws-iso-f" => "csp.hci.ic.gov",
        _ => null,
    };
}
