using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Output;

/// <summary>Writes logs to standard error, one line each. Exceptions appear by their type: their text may be anybody's.</summary>
internal sealed class ErrorLog(TextWriter error) : ILoggerProvider
{
    public static ILoggerFactory CreateFactory(Surroundings surroundings, bool isVerbose) => LoggerFactory.Create(logging =>
    {
        if (isVerbose)
        {
            logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new ErrorLog(TextWriter.Synchronized(surroundings.Error)));
        }
    });

    public ILogger CreateLogger(string categoryName) => new Logger(error, categoryName);

    public void Dispose()
    {
        // Standard error is not ours to close.
    }

    private sealed class Logger(TextWriter error, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fault = exception is null ? "" : $" ({exception.GetType().Name})";
            error.WriteLine($"{logLevel}: {category}: {formatter(state, exception).ReplaceLineEndings(" ")}{fault}");
        }
    }
}
