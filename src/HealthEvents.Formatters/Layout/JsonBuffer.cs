using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace HealthEvents.Formatters;

/// <summary>Where the JSON of a message is written: one buffer for all messages of a thread.</summary>
/// <remarks>
/// Whatever is written ends with a comma, which the end of what it stands in takes away: so nobody keeps count. Names come as they
/// are written, with all that stands before the value. A member that is <see langword="null"/> is left out.
/// </remarks>
internal sealed class JsonBuffer : IBufferWriter<byte>
{
    private const int UsualBytes = 4 * 1024;

    // No service takes more. A buffer that grew beyond it is not kept.
    private const int MostBytesKept = 64 * 1024;

    // For quotes, numbers and what JsonEscaper needs beside the text.
    private const int Spare = 32;

    /// <summary>The buffer of the last message of this thread: a new one costs as much as half of the message.</summary>
    [ThreadStatic]
    private static JsonBuffer? _kept;

    private byte[] _bytes = new byte[UsualBytes];
    private int _length;

    private JsonBuffer()
    {
    }

    /// <summary>What is written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Takes the buffer of this thread, so that what throws leaves nothing behind.</summary>
    public static JsonBuffer Take()
    {
        var taken = _kept ?? new();
        _kept = null;
        return taken;
    }

    /// <summary>Gives it back.</summary>
    public void Keep()
    {
        _length = 0;
        if (_bytes.Length <= MostBytesKept)
        {
            _kept = this;
        }
    }

    /// <summary>Gives it back, with its bytes as an array of their own.</summary>
    public byte[] ToArrayAndKeep()
    {
        var json = Written.ToArray();
        Keep();
        return json;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes JSON as it is.</summary>
    // Inlined, so that a constant is copied by a few moves instead of a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes a member that is text. The name goes to the first quote of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Raw(name);
            Rest(value);
        }
    }

    /// <summary>Writes a member that is text. The name goes to the first quote of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Raw(name);
        Rest(value);
    }

    /// <summary>Writes a member that is true or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is null)
        {
            return;
        }

        Raw(name);
        if (value.Value)
        {
            Raw("true,"u8);
        }
        else
        {
            Raw("false,"u8);
        }
    }

    /// <summary>Writes a member that is a whole number.</summary>
    public void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            Raw(name);
            Utf8Formatter.TryFormat(number, Room(Spare), out var written);
            _length += written;
            Raw(","u8);
        }
    }

    /// <summary>Writes a member that is a finite number.</summary>
    public void Number(ReadOnlySpan<byte> name, double value)
    {
        Raw(name);
        var thousandths = (int)((value * 1000) + 0.5);
        if (value is > 0 and < 1 && thousandths / 1000.0 == value)
        {
            // Parts of colors are such numbers. The shortest digits of any other take 1,000 instructions.
            Raw("0."u8);
            for (var rest = thousandths; rest > 0; rest = rest % 100 * 10)
            {
                Room(1)[0] = (byte)('0' + (rest / 100));
                _length++;
            }
        }
        else
        {
            Utf8Formatter.TryFormat(value, Room(Spare), out var written);
            _length += written;
        }

        Raw(","u8);
    }

    /// <summary>Writes a member that is a list. The name goes to the bracket.</summary>
    // Given a lambda and not a method: a delegate of a static method takes 50 instructions more a call.
    public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? items, Action<JsonBuffer, T> write)
        where T : class
    {
        if (items is null)
        {
            return;
        }

        Raw(name);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
            {
                write(this, item);
            }
            else
            {
                Raw("null,"u8);
            }
        }

        EndList();
    }

    /// <summary>Ends a list.</summary>
    public void EndList() => End("],"u8);

    /// <summary>Ends an object that is a member or an element.</summary>
    public void EndObject() => End("},"u8);

    /// <summary>Ends the message.</summary>
    public void EndMessage() => End("}"u8);

    /// <summary>Writes a member or an element as the serializer does.</summary>
    public void Plain<T>(T value, JsonTypeInfo<T> type)
    {
        MessageJson.Write(this, value, type);
        Raw(","u8);
    }

    private void Rest(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var room = Room(text.Length + Spare);
            var plain = JsonEscaper.CopyPlain(text, room);
            if (plain == text.Length)
            {
                room[plain] = (byte)'"';
                room[plain + 1] = (byte)',';
                _length += plain + 2;
                return;
            }

            var read = JsonEscaper.CopyOthers(text[plain..], room[plain..], out var written);
            _length += plain + written;
            text = text[(plain + read)..];
        }
    }

    // What is empty has no comma.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(ReadOnlySpan<byte> end)
    {
        if (_bytes[_length - 1] == ',')
        {
            _length--;
        }

        Raw(end);
    }

    private Span<byte> Room(int bytes)
    {
        Reserve(bytes);
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes)
        {
            Grow(bytes);
        }
    }

    private void Grow(int bytes) =>
        Array.Resize(ref _bytes, Math.Max(checked(_length + bytes), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
}
