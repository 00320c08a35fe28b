using System.Text;

namespace HealthEvents.Cli.Output;

/// <summary>
/// Lets only <see cref="Printable"/> text through, to standard error or a terminal. What cannot be written there is lost: there is
/// nowhere left to say so.
/// </summary>
internal sealed class PrintableWriter : TextWriter
{
    private readonly TextWriter _inner;

    private PrintableWriter(TextWriter inner) => _inner = inner;

    public static TextWriter Around(TextWriter inner) => new PrintableWriter(inner);

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        try
        {
            _inner.Write(Printable.Of(value ?? ""));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A closed standard error, or a full disk behind it.
        }
    }

    public override void WriteLine(string? value) => Write(value + _inner.NewLine);

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) => WriteAsync(buffer.ToString());

    public override Task WriteLineAsync(string? value) => WriteAsync(value + _inner.NewLine);

    public override void Flush() => _inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
