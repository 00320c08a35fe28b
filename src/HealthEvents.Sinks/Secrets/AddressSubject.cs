using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>The address of a sink.</summary>
/// <param name="sink">The name of the sink.</param>
internal sealed class AddressSubject(string sink) : SecretSubject(sink)
{
    public override string Text => $"the address of {Owner}";

    public override string Owner => $"the sink '{Name}'";

    public override string Word => "address";

    public override string Missing(IEnumerable<ISecretStore> stores) => $"The sink '{Name}' has no address: set its option {nameof(WebhookAddressOptions.Address)}.";

    public override string ShownVariable(string variable) => Misplaced.ShownVariable(variable);

    /// <summary>Base64 has neither dots nor colons, and every address has one of them.</summary>
    public override bool IsPlainly(string text) => text.AsSpan().ContainsAny('.', ':');

    public override void ThrowIfUnlike(string text)
    {
        if (!text.AsSpan().ContainsAny('.', ':', '/'))
        {
            throw new SecretException($"The address of the sink '{Name}' is not a URL. If it is a KMS ciphertext, write kms: before it, or kms:env: before the name of its variable.");
        }
    }

    public override void ThrowIfInvalid(string text, SinkServices services) => WebhookUrl.Parse(text, services.UrlRules);

    public override void TellOpenedWithoutContext(ILogger logger, string context) => SinkLog.OpenedWithoutContext(logger, Name, context);

    public override void TellRefreshFailed(ILogger logger, string error)
    {
        SinkLog.AddressRefreshFailed(logger, Name, error);
        SinkMetrics.AddressRefreshFailed(Name);
    }
}
