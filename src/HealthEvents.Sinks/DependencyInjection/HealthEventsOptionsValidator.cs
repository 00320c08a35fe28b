using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed class HealthEventsOptionsValidator(string path) : IValidateOptions<HealthEventsOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthEventsOptions options)
    {
        var problems = HealthEventsOptionsRules.ProblemsOf(options, path);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
