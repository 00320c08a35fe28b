using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks routes and quiet hours against the sinks, the accounts and the kinds that there are.</summary>
internal sealed class RoutingOptionsValidator(IConfiguration? configuration, IServiceProvider services) : IValidateOptions<RoutingOptions>
{
    public ValidateOptionsResult Validate(string? name, RoutingOptions options)
    {
        var coded = services.GetServices<EventRoute>().ToArray();
        if (options.Routes.Count == 0 && options.QuietHours.Count == 0 && coded.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            var sinks = services.GetServices<IEventSink>().Select(static sink => sink.Name).ToArray();
            var kinds = services.GetService<ReadKinds>() is { } read ? new KnownKinds(read.All) : null;
            var rules = new RoutingRules(sinks, services.GetRequiredService<SinkServices>().Accounts, kinds);
            return rules.Check(options, coded, OptionKeys.PathOf(configuration, nameof(HealthEvents))).Problems is { Count: > 0 } problems
                ? ValidateOptionsResult.Fail(problems)
                : ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException)
        {
            // The options of a sink, or those that hold for all sinks, are wrong, and say so themselves.
            return ValidateOptionsResult.Success;
        }
    }
}
