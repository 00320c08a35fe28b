using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks.Tests;

/// <summary>Loggers of which every member throws.</summary>
internal sealed class ThrowingLoggerFactory : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new AggregateException("no providers");

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => throw new AggregateException("no scopes");

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Trace ? throw new AggregateException("no levels") : true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        throw new AggregateException("no log");
}
