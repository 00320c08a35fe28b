using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthEvents.Sinks;

/// <summary>The door to the loggers of the surroundings: see <see cref="GuardedLogger"/>. A factory that is disposed gives silence.</summary>
internal sealed class GuardedLoggerFactory(ILoggerFactory factory) : ILoggerFactory
{
    /// <summary>A factory that does not throw, and whose loggers do not.</summary>
    public static ILoggerFactory Around(ILoggerFactory factory) => factory as GuardedLoggerFactory ?? new GuardedLoggerFactory(factory);

    public ILogger CreateLogger(string categoryName)
    {
        try
        {
            return GuardedLogger.Around(factory.CreateLogger(categoryName));
        }
        catch (Exception)
        {
            return NullLogger.Instance;
        }
    }

    public void AddProvider(ILoggerProvider provider) => factory.AddProvider(provider);

    public void Dispose()
    {
        // The factory belongs to the surroundings.
    }
}
