using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says that options which hold for all sinks were changed in vain: they are read at the start.</summary>
internal sealed class ReloadNotice : IDisposable
{
    private const string AllSinks = "all sinks";

    private readonly IDisposable _subscription;

    public ReloadNotice(IConfiguration section, ILogger logger)
    {
        var changes = new ConfigurationChanges(section);
        _subscription = ChangeToken.OnChange(section.GetReloadToken, () =>
        {
            if (HealthEventsOptions.ProblemsOf(section) is { Count: > 0 } problems)
            {
                SinkLog.OptionsNotReloaded(logger, AllSinks, string.Join(' ', problems));
                return;
            }

            var options = changes.Take().Where(static name => OptionKeys.All.Any(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).ToArray();
            if (options.Length > 0)
            {
                SinkLog.OptionsOfAllHoldLater(logger, string.Join(", ", options));
            }
        });
    }

    public void Dispose() => _subscription.Dispose();
}
