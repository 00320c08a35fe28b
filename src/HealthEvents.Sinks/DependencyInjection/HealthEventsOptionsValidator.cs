using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed class HealthEventsOptionsValidator(string path) : IValidateOptions<HealthEventsOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthEventsOptions options)
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

        foreach (var host in options.AllowedWebhookHosts)
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            {
                problems.Add($"{path}:{nameof(options.AllowedWebhookHosts)} has an entry that is no host name. Write the name alone, without scheme, port and path.");
            }
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
