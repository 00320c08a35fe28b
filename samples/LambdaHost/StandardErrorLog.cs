using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace LambdaHost;

/// <summary>Writes one JSON object per line to standard error, from where Lambda takes it to CloudWatch Logs.</summary>
internal sealed class StandardErrorLog(TimeProvider clock) : ILoggerFactory, ILogger
{
    private readonly Stream _output = Console.OpenStandardError();

    /// <summary>The invocation that the lines belong to.</summary>
    public string? RequestId { get; set; }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("timestamp"u8, clock.GetUtcNow());
            writer.WriteString("level"u8, logLevel.ToString());
            writer.WriteString("requestId"u8, RequestId);
            writer.WriteNumber("eventId"u8, eventId.Id);
            writer.WriteString("message"u8, formatter(state, exception));
            writer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        Write(line);
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose() => _output.Dispose();

    /// <summary>One at a time: sinks run side by side, and a line must not be torn.</summary>
    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Write(MemoryStream line) => line.WriteTo(_output);
}
