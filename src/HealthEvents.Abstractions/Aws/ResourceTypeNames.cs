using System.Text;

namespace HealthEvents;

/// <summary>The names of resource types in words: <c>AWS::EC2::SecurityGroup</c> is "EC2 security group".</summary>
/// <remarks>
/// Source: AWS CloudFormation user guide, "AWS resource and property types reference", for how types are spelled; the names of the
/// products in the AWS documentation for how their services are.
/// </remarks>
public static class ResourceTypeNames
{
    /// <summary>The name of a resource type.</summary>
    /// <param name="type">The type, such as <c>AWS::RDS::DBInstance</c>.</param>
    /// <returns>
    /// The words, such as <c>RDS DB instance</c>; a text without <c>::</c> comes back as it is, and an empty one is
    /// <see langword="null"/>.
    /// </returns>
    public static string? Of(string? type)
    {
        if (string.IsNullOrEmpty(type))
        {
            return null;
        }

        var last = type.LastIndexOf("::", StringComparison.Ordinal);
        if (last < 0)
        {
            return type;
        }

        var words = new StringBuilder(type.Length);
        var service = type.AsSpan(0, last);
        var middle = service.LastIndexOf("::", StringComparison.Ordinal);
        service = middle < 0 ? [] : service[(middle + 2)..];
        words.Append(Service(service));

        // AutoScalingGroup of AutoScaling is "Auto Scaling group", BackupPlan of Backup is "Backup plan".
        var name = type.AsSpan(last + 2);
        var isSaid = !service.IsEmpty && name.Length > service.Length && name.StartsWith(service, StringComparison.Ordinal) && char.IsUpper(name[service.Length]);
        AppendCamel(words, isSaid ? name[service.Length..] : name);
        return words.ToString();
    }

    private static ReadOnlySpan<char> Service(ReadOnlySpan<char> service) => service switch
    {
        "ApiGateway" or "ApiGatewayV2" => "API Gateway",
        "AutoScaling" => "Auto Scaling",
        "Cassandra" => "Keyspaces",
        "CertificateManager" => "ACM",
        "DirectConnect" => "Direct Connect",
        "ElasticBeanstalk" => "Elastic Beanstalk",
        "ElasticLoadBalancing" or "ElasticLoadBalancingV2" => "ELB",
        "Events" => "EventBridge",
        "Logs" => "CloudWatch Logs",
        "NetworkFirewall" => "Network Firewall",
        "OpenSearchService" => "OpenSearch",
        "Route53" => "Route 53",
        "SecretsManager" => "Secrets Manager",
        "SecurityHub" => "Security Hub",
        "ServiceCatalog" => "Service Catalog",
        "StepFunctions" => "Step Functions",
        "WAFRegional" or "WAFv2" => "WAF",
        _ => service,
    };

    // DBInstance is "DB instance", VPCEndpoint "VPC endpoint", NetworkAcl "network acl".
    private static void AppendCamel(StringBuilder words, ReadOnlySpan<char> name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var isBreak = i == name.Length
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (isBreak)
            {
                AppendWord(words, name[start..i]);
                start = i;
            }
        }
    }

    private static void AppendWord(StringBuilder words, ReadOnlySpan<char> word)
    {
        if (words.Length > 0)
        {
            words.Append(' ');
        }

        // An abbreviation is short; AWS::EC2::VOLUME is how AWS Config wrote its types in 2014.
        var isShouted = word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);
        if (isShouted)
        {
            words.Append(word.Length <= 4 ? word.ToString() : word.ToString().ToLowerInvariant());
        }
        else if (word is "Acl" or "Api" or "Arn" or "Db" or "Http" or "Ip" or "Nat" or "Rest" or "Url" or "Vpn")
        {
            words.Append(word.ToString().ToUpperInvariant());
        }
        else
        {
            words.Append(char.ToLowerInvariant(word[0])).Append(word[1..]);
        }
    }
}
