using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What the options that hold for all sinks must be.</summary>
internal static class HealthEventsOptionsRules
{
    public const string NoSink = "There is no sink: events would be lost. Add one, such as with AddSlackWebhook.";

    private static readonly TimeSpan LongestEnricherTimeout = TimeSpan.FromMinutes(1);

    // Less than 24 days, which is what "24" and "24:00:00" bind to: whoever writes that means hours.
    private static readonly TimeSpan LongestDuplicateWindow = TimeSpan.FromDays(14);

    /// <summary>Throws where an option is not valid.</summary>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public static void ThrowIfInvalid(HealthEventsOptions options)
    {
        if (ProblemsOf(options, nameof(HealthEvents)) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }
    }

    /// <summary>What is wrong, one message each.</summary>
    /// <param name="options">The options.</param>
    /// <param name="path">What stands before the name of an option.</param>
    public static List<string> ProblemsOf(HealthEventsOptions options, string path)
    {
        var problems = new List<string>();
        if (options.MaxConcurrencyPerSink is < 1 or > 64)
        {
            problems.Add($"{path}:{nameof(options.MaxConcurrencyPerSink)} is {options.MaxConcurrencyPerSink}; it must be from 1 to 64.");
        }

        if (options.JournalCapacity < 1)
        {
            problems.Add($"{path}:{nameof(options.JournalCapacity)} is {options.JournalCapacity}; it must be at least 1.");
        }

        if (options.DuplicateWindow <= TimeSpan.Zero || options.DuplicateWindow > LongestDuplicateWindow)
        {
            problems.Add($"{path}:{nameof(options.DuplicateWindow)} is {options.DuplicateWindow:c}; it must be more than 0 and at most {LongestDuplicateWindow:c} (days.hours:minutes:seconds).");
        }

        if (options.EnricherTimeout <= TimeSpan.Zero || options.EnricherTimeout > LongestEnricherTimeout)
        {
            problems.Add($"{path}:{nameof(options.EnricherTimeout)} is {options.EnricherTimeout:c}; it must be more than 0 and at most {LongestEnricherTimeout:c}.");
        }

        foreach (var host in options.AllowedWebhookHosts)
        {
            if (host is null || Uri.CheckHostName(host) == UriHostNameType.Unknown)
            {
                problems.Add($"{path}:{nameof(options.AllowedWebhookHosts)} has an entry that is not a host name. Write the name alone, without scheme, port and path.");
            }
        }

        if (!string.IsNullOrWhiteSpace(options.DeadLetterFile) && ProblemOf(options.DeadLetterFile) is { } problem)
        {
            problems.Add($"{path}:{nameof(options.DeadLetterFile)} {problem}");
        }

        try
        {
            _ = new AccountDirectory(options.Accounts);
        }
        catch (ArgumentException exception)
        {
            problems.Add($"{path}:{nameof(options.Accounts)}: {MessageOf(exception)}");
        }

        LinkOptions.AddProblems(options, path, problems);
        return problems;
    }

    /// <summary>What is wrong, for those who configure: they know nothing of parameters.</summary>
    public static string MessageOf(ArgumentException exception) => exception.Message.Split($" (Parameter '{exception.ParamName}')")[0];

    private static string? ProblemOf(string file) =>
        Directory.Exists(file) ? "names a folder. Name a file in it."
        : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) ? "names a file in a folder that does not exist. Create the folder first."
        : null;
}
