namespace HealthEvents.Sinks;

/// <summary>A secret that is kept in clear: in the option itself or in an environment variable.</summary>
internal static class SecretInClear
{
    /// <summary>Takes what is kept in clear, unless the options forbid that or it cannot be what is meant.</summary>
    /// <exception cref="SecretException">It is not taken.</exception>
    public static string Accept(string text, SecretContext context)
    {
        context.Kept.ThrowIfUnlike(text);
        return context.Options.RequireEncryption
            ? throw new SecretException($"{context.SubjectAtStart} is kept in clear, which its option RequireEncryption forbids.")
            : text;
    }

    /// <summary>Finds what is wrong with a secret that is kept in clear.</summary>
    /// <exception cref="SecretException">Something is wrong.</exception>
    public static void ThrowIfInvalid(string text, SecretContext context) => context.Kept.ThrowIfInvalid(Accept(text, context), context.Services);
}
