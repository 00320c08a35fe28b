namespace HealthEvents.Sinks;

/// <summary>Reads the address of a sink from wherever its options say it is kept.</summary>
internal sealed class WebhookUrlSource(string sink, WebhookAddressOptions options, SinkServices services)
{
    private readonly KmsAddressReader _kms = new(sink, options, services);
    private readonly LambdaExtensionReader _extension = new(options, services);

    public async ValueTask<WebhookUrl> ReadAsync(CancellationToken cancellationToken)
    {
        var address = Configured();
        var text = address.Kind switch
        {
            WebhookAddressKind.Kms => await _kms.ReadAsync(address.Value, cancellationToken).ConfigureAwait(false),
            WebhookAddressKind.SecretsManager => await _extension.ReadSecretAsync(address.Value, cancellationToken).ConfigureAwait(false),
            WebhookAddressKind.Parameter => await _extension.ReadParameterAsync(address.Value, cancellationToken).ConfigureAwait(false),
            _ => Plain(address.Value),
        };

        return WebhookUrl.Parse(text, services.UrlRules);
    }

    private WebhookAddress Configured()
    {
        if (string.IsNullOrWhiteSpace(options.Address))
        {
            throw new WebhookUrlException($"The sink '{sink}' has no address: set its option Address.");
        }

        var address = WebhookAddress.Parse(options.Address);
        if (address.Variable is not { } variable)
        {
            return address;
        }

        var value = services.Environment.Get(variable.Trim());
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new WebhookUrlException($"The environment variable {variable} that holds the address of the sink '{sink}' is not set or empty.");
        }

        return address.Kind == WebhookAddressKind.Plain ? WebhookAddress.Parse(value) : address with { Value = value };
    }

    private string Plain(string text) =>
        options.RequireEncryption
            ? throw new WebhookUrlException($"The address of the sink '{sink}' is kept in clear, which its option RequireEncryption forbids.")
            : text;
}
