using System.Buffers;

namespace HealthEvents;

/// <summary>
/// A text with escapes that holds a document, as the message of SNS does. It is unescaped into a borrowed buffer as long as it is read,
/// and into memory of its own only for whoever asks for that: messages of known kinds do not, which saves 1.5 KB of each event.
/// </summary>
/// <remarks>One thread reads it, and then disposes of it. After that, any thread may ask for what lasts.</remarks>
internal sealed class EscapedText : IDisposable
{
    // 256 KB. The pool would keep a text of 16 MB for each thread that ever read one.
    private const int MostPooled = 256 * 1024;

    private readonly DocumentBytes _escaped;
    private byte[]? _borrowed;
    private byte[]? _own;

    /// <param name="escaped">What stands between the quotes: well-formed JSON.</param>
    public EscapedText(DocumentBytes escaped)
    {
        _escaped = escaped;
        (_borrowed, Length) = Unescape(escaped);
    }

    /// <summary>How many bytes it has without the escapes.</summary>
    public int Length { get; }

    /// <summary>The text, and more behind it.</summary>
    public byte[] Array => _borrowed ?? Own();

    /// <summary>The text in memory that is never borrowed to another.</summary>
    public ReadOnlyMemory<byte> Lasting() => Own();

    public void Dispose()
    {
        if (_borrowed is { } borrowed)
        {
            _borrowed = null;
            Return(borrowed);
        }
    }

    private byte[] Own()
    {
        if (Volatile.Read(ref _own) is { } known)
        {
            return known;
        }

        byte[] own;
        if (_borrowed is { } unescaped)
        {
            own = unescaped[..Length];
        }
        else
        {
            var (again, length) = Unescape(_escaped);
            own = again[..length];
            Return(again);
        }

        // Two may ask at once: both get the same.
        return Interlocked.CompareExchange(ref _own, own, null) ?? own;
    }

    private static (byte[] Buffer, int Length) Unescape(DocumentBytes escaped)
    {
        var buffer = escaped.Length <= MostPooled ? ArrayPool<byte>.Shared.Rent(escaped.Length) : GC.AllocateUninitializedArray<byte>(escaped.Length);
        return (buffer, JsonText.Unescape(escaped.Span, buffer));
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length <= MostPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
