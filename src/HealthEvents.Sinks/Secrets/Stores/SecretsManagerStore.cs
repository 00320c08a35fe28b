namespace HealthEvents.Sinks;

/// <summary>A secret of Secrets Manager, by its id or its ARN, read through the Lambda extension.</summary>
internal sealed class SecretsManagerStore : ISecretStore
{
    public string Prefix => "secretsmanager:";

    public string Form => $"{Prefix}ID";

    /// <summary>The extension answers only while an event is handled.</summary>
    public bool CanReadAtStart => false;

    public bool Recognizes(string configured) => LambdaExtension.IsArnOf(configured, "secretsmanager");

    public void ThrowIfInvalid(string value, SecretContext context) => LambdaExtension.ThrowIfAbsent(context);

    public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
    {
        var path = $"/secretsmanager/get?secretId={Uri.EscapeDataString(value)}";
        var response = await LambdaExtension.GetAsync(path, context.Services, cancellationToken).ConfigureAwait(false);
        return LambdaExtension.TextIn(response, "SecretString", static root => root);
    }
}
