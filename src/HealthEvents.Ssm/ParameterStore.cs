using Amazon.SimpleSystemsManagement;
using HealthEvents.Sinks;

namespace HealthEvents.Ssm;

/// <summary>A parameter of SSM, by its name or its ARN.</summary>
internal sealed class ParameterStore(Func<IAmazonSimpleSystemsManagement> client) : ISecretStore
{
    public string Prefix => "ssm:";

    public bool CanReadAtStart => true;

    public bool Recognizes(string configured) => AwsName.IsArnOf(configured, "ssm");

    public void ThrowIfInvalid(string value, SecretContext context)
    {
        if (value.Length == 0)
        {
            throw new SecretException($"{context.SubjectAtStart} names no parameter after {Prefix}");
        }
    }

    public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(value, context);
        var query = new ParameterQuery(client, context, "the parameter", "ssm:GetParameter");
        return (await query.GetAsync(value, AwsName.RegionOf(value), cancellationToken).ConfigureAwait(false)).Value;
    }
}
