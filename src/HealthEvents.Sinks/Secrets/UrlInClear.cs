namespace HealthEvents.Sinks;

/// <summary>An address that is kept in clear: in the option itself or in an environment variable.</summary>
internal static class UrlInClear
{
    /// <summary>Takes what is kept in clear, unless the options forbid that or it cannot be an address.</summary>
    /// <exception cref="WebhookUrlException">It is not taken.</exception>
    public static string Accept(string text, WebhookUrlContext context)
    {
        if (!text.AsSpan().ContainsAny('.', ':', '/'))
        {
            throw new WebhookUrlException($"The address of the sink '{context.Sink}' is not a URL. If it is a KMS ciphertext, write kms: before it, or kms:env: before the name of its variable.");
        }

        return context.Options.RequireEncryption
            ? throw new WebhookUrlException($"The address of the sink '{context.Sink}' is kept in clear, which its option RequireEncryption forbids.")
            : text;
    }

    /// <summary>Finds what is wrong with an address that is kept in clear.</summary>
    /// <exception cref="WebhookUrlException">Something is wrong.</exception>
    public static void ThrowIfInvalid(string text, WebhookUrlContext context) => WebhookUrl.Parse(Accept(text, context), context.Services.UrlRules);
}
