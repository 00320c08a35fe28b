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

    /// <summary>Finds what is wrong without asking anybody: the rest only KMS or the store can tell.</summary>
    /// <exception cref="WebhookUrlException">Something is wrong.</exception>
    public void Check()
    {
        var address = Configured();
        var inClear = address.Kind switch
        {
            WebhookAddressKind.Plain => Plain(address.Value),
            WebhookAddressKind.Kms => _kms.Check(address.Value),
            _ => null,
        };

        if (inClear is not null)
        {
            WebhookUrl.Parse(inClear, services.UrlRules);
        }
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

        if (!IsName(variable))
        {
            // It may be the address itself, put there by a shell that replaced a variable.
            throw new WebhookUrlException($"What follows env: in the address of the sink '{sink}' is no name of an environment variable. Write the name alone, without a dollar sign.");
        }

        var value = services.Environment.Get(variable);
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new WebhookUrlException($"The environment variable {variable} that holds the address of the sink '{sink}' is not set or empty.");
        }

        // The variable of a ciphertext may say kms: once more.
        var stored = WebhookAddress.Parse(value);
        return address.Kind == WebhookAddressKind.Plain || stored.Kind == address.Kind ? stored : address with { Value = value };
    }

    private static bool IsName(string variable) =>
        variable.Length > 0 && variable.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny('.', ':', '/'))
        {
            throw new WebhookUrlException($"The address of the sink '{sink}' is no URL. If it is a KMS ciphertext, write kms: before it, or kms:env: before the name of its variable.");
        }

        return options.RequireEncryption
            ? throw new WebhookUrlException($"The address of the sink '{sink}' is kept in clear, which its option RequireEncryption forbids.")
            : text;
    }
}
