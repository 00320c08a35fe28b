using HealthEvents.Sinks;

namespace HealthEvents.AspNetCore;

/// <summary>The secrets that the options of an endpoint name.</summary>
internal static class EndpointSecrets
{
    /// <summary>The key, with the one before it; <see langword="null"/> where there is none.</summary>
    public static SharedSecret? KeyOf(HealthEventsEndpointOptions options, string pattern, SinkServices services) =>
        Make([(NameOfKey(pattern), options.Key), (NameOfPreviousKey(pattern), options.PreviousKey)], services);

    /// <summary>The password, with the one before it; <see langword="null"/> where there is none.</summary>
    public static SharedSecret? PasswordOf(HealthEventsEndpointOptions options, string pattern, SinkServices services) =>
        Make([(NameOfPassword(pattern), options.Password), (NameOfPreviousPassword(pattern), options.PreviousPassword)], services);

    /// <summary>What is wrong with them, as far as that can be said without asking KMS or a store.</summary>
    public static IEnumerable<string> ProblemsOf(HealthEventsEndpointOptions options, string path, string pattern, SinkServices services)
    {
        (string Option, string Name, SecretOptions Secret, SecretOptions? First)[] all =
        [
            (nameof(options.Key), NameOfKey(pattern), options.Key, null),
            (nameof(options.PreviousKey), NameOfPreviousKey(pattern), options.PreviousKey, options.Key),
            (nameof(options.Password), NameOfPassword(pattern), options.Password, null),
            (nameof(options.PreviousPassword), NameOfPreviousPassword(pattern), options.PreviousPassword, options.Password),
        ];
        foreach (var (option, name, secret, first) in all)
        {
            if (!IsSet(secret))
            {
                // An empty value is a secret that somebody forgot, such as a variable that is not set.
                if (secret.Value is not null || AreOthersSet(secret))
                {
                    yield return $"{path}:{option}:{nameof(secret.Value)} is missing. Say where the secret is kept, or leave {path}:{option} out.";
                }

                continue;
            }

            if (first is not null && !IsSet(first))
            {
                yield return $"{path}:{option} is set, and the secret that follows it is not. Set that one first.";
            }

            if (ProblemOf(name, secret, services) is { } problem)
            {
                yield return $"{path}:{option}:{nameof(secret.Value)}: {problem}";
            }
        }
    }

    private static SharedSecret? Make((string Name, SecretOptions Options)[] secrets, SinkServices services)
    {
        var set = secrets.Where(static secret => IsSet(secret.Options)).ToList();
        return set.Count == 0 ? null : new SharedSecret(set.Select(secret => SecretProviders.FromOptions(secret.Name, secret.Options, services)), services.TimeProvider);
    }

    private static bool IsSet(SecretOptions secret) => !string.IsNullOrWhiteSpace(secret.Value);

    private static bool AreOthersSet(SecretOptions secret) =>
        secret.EncryptionContext.Count + secret.KmsGrantTokens.Count > 0 || secret.KmsKeyId is not null || secret.SecretMember is not null || secret.RequireEncryption;

    private static string? ProblemOf(string name, SecretOptions secret, SinkServices services)
    {
        try
        {
            new SecretSource(name, secret, services).ThrowIfInvalid();
            return null;
        }
        catch (SecretException exception)
        {
            return exception.Message;
        }
    }

    private static string NameOfKey(string pattern) => $"the key of the endpoint {pattern}";

    private static string NameOfPreviousKey(string pattern) => $"the previous key of the endpoint {pattern}";

    private static string NameOfPassword(string pattern) => $"the password of the endpoint {pattern}";

    private static string NameOfPreviousPassword(string pattern) => $"the previous password of the endpoint {pattern}";
}
