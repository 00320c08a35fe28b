namespace HealthEvents.Sinks;

/// <summary>An address as it is configured: where it is kept, and under which name or as which text.</summary>
internal readonly record struct WebhookAddress(WebhookAddressKind Kind, string Value)
{
    private const string Environment = "env:";

    /// <summary>The variable that holds the value, or <see langword="null"/> where the value is here.</summary>
    public string? Variable => Value.StartsWith(Environment, StringComparison.OrdinalIgnoreCase) ? Value[Environment.Length..].Trim() : null;

    public static WebhookAddress Parse(string text)
    {
        text = WebhookUrlRepair.Unwrap(text);
        return After(text, "kms:") is { } ciphertext ? new(WebhookAddressKind.Kms, ciphertext)
            : After(text, "secretsmanager:") is { } id ? new(WebhookAddressKind.SecretsManager, id)
            : After(text, "ssm:") is { } name ? new(WebhookAddressKind.Parameter, name)
            : IsArnOf(text, "secretsmanager") ? new(WebhookAddressKind.SecretsManager, text)
            : IsArnOf(text, "ssm") ? new(WebhookAddressKind.Parameter, text)
            : new(WebhookAddressKind.Plain, text);
    }

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..].Trim() : null;

    private static bool IsArnOf(string text, string service) =>
        text.Split(':', 4) is ["arn", _, var named, _] && named == service;

    /// <summary>A secret may be in here: only the kind is shown.</summary>
    public override string ToString() => Kind.ToString();
}
