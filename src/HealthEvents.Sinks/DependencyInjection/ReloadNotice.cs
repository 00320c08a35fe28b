using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says that options which hold for all sinks were changed in vain: they are read at the start.</summary>
internal sealed class ReloadNotice : IDisposable
{
    private readonly IDisposable? _subscription;

    public ReloadNotice(IConfiguration section, IOptionsMonitor<HealthEventsOptions> monitor, ILogger logger)
    {
        var changes = new ConfigurationChanges(section);
        _subscription = monitor.OnChange(_ =>
        {
            var options = changes.Take().Where(static name => OptionKeys.All.Any(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).ToArray();
            if (options.Length > 0)
            {
                SinkLog.OptionsOfAllHoldLater(logger, string.Join(", ", options));
            }
        });
    }

    public void Dispose() => _subscription?.Dispose();
}
