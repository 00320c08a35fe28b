using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Sending;

/// <summary>
/// Writes each entry of a report as a line of JSON as soon as its outcome is known, and knows the exit status that follows. Where a
/// line cannot be written any more, the events are delivered all the same.
/// </summary>
internal sealed class ReportWriter(TextWriter output) : IProgress<DispatchEntry>
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private ExceptionDispatchInfo? _failure;

    public int ExitStatus { get; private set; } = Cli.ExitStatus.Well;

    public void Report(DispatchEntry value)
    {
        var line = LineOf(value);
        lock (_lock)
        {
            if (value.Outcome is DispatchOutcome.Failed or DispatchOutcome.DeadLettered)
            {
                ExitStatus = Cli.ExitStatus.Failed;
            }

            Write(line);
        }
    }

    /// <summary>Notes that something was not sent and has no entry.</summary>
    public void NoteLoss() => ExitStatus = Cli.ExitStatus.Failed;

    /// <summary>Throws what the output threw.</summary>
    public void ThrowIfOutputFailed() => _failure?.Throw();

    private void Write(string line)
    {
        if (_failure is not null)
        {
            return;
        }

        try
        {
            output.WriteLine(line);
            output.Flush();
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private static string LineOf(DispatchEntry entry)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, Options))
        {
            entry.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
