using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>A value of a document, or nothing (<see langword="default"/>). Asking for what is not there yields nothing.</summary>
internal readonly struct JsonValue(JsonTokens tokens, int row)
{
    // Numbers and dates with every character escaped fit in here many times.
    private const int LongestScalar = 256;

    // Those of a number that is exact in 32 bits.
    private const int MostDigits = 9;

    private readonly JsonTokens? _tokens = tokens;
    private readonly int _row = row;

    /// <summary>Whether it belongs to a document, which may be disposed of already.</summary>
    public bool IsSome => _tokens is not null;

    /// <summary>Whether it is there and not <c>null</c>.</summary>
    public bool HasValue => Type is not (JsonTokenType.None or JsonTokenType.Null);

    /// <summary>Where it stands in the table of its document.</summary>
    public int Row => _row;

    public bool IsObject => Type == JsonTokenType.StartObject;

    /// <summary>Whether it is an object that is not empty.</summary>
    public bool HasMembers => IsObject && _tokens![_row].Next > _tokens.FirstInside(_row);

    public bool IsArray => Type == JsonTokenType.StartArray;

    public bool IsString => Type == JsonTokenType.String;

    public JsonTokenType Type => _tokens is null ? JsonTokenType.None : _tokens[_row].Type;

    /// <summary>The text of a string, or the literal of a number or boolean; <see langword="null"/> of anything else.</summary>
    public string? Text => Type switch
    {
        JsonTokenType.String when _tokens![_row].IsEscaped => JsonText.ToString(Span),
        JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => JsonText.ToPlainString(Span),
        _ => null,
    };

    /// <summary>The <see cref="Text"/>, of a value that event after event has: see <see cref="TextPool"/>.</summary>
    public string? CommonText => Type == JsonTokenType.String && !_tokens![_row].IsEscaped ? TextPool.Of(Span) : Text;

    /// <summary>The <see cref="Text"/>, unless it is empty.</summary>
    public string? NonEmptyText => Text is { Length: > 0 } text ? text : null;

    /// <summary>The JSON of the value as it stands in the document, strings with their quotes.</summary>
    public RawJson Raw => new(Bytes.Memory);

    /// <summary>The same as <see cref="Raw"/>, as a part of the document.</summary>
    public DocumentBytes Bytes
    {
        get
        {
            if (!HasValue)
            {
                return default;
            }

            ref readonly var token = ref _tokens![_row];
            return token.Type == JsonTokenType.String
                ? _tokens.Slice(token.Start - 1, token.Length + 2)
                : _tokens.Slice(token.Start, token.Length);
        }
    }

    /// <summary>Whether it is a string that has escapes.</summary>
    public bool IsEscaped => IsString && _tokens![_row].IsEscaped;

    /// <summary>What stands between the quotes of a string.</summary>
    public DocumentBytes Quoted
    {
        get
        {
            ref readonly var token = ref _tokens![_row];
            return _tokens.Slice(token.Start, token.Length);
        }
    }

    /// <summary>The text of a string in UTF-8: a view of the document, or a buffer of its own where it had escapes.</summary>
    public ReadOnlyMemory<byte> Utf8Text => IsEscaped ? JsonText.ToUtf8(Span) : Quoted.Memory;

    /// <summary>A number, or a text that is one.</summary>
    public double? Number => Type is JsonTokenType.Number or JsonTokenType.String
        && TextIn(stackalloc byte[LongestScalar]) is var text
            ? FewDigits(text) ?? NumberIn(text)
            : null;

    /// <summary>A boolean, or a text that is one.</summary>
    public bool? Boolean => Type switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => BooleanIn(TextIn(stackalloc byte[LongestScalar])),
        _ => null,
    };

    /// <summary>A date in one of the forms that AWS uses.</summary>
    public DateTimeOffset? Date => Type switch
    {
        JsonTokenType.String => AwsDate.Parse(TextIn(stackalloc byte[LongestScalar])),
        JsonTokenType.Number => AwsDate.FromEpoch(Number),
        _ => null,
    };

    private ReadOnlySpan<byte> Span => _tokens!.TextOf(_tokens[_row]);

    /// <summary>A member of an object; the last one where a name occurs twice, as JSON parsers do.</summary>
    public JsonValue this[ReadOnlySpan<byte> name] =>
        IsObject && _tokens!.Find(_row, name) is >= 0 and var found ? new JsonValue(_tokens, found) : default;

    /// <summary>The first of two spellings that is there.</summary>
    public JsonValue Either(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) =>
        this[name] is { Type: not JsonTokenType.None } value ? value : this[other];

    public bool Has(ReadOnlySpan<byte> name) => this[name].Type != JsonTokenType.None;

    public bool TextEquals(ReadOnlySpan<byte> text) =>
        IsString && (_tokens![_row].IsEscaped ? JsonText.Equals(Span, text) : Span.SequenceEqual(text));

    /// <summary>Where it stands within an event, such as <c>detail.affectedEntities[3].status</c>.</summary>
    public string PathFrom(JsonValue root)
    {
        if (_tokens is null)
        {
            return "$";
        }

        if (ReferenceEquals(_tokens, root._tokens))
        {
            return _tokens.PathOf(root._row, _row);
        }

        // What is in a document of its own came out of a detail that is a text.
        return _row == 0 ? "detail" : $"detail.{_tokens.PathOf(0, _row)}";
    }

    /// <summary>The elements of an array; of another value, itself, since some senders leave out the array of one.</summary>
    public ElementSequence Elements() => new(this);

    /// <summary>How many <see cref="Elements"/> there are.</summary>
    public int CountOfElements()
    {
        var count = 0;
        foreach (var _ in Elements())
        {
            count++;
        }

        return count;
    }

    /// <summary>The values of the members of an object; <see cref="Name"/> tells their names.</summary>
    public MemberSequence Members() => new(this);

    /// <summary>The name of a member; empty for what is not one.</summary>
    public string Name
    {
        get
        {
            if (_tokens is null || _row == 0 || _tokens[_row - 1] is not { Type: JsonTokenType.PropertyName } token)
            {
                return "";
            }

            var name = _tokens.TextOf(token);
            return token.IsEscaped ? JsonText.ToString(name) : JsonText.ToPlainString(name);
        }
    }

    /// <summary>What sort of value it is, for problems.</summary>
    public string Description => Type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "missing",
    };

    private static double? NumberIn(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out double number, out var read) && read == text.Length && double.IsFinite(number) ? number : null;

    // Periods and counts are such numbers: 300 instructions less than for any other.
    private static double? FewDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > MostDigits)
        {
            return null;
        }

        var number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    private static bool? BooleanIn(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text, "true"u8) ? true
        : Ascii.EqualsIgnoreCase(text, "false"u8) ? false
        : null;

    /// <summary>The text of a string or a number; nothing of one that is too long to be what is looked for.</summary>
    private ReadOnlySpan<byte> TextIn(Span<byte> buffer)
    {
        var span = Span;
        return !_tokens![_row].IsEscaped ? span
            : span.Length > buffer.Length ? default
            : buffer[..JsonText.Unescape(span, buffer)];
    }

    internal ref struct ElementSequence(JsonValue value)
    {
        private readonly int _end = value.IsArray ? value._tokens![value._row].Next : value.HasValue ? value._row + 1 : 0;
        private int _next = value.IsArray ? value._row + 1 : value._row;

        public JsonValue Current { get; private set; }

        public readonly ElementSequence GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            Current = new JsonValue(value._tokens!, _next);
            _next = value.IsArray ? value._tokens![_next].Next : _end;
            return true;
        }
    }

    internal ref struct MemberSequence(JsonValue value)
    {
        private readonly int _end = value.IsObject ? value._tokens![value._row].Next : 0;
        private int _next = value._row + 2;

        public JsonValue Current { get; private set; }

        public readonly MemberSequence GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            Current = new JsonValue(value._tokens!, _next + 1);
            _next = value._tokens![_next].Next;
            return true;
        }
    }
}
