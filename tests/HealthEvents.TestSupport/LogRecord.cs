using Microsoft.Extensions.Logging;

namespace HealthEvents.TestSupport;

/// <summary>One log entry, or a scope (level <see cref="LogLevel.None"/>).</summary>
public sealed record LogRecord(string Category, LogLevel Level, EventId EventId, string Text);
