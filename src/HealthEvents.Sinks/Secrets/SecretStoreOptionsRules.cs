namespace HealthEvents.Sinks;

/// <summary>What the options of a stored secret must be. Messages name the option, and its value where it cannot be a secret.</summary>
internal static class SecretStoreOptionsRules
{
    /// <summary>What is wrong, one message each. The secret itself is not checked.</summary>
    /// <param name="options">The options.</param>
    /// <param name="name">What the secret is called.</param>
    public static List<string> ProblemsOf(SecretOptions options, string name)
    {
        var problems = new List<string>();
        AddProblemsOf(options, $"{name}: ", problems);
        AddUnlessWithin($"{name}: {nameof(options.Lifetime)}", options.Lifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), problems);
        return problems;
    }

    /// <summary>Adds what is wrong with the options that addresses and other secrets share.</summary>
    /// <param name="options">The options.</param>
    /// <param name="prefix">What stands before the name of an option.</param>
    /// <param name="problems">Takes a message for each.</param>
    public static void AddProblemsOf(SecretStoreOptions options, string prefix, List<string> problems)
    {
        if (options.EncryptionContext.Any(static entry => entry is null || entry.IndexOf('=', StringComparison.Ordinal) <= 0))
        {
            problems.Add($"{prefix}{nameof(options.EncryptionContext)} has an entry that is not name=value.");
        }
        else if (options.EncryptionContext.GroupBy(static entry => entry[..entry.IndexOf('=', StringComparison.Ordinal)], StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            problems.Add($"{prefix}{nameof(options.EncryptionContext)} has two entries for '{Misplaced.Shown(twice.Key)}'.");
        }

        if (options.KmsGrantTokens.Count > 10 || options.KmsGrantTokens.Any(string.IsNullOrWhiteSpace))
        {
            problems.Add($"{prefix}{nameof(options.KmsGrantTokens)} has {options.KmsGrantTokens.Count} entries; KMS takes at most 10, and none may be empty.");
        }
    }

    /// <summary>Adds that a duration is too short or too long.</summary>
    /// <param name="option">The option, as messages name it.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The shortest that is allowed.</param>
    /// <param name="most">The longest that is allowed.</param>
    /// <param name="problems">Takes the message.</param>
    public static void AddUnlessWithin(string option, TimeSpan value, TimeSpan least, TimeSpan most, List<string> problems)
    {
        if (value < least || value > most)
        {
            // "20" binds to 20 days: the form is part of the message.
            problems.Add($"{option} is {value}; it must be from {least} to {most}, written as hours:minutes:seconds.");
        }
    }
}
