using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks what holds for all sinks, and that there is one.</summary>
internal sealed class HealthEventsOptionsValidator(IConfiguration? configuration, IServiceProvider services) : IValidateOptions<HealthEventsOptions>
{
    private static readonly string[] Lists = [nameof(HealthEventsOptions.SendAlso), nameof(HealthEventsOptions.AllowedWebhookHosts), nameof(HealthEventsOptions.Accounts)];

    public ValidateOptionsResult Validate(string? name, HealthEventsOptions options)
    {
        var path = OptionKeys.PathOf(configuration, nameof(HealthEvents));
        var problems = HealthEventsOptionsRules.ProblemsOf(options, path);
        problems.AddRange(OptionKeys.SingleValues(configuration, path, Lists));
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(IEventSink)) == false)
        {
            problems.Add("There is no sink: events would be lost. Add one, such as with AddSlackWebhook.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
