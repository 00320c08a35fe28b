using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// Where the tokens of one JSON document are. One pass finds them all; every look-up after that reads no text twice.
/// </summary>
/// <remarks>
/// The rows are rented. A value of this document throws when it is used after <see cref="Dispose"/>; it never reaches the rows
/// of another document. What events keep are strings, numbers and views of the document's own bytes.
/// </remarks>
internal sealed class JsonTokens : IDisposable
{
    private Row[] _rows = ArrayPool<Row>.Shared.Rent(64);
    private int _count;

    private JsonTokens(ReadOnlyMemory<byte> document) => Document = document;

    public ReadOnlyMemory<byte> Document { get; }

    public JsonValue Root => new(this, 0);

    /// <summary>Finds the tokens.</summary>
    /// <returns><see langword="null"/> if the document is not well-formed, or is nested too deep.</returns>
    public static JsonTokens? TryParse(ReadOnlyMemory<byte> document, int maxDepth, out ReadFailure failure)
    {
        var tokens = new JsonTokens(document);
        try
        {
            if (tokens.Scan(maxDepth))
            {
                failure = default;
                return tokens;
            }

            failure = new ReadFailure(ReadFailureKind.TooDeep, maxDepth);
        }
        catch (JsonException e)
        {
            failure = new ReadFailure(ReadFailureKind.NotWellFormed, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        }

        tokens.Dispose();
        return null;
    }

    public ref readonly Row this[int index]
    {
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

    /// <summary>The row of the value of a member, the last one where a name occurs twice, as JSON parsers do; -1 without such a member.</summary>
    public int Find(int row, ReadOnlySpan<byte> name)
    {
        var found = -1;
        var document = Document.Span;
        var members = _rows.AsSpan(0, _rows[row].Next);
        for (var i = row + 1; i < members.Length; i = members[i].Next)
        {
            ref readonly var member = ref members[i];
            if (member.IsEscaped
                ? JsonText.Equals(document.Slice(member.Start, member.Length), name)
                : member.Length == name.Length && document.Slice(member.Start, member.Length).SequenceEqual(name))
            {
                found = i + 1;
            }
        }

        return found;
    }

    /// <summary>Where a row stands within another one. Walks the rows between them: for problems, which are few.</summary>
    public string PathOf(int root, int row)
    {
        var path = new StringBuilder();
        var current = root;
        while (current != row)
        {
            var isObject = _rows[current].Type == JsonTokenType.StartObject;
            var child = current + 1;
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

    // A hostile name must not make a problem as long as the document.
    private string NameAt(int row) =>
        Encoding.UTF8.GetString(Document.Span.Slice(_rows[row].Start, Math.Min(_rows[row].Length, 64)));

    public void Dispose()
    {
        ArrayPool<Row>.Shared.Return(_rows);
        _rows = [];
    }

    [DoesNotReturn]
    private static void ThrowDisposed() =>
        throw new ObjectDisposedException(nameof(EventContent), "The content of an event can be read only while the event is read.");

    private bool Scan(int maxDepth)
    {
        var reader = new Utf8JsonReader(Document.Span, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        var open = maxDepth <= 256 ? stackalloc int[maxDepth] : new int[maxDepth];

        var depth = 0;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (depth == maxDepth)
                    {
                        return false;
                    }

                    open[depth++] = _count;
                    Add(new Row { Start = start, Type = reader.TokenType });
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close(open[--depth], start + 1);
                    break;
                case JsonTokenType.PropertyName:
                    // A name and a value, unless the value turns out to hold more.
                    Add(new Row { Start = start + 1, Length = reader.ValueSpan.Length, Next = _count + 2, Type = reader.TokenType, IsEscaped = reader.ValueIsEscaped });
                    break;
                case JsonTokenType.String:
                    Add(new Row { Start = start + 1, Length = reader.ValueSpan.Length, Next = _count + 1, Type = reader.TokenType, IsEscaped = reader.ValueIsEscaped });
                    break;
                default:
                    Add(new Row { Start = start, Length = reader.ValueSpan.Length, Next = _count + 1, Type = reader.TokenType });
                    break;
            }
        }

        return true;
    }

    private void Close(int index, int end)
    {
        ref var row = ref _rows[index];
        row.Length = end - row.Start;
        row.Next = _count;
        if (index > 0 && _rows[index - 1].Type == JsonTokenType.PropertyName)
        {
            _rows[index - 1].Next = _count;
        }
    }

    private void Add(in Row row)
    {
        if (_count == _rows.Length)
        {
            var larger = ArrayPool<Row>.Shared.Rent(_count * 2);
            _rows.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<Row>.Shared.Return(_rows);
            _rows = larger;
        }

        _rows[_count++] = row;
    }

    /// <summary>A token: of a string or a name, the part between the quotes; of an object or array, all of it.</summary>
    internal struct Row
    {
        public int Start;
        public int Length;

        /// <summary>The row behind this token and all that is inside it; of a name, behind its value.</summary>
        public int Next;
        public JsonTokenType Type;
        public bool IsEscaped;
    }
}
