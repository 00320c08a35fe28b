using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks the options that hold for all sinks, and that there is a sink.</summary>
internal sealed class HealthEventsOptionsValidator(IConfiguration? configuration, IServiceProvider services) : IValidateOptions<HealthEventsOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthEventsOptions options)
    {
        var path = OptionKeys.PathOf(configuration, nameof(HealthEvents));
        var problems = HealthEventsOptionsRules.ProblemsOf(options, path);
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(IEventSink)) == false)
        {
            problems.Add(HealthEventsOptionsRules.NoSink);
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
