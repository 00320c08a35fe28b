using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// The tokens of one event, for as many patterns as are asked about it, and the room that matching takes. Each thread keeps one, and its
/// arrays are rented, so that matching allocates nothing.
/// </summary>
internal sealed class EventTable : IDisposable
{
    private const int FewFrames = 16;

    [ThreadStatic]
    private static EventTable? _free;

    private readonly JsonTokens _tokens = new();
    private byte[] _json = [];
    private byte[] _text = [];
    private Frame[] _frames = new Frame[FewFrames];
    private bool? _hasDots;

    private EventTable()
    {
    }

    /// <summary>Whether the event is well-formed, and an object: "Event must be a JSON object" says Event Ruler.</summary>
    public bool IsObject { get; private set; }

    public JsonTokens Tokens => _tokens;

    /// <summary>Whether a name anywhere in the event has a dot in it, or may have one behind an escape. Most events have none.</summary>
    public bool HasDots => _hasDots ??= FindDots();

    /// <summary>Finds the tokens of an event. Anything may be given.</summary>
    public static EventTable Read(ReadOnlySpan<byte> json)
    {
        var table = _free ?? new EventTable();
        _free = null;
        table.Open(json);
        return table;
    }

    public ref Frame FrameAt(int index)
    {
        if (index >= _frames.Length)
        {
            Array.Resize(ref _frames, index * 2);
        }

        return ref _frames[index];
    }

    /// <summary>The text of a value: of a string without its escapes. The next call takes its room.</summary>
    public ReadOnlySpan<byte> TextOf(in JsonTokenRow row)
    {
        var text = _tokens.TextOf(row);
        PatternSteps.Add(text.Length);
        if (!row.IsEscaped)
        {
            return text;
        }

        if (_text.Length < text.Length)
        {
            ArrayPool<byte>.Shared.Return(_text);
            _text = ArrayPool<byte>.Shared.Rent(text.Length);
        }

        return _text.AsSpan(0, JsonText.Unescape(text, _text));
    }

    public void Dispose()
    {
        _tokens.Dispose();
        ArrayPool<byte>.Shared.Return(_json);
        ArrayPool<byte>.Shared.Return(_text);
        (_json, _text, IsObject) = ([], [], false);
        _free = this;
    }

    private void Open(ReadOnlySpan<byte> json)
    {
        _hasDots = null;
        json = json[JsonText.LengthOfMark(json)..];

        // Text is told at once, without the exception that says where it is no JSON.
        if (!json.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return;
        }

        _json = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(_json);
        IsObject = _tokens.TryReadAgain(((DocumentBytes)_json).Slice(0, json.Length), EventReaderOptions.GreatestMaxDepth);
    }

    private bool FindDots()
    {
        var count = _tokens[0].Next;
        for (var i = 0; i < count; i++)
        {
            PatternSteps.Add(1);
            ref readonly var row = ref _tokens[i];
            if (row.Type == JsonTokenType.PropertyName && (row.IsEscaped || _tokens.TextOf(row).Contains((byte)'.')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An object of the event, and where the names in it begin within the paths of the pattern.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal record struct Frame(int Row, int Skip);
}
