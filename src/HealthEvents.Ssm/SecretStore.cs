using System.Text.Json;
using Amazon.SimpleSystemsManagement;
using HealthEvents.Sinks;

namespace HealthEvents.Ssm;

/// <summary>A secret of Secrets Manager, which SSM reads for whoever may read both.</summary>
/// <remarks>
/// Source: Systems Manager user guide, "Referencing AWS Secrets Manager secrets from Parameter Store parameters". It takes names
/// and no ARNs, and reads secrets of the same account and region.
/// </remarks>
internal sealed class SecretStore(Func<IAmazonSimpleSystemsManagement> client) : ISecretStore
{
    private const string Reference = "/aws/reference/secretsmanager/";

    public string Prefix => "secretsmanager:";

    public string Form => $"{Prefix}ID";

    public bool CanReadAtStart => true;

    public bool Recognizes(string configured) => AwsName.IsArnOf(configured, "secretsmanager");

    public void ThrowIfInvalid(string value, SecretContext context) => NameOf(value, context);

    public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
    {
        var parameter = await new ParameterQuery(client, context, "the secret", "ssm:GetParameter and secretsmanager:GetSecretValue")
            .GetAsync(Reference + NameOf(value, context), AwsName.RegionOf(value), cancellationToken)
            .ConfigureAwait(false);
        return IsAnother(value, parameter.SourceResult)
            ? throw new SecretException(
                $"{context.SubjectAtStart} is the ARN of another secret than the one that has its name in this account and region. Give the whole ARN, or secretsmanager:NAME.")
            : parameter.Value;
    }

    /// <summary>The ARN may be of another account, or end early, where its last word looks like what Secrets Manager adds.</summary>
    private static bool IsAnother(string asked, string? response)
    {
        if (string.IsNullOrEmpty(response) || !asked.StartsWith("arn:", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var secret = JsonDocument.Parse(response);
            return secret.RootElement.ValueKind == JsonValueKind.Object
                && secret.RootElement.TryGetProperty("ARN", out var arn)
                && arn.ValueKind == JsonValueKind.String
                && !arn.ValueEquals(asked);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string NameOf(string value, SecretContext context)
    {
        if (!value.StartsWith("arn:", StringComparison.Ordinal))
        {
            return value.Length > 0 ? value : throw new SecretException($"{context.SubjectAtStart} names no secret after secretsmanager:");
        }

        return AwsName.SecretNameIn(value) ?? throw new SecretException(
            $"{context.SubjectAtStart} is an ARN that does not end in the hyphen and six characters of a secret's ARN, so its name is not certain. SSM reads secrets by name: write secretsmanager:NAME.");
    }
}
