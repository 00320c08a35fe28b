using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>
/// The door to a logger of the surroundings. Whatever a provider, a filter or a provider of scopes throws ends here, and costs
/// the line alone: neither the event, its retries nor the report.
/// </summary>
internal sealed class GuardedLogger(ILogger logger) : ILogger
{
    /// <summary>A logger that does not throw.</summary>
    public static ILogger Around(ILogger logger) => logger as GuardedLogger ?? new GuardedLogger(logger);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return logger.BeginScope(state) is { } scope ? new Scope(scope) : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // There is nobody left to tell.
        }
    }

    private sealed class Scope(IDisposable scope) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                scope.Dispose();
            }
            catch (Exception)
            {
                // As above.
            }
        }
    }
}
