using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// The type code of a Health event in words: <c>AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED</c> is "persistent
/// instance retirement scheduled".
/// </summary>
internal static class HealthTypeCode
{
    /// <summary>The code without <c>AWS_</c> and its service: what happened.</summary>
    public static ReadOnlySpan<char> WithoutService(string code, string? service)
    {
        const string Aws = "AWS_";
        var rest = code.AsSpan();
        if (rest.StartsWith(Aws, StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[Aws.Length..];
        }

        return !string.IsNullOrEmpty(service)
            && rest.Length > service.Length + 1
            && rest[service.Length] == '_'
            && rest.StartsWith(service, StringComparison.OrdinalIgnoreCase)
            ? rest[(service.Length + 1)..]
            : rest;
    }

    /// <summary>Whether one of some words, in capitals as AWS writes them, stands in a code.</summary>
    public static bool HasAny(string? code, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (code?.Contains(word, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    public static string Words(ReadOnlySpan<char> code)
    {
        var words = new StringBuilder(code.Length);
        while (!code.IsEmpty)
        {
            var end = code.IndexOf('_');
            var word = end < 0 ? code : code[..end];
            code = end < 0 ? [] : code[(end + 1)..];
            if (word.IsEmpty)
            {
                continue;
            }

            if (words.Length > 0)
            {
                words.Append(' ');
            }

            AppendWord(words, word);
        }

        return words.ToString();
    }

    private static void AppendWord(StringBuilder words, ReadOnlySpan<char> word)
    {
        if (Name(word) is { } name)
        {
            words.Append(name);
        }
        else if (word.ContainsAnyInRange('0', '9'))
        {
            words.Append(word);
        }
        else
        {
            foreach (var c in word)
            {
                words.Append(char.ToLowerInvariant(c));
            }
        }
    }

    // Names and abbreviations in AWS's type codes, which keep their spelling.
    private static string? Name(ReadOnlySpan<char> word) => word switch
    {
        "ACL" or "ACM" or "AMI" or "AMS" or "API" or "ARN" or "AWS" or "AZ" or "BGP" or "CA" or "CIDR" or "CLI" or "CNAME"
            or "CPU" or "CVE" or "DB" or "DHCP" or "DMCA" or "DMS" or "DNS" or "EBS" or "ECR" or "ECS" or "EFS" or "EIP"
            or "EKS" or "ELB" or "EMR" or "ENI" or "EOL" or "FPGA" or "GPU" or "HTTP" or "HTTPS" or "IAM" or "ID" or "IOPS"
            or "IP" or "JDK" or "KMS" or "LTS" or "MFA" or "MSK" or "MTU" or "NAT" or "NIC" or "NLB" or "ODCR" or "OS"
            or "PHP" or "RDP" or "RDS" or "SDK" or "SES" or "SMS" or "SMTP" or "SNS" or "SQL" or "SQS" or "SSD" or "SSH"
            or "SSL" or "SSM" or "SSO" or "TCP" or "TLS" or "UDP" or "URL" or "VPC" or "VPN" or "VIF" or "WAF" => word.ToString(),
        "APIGATEWAY" => "API Gateway",
        "AURORA" => "Aurora",
        "CLOUDFRONT" => "CloudFront",
        "DDOS" => "DDoS",
        "DOS" => "DoS",
        "DYNAMODB" => "DynamoDB",
        "FARGATE" => "Fargate",
        "LAMBDA" => "Lambda",
        "LINUX" => "Linux",
        "MARIADB" => "MariaDB",
        "MYSQL" => "MySQL",
        "NODEJS" => "Node.js",
        "ORACLE" => "Oracle",
        "POSTGRES" or "POSTGRESQL" => "PostgreSQL",
        "PYTHON" => "Python",
        "RUBY" => "Ruby",
        "WINDOWS" => "Windows",
        _ => null,
    };
}
