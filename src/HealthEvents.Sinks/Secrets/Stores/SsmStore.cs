namespace HealthEvents.Sinks;

/// <summary>A parameter of SSM, by its name or its ARN, read through the Lambda extension.</summary>
internal sealed class SsmStore : ISecretStore
{
    public string Prefix => "ssm:";

    /// <summary>The extension answers only while an event is handled.</summary>
    public bool CanReadAtStart => false;

    public bool Recognizes(string configured) => LambdaExtension.IsArnOf(configured, "ssm");

    public void ThrowIfInvalid(string value, SecretContext context) => LambdaExtension.ThrowIfAbsent(context);

    public async ValueTask<string> ReadAsync(string value, SecretContext context, CancellationToken cancellationToken = default)
    {
        var path = $"/systemsmanager/parameters/get?name={Uri.EscapeDataString(value)}&withDecryption=true";
        var response = await LambdaExtension.GetAsync(path, context.Services, cancellationToken).ConfigureAwait(false);
        return LambdaExtension.TextIn(
            response, "Value", static root => root.TryGetProperty("Parameter", out var parameter) ? parameter : default);
    }
}
