using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// Where the tokens of one JSON document are. One pass finds them all; every look-up after that reads no text twice.
/// </summary>
/// <remarks>
/// The rows are rented. A value of this document throws when it is used after <see cref="Dispose"/>; it never reaches the rows of
/// another document, unless <see cref="TryReadAgain"/> takes one. What events keep are strings, numbers and views of the document's own
/// bytes.
/// </remarks>
internal sealed class JsonTokens : IDisposable
{
    private const int None = -1;

    private const int MostLooks = 64;

    // Of what AWS sends, a row is for some 50 bytes: nearly no document outgrows its first rows.
    private const int FewestRows = 64;
    private const int BytesOfRow = 40;

    // 256 KB. The pool would keep the rows of a document of 20 MB for each thread that ever read one.
    private const int MostPooled = 16 * 1024;

    // The span of a Memory takes twenty instructions, and there are hundreds of look-ups to an event.
    private byte[] _bytes;
    private DocumentBytes _document;

    private JsonTokenRow[] _rows;
    private int _count;

    // The object or array that is not closed yet.
    private int _open = None;

    // Readers ask for members roughly in the order in which AWS writes them: the next one is likely to stand behind the last one.
    private int _lastObject = None;
    private int _behindLast;

    /// <summary>No document yet: <see cref="TryReadAgain"/> takes them, one after the other.</summary>
    internal JsonTokens() => (_bytes, _rows) = ([], []);

    internal JsonTokens(DocumentBytes document)
        : this() => Take(document);

    /// <summary>Whether what comes next stands in an object.</summary>
    public bool IsInObject { get; private set; }

    public JsonValue Root => new(this, 0);

    /// <summary>The document.</summary>
    internal ReadOnlySpan<byte> Text => new(_bytes, _document.Start, _document.Length);

    /// <summary>Finds the tokens.</summary>
    /// <returns><see langword="null"/> if the document is not well-formed, or is nested too deep.</returns>
    public static JsonTokens? TryParse(DocumentBytes document, int maxDepth, out ReadFailure failure)
    {
        var tokens = new JsonTokens(document);
        if (new JsonScanner(tokens.Text, tokens).TryScan(maxDepth) || tokens.TryScanPlainly(maxDepth, out failure))
        {
            failure = default;
            return tokens;
        }

        tokens.Dispose();
        return null;
    }

    /// <summary>Finds the tokens of another document in place of those before, which were disposed of.</summary>
    /// <returns><see langword="false"/> if it is not well-formed, or is nested too deep.</returns>
    internal bool TryReadAgain(DocumentBytes document, int maxDepth)
    {
        (_count, _open, _lastObject, IsInObject) = (0, None, None, false);
        Take(document);
        return new JsonScanner(Text, this).TryScan(maxDepth) || TryScanPlainly(maxDepth, out _);
    }

    public ref readonly JsonTokenRow this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // This takes the place of the runtime's own check of bounds, so that it costs nothing.
            var rows = _rows;
            if ((uint)index >= (uint)rows.Length)
            {
                ThrowDisposed();
            }

