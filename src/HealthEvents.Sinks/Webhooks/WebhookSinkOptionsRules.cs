using System.Globalization;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What the options of a webhook sink must be. Messages name the option, and its value where it cannot be a secret.</summary>
internal static class WebhookSinkOptionsRules
{
    private const int MostBurst = 100;

    /// <summary>What is wrong, one message each. The address is not checked: the sink may have another source of it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="path">What stands before the name of an option.</param>
    public static List<string> ProblemsOf(WebhookSinkOptions options, string path)
    {
        var problems = new List<string>();
        if (!MessageLanguage.All.Any(language => language.Code == options.Language))
        {
            problems.Add($"{path}:{nameof(options.Language)} is '{Misplaced.Shown(options.Language)}'; it must be one of {string.Join(", ", MessageLanguage.All)}.");
        }

        if (options.Verbosity is < Verbosity.Compact or > Verbosity.Full)
        {
            problems.Add($"{path}:{nameof(options.Verbosity)} is not a known verbosity.");
        }

        foreach (var zone in options.TimeZones)
        {
            if (!MessageTimeZone.TryFind(zone, out _, out var problem))
            {
                problems.Add($"{path}:{nameof(options.TimeZones)} names '{Misplaced.Shown(zone)}'. {problem}");
            }
        }

        SecretStoreOptionsRules.AddProblemsOf(options, $"{path}:", problems);
        Between(nameof(options.AddressLifetime), options.AddressLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Between(nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5));
        Between(nameof(options.RetryBudget), options.RetryBudget, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(15));
        Between(nameof(options.PaceInterval), options.PaceInterval, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        if (options.PaceBurst is < 1 or > MostBurst)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{nameof(options.PaceBurst)} is {options.PaceBurst}; it must be from 1 to {MostBurst}."));
        }

        Between(nameof(options.PaceWait), options.PaceWait, TimeSpan.Zero, WebhookPace.LongestHold);
        return problems;

        void Between(string option, TimeSpan value, TimeSpan least, TimeSpan most) =>
            SecretStoreOptionsRules.AddUnlessWithin($"{path}:{option}", value, least, most, problems);
    }

    /// <summary>Refuses names that cannot be shown. Reports, logs and metrics are full of the name of a sink.</summary>
    /// <exception cref="ArgumentException">The name is empty, or looks like an address.</exception>
    public static void ThrowIfInvalidName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (Misplaced.IsAddress(name))
        {
            throw new ArgumentException("The name of a sink looks like the address of a webhook. Names are shown everywhere: give it another one.", nameof(name));
        }
    }

    /// <exception cref="ArgumentException">Something is wrong.</exception>
    public static void ThrowIfInvalid(string sink, WebhookSinkOptions options)
    {
        if (ProblemsOf(options, sink) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }
    }
}
