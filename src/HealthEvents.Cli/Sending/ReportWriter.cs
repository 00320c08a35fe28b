using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Sending;

/// <summary>Writes reports as JSON Lines, and knows the exit status that follows from them.</summary>
internal sealed class ReportWriter(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int ExitStatus { get; private set; } = Cli.ExitStatus.Well;

    public async Task WriteAsync(DispatchReport report)
    {
        foreach (var entry in report.Entries)
        {
            if (entry.Outcome is DispatchOutcome.Failed or DispatchOutcome.DeadLettered)
            {
                ExitStatus = Cli.ExitStatus.Failed;
            }

            await output.WriteLineAsync(LineOf(entry));
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