            return ref rows[index];
        }
    }

    /// <summary>The bytes of a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> TextOf(in JsonTokenRow row) => new(_bytes, _document.Start + row.Start, row.Length);

    /// <summary>The bytes of a token, as a part of the document.</summary>
    public DocumentBytes Slice(int start, int length) => _document.Slice(start, length);

    /// <summary>The row of the value of a member, the last one where a name occurs twice, as JSON parsers do; -1 without such a member.</summary>
    /// <param name="row">The row of an object.</param>
    /// <param name="name">The name.</param>
    public int Find(int row, ReadOnlySpan<byte> name)
    {
        var members = _rows.AsSpan(0, _rows[row].Next);
        ref readonly var names = ref members[row + 1];
        var tag = JsonNameTag.Of(name);

        // Most questions are about members that are not there: envelopes and kinds are told by what an event has.
        if (!names.MayHave(tag))
        {
            return None;
        }

        var first = row + 2;
        if (names.MayRepeat)
        {
            return FindLast(members, first, tag, name);
        }

        var start = row == _lastObject ? _behindLast : first;
        var found = FindOnly(members, start, tag, name);
        if (found == None && start > first)
        {
            found = FindOnly(members[..start], first, tag, name);
        }

        if (found == None)
        {
            return None;
        }

        (_lastObject, _behindLast) = (row, members[found].Next);
        return found + 1;
    }

    private int FindLast(ReadOnlySpan<JsonTokenRow> members, int first, byte tag, ReadOnlySpan<byte> name)
    {
        var found = None;
        for (var i = first; i < members.Length; i = members[i].Next)
        {
            ref readonly var member = ref members[i];
            if (member.IsEscaped ? JsonText.Equals(TextOf(member), name) : member.Tag == tag && TextOf(member).SequenceEqual(name))
            {
                found = i + 1;
            }
        }

        return found;
    }

    private int FindOnly(ReadOnlySpan<JsonTokenRow> members, int i, byte tag, ReadOnlySpan<byte> name)
    {
        while ((uint)i < (uint)members.Length)
        {
            ref readonly var member = ref members[i];
            if (member.Tag == tag && TextOf(member).SequenceEqual(name))
            {
                return i;
            }

            i = member.Next;
        }

        return None;
    }

    /// <summary>Where a row stands within another one. Walks the rows between them: for problems, which are few.</summary>
    public string PathOf(int root, int row)
    {
        var path = new StringBuilder();
        var current = root;
        while (current != row)
        {
            var isObject = _rows[current].Type == JsonTokenType.StartObject;
            var child = FirstInside(current);
            for (var index = 0; ; index++)
            {
                var value = isObject ? child + 1 : child;
                if (row < _rows[value].Next)
                {
                    _ = isObject ? path.Append('.').Append(NameAt(child)) : path.Append('[').Append(index).Append(']');
                    current = value;
                    break;
                }

                child = _rows[value].Next;
            }
        }

        return path.Length == 0 ? "$" : path.ToString().TrimStart('.');
    }

    /// <summary>The row of the first member of an object, or of the first element of an array, where there is one.</summary>
    public int FirstInside(int row) => _rows[row].Type == JsonTokenType.StartObject ? row + 2 : row + 1;

    // A hostile name must not make a problem as long as the document.
    private string NameAt(int row) =>
        Encoding.UTF8.GetString(Text.Slice(_rows[row].Start, Math.Min(_rows[row].Length, 64)));

    public void Dispose()
    {
        Return(_rows);
        (_rows, _bytes, _document) = ([], [], default);
    }

    private void Take(DocumentBytes document)
    {
        (_bytes, _document) = (document.Array, document);
        _rows = Rows(Math.Clamp(document.Length / BytesOfRow, FewestRows, MostPooled));
    }

    [DoesNotReturn]
    private static void ThrowDisposed() =>
        throw new ObjectDisposedException(nameof(EventContent), "The content of an event can be read only while the event is read.");

    private bool TryScanPlainly(int maxDepth, out ReadFailure failure)
    {
        try
        {
            failure = new ReadFailure(ReadFailureKind.TooDeep, maxDepth);
            return ScanPlainly(maxDepth);
        }
        catch (JsonException e)
        {
            failure = new ReadFailure(ReadFailureKind.NotWellFormed, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
            return false;
        }
    }

    /// <returns><see langword="false"/> if the document is nested too deep.</returns>
    /// <exception cref="JsonException">It is not well-formed.</exception>
    private bool ScanPlainly(int maxDepth)
    {
        (_count, _open) = (0, None);
        var reader = new Utf8JsonReader(Text, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth == maxDepth:
                    return false;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Begin(reader.TokenType, start);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    End(start + 1);
                    break;
                case JsonTokenType.PropertyName:
                    AddName(start + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);
                    break;
                case JsonTokenType.String:
                    AddValue(reader.TokenType, start + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);
                    break;
                default:
                    AddValue(reader.TokenType, start, reader.ValueSpan.Length);
                    break;
            }
        }

        return true;
    }

    /// <summary>Adds the begin of an object or array.</summary>
    public void Begin(JsonTokenType type, int start)
    {
        var around = _open;
        _open = _count;
        Add() = new JsonTokenRow { Start = start, Length = around, Type = type };
        IsInObject = type == JsonTokenType.StartObject;
        if (IsInObject)
        {
            // Its names, which are not known yet.
            Add() = default;
        }
    }

    /// <summary>Adds the end of the object or array that was begun last.</summary>
    public void End(int end)
    {
        ref var row = ref _rows[_open];
        if (_open > 0 && _rows[_open - 1].Type == JsonTokenType.PropertyName)
        {
            _rows[_open - 1].Next = _count;
        }

        _open = row.Length;
        IsInObject = _open != None && _rows[_open].Type == JsonTokenType.StartObject;
        row.Length = end - row.Start;
        row.Next = _count;
    }

    /// <summary>Adds the name of a member, as it stands between its quotes.</summary>
    public void AddName(int start, int length, bool isEscaped)
    {
        var tag = isEscaped ? JsonNameTag.Escaped : JsonNameTag.Of(new ReadOnlySpan<byte>(_bytes, _document.Start + start, length));
        ref var names = ref _rows[_open + 1];
        if (isEscaped)
        {
            (names.Tags, names.MayRepeat) = (ulong.MaxValue, true);
        }
        else
        {
            names.MayRepeat = names.MayRepeat || (names.MayHave(tag) && MayRepeat(tag, start, length));
            names.Tags |= 1UL << tag;
        }

        // A name and a value, unless the value turns out to hold more.
        Add() = new JsonTokenRow { Start = start, Length = length, Next = _count + 1, Type = JsonTokenType.PropertyName, IsEscaped = isEscaped, Tag = tag };
    }

    /// <summary>Whether the open object may have a name already. Of more names than events have, that is not looked at.</summary>
    private bool MayRepeat(byte tag, int start, int length)
    {
        var name = Text.Slice(start, length);
        var looks = 0;
        for (var i = _open + 2; i < _count && looks++ < MostLooks; i = _rows[i].Next)
        {
            if (_rows[i].Tag == tag && TextOf(_rows[i]).SequenceEqual(name))
            {
                return true;
            }
        }

        return looks > MostLooks;
    }

    /// <summary>Adds a value that holds no others; of a text, what stands between its quotes.</summary>
    public void AddValue(JsonTokenType type, int start, int length, bool isEscaped = false) =>
        Add() = new JsonTokenRow { Start = start, Length = length, Next = _count, Type = type, IsEscaped = isEscaped };

    private ref JsonTokenRow Add()
    {
        if ((uint)_count >= (uint)_rows.Length)
        {
            Grow();
        }

        return ref _rows[_count++];
    }

    private void Grow()
    {
        var larger = Rows(_count * 2);
        _rows.AsSpan(0, _count).CopyTo(larger);
        Return(_rows);
        _rows = larger;
    }

    private static JsonTokenRow[] Rows(int count) =>
        count <= MostPooled ? ArrayPool<JsonTokenRow>.Shared.Rent(count) : GC.AllocateUninitializedArray<JsonTokenRow>(count);

    private static void Return(JsonTokenRow[] rows)
    {
        if (rows.Length <= MostPooled)
        {
            ArrayPool<JsonTokenRow>.Shared.Return(rows);
        }
    }
}
