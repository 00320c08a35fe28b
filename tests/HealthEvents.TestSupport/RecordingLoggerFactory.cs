using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HealthEvents.TestSupport;

/// <summary>Keeps everything that is logged, at every level: messages, members, scopes and exceptions.</summary>
public sealed class RecordingLoggerFactory : ILoggerFactory
{
    private readonly ConcurrentQueue<LogRecord> _records = new();

    public IReadOnlyList<LogRecord> Records => [.. _records];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("This factory records; it has no providers.");

    public void Dispose()
    {
    }

    private sealed class Logger(RecordingLoggerFactory owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            owner._records.Enqueue(new LogRecord(category, LogLevel.None, default, Show(state, state.ToString())));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner._records.Enqueue(new LogRecord(category, logLevel, eventId, $"{Show(state, formatter(state, exception))} {exception}"));

        private static string Show<TState>(TState state, string? message) =>
            state is IEnumerable<KeyValuePair<string, object?>> members
                ? $"{message} [{string.Join(", ", members.Select(member => $"{member.Key}={member.Value}"))}]"
                : message ?? "";
    }
}
