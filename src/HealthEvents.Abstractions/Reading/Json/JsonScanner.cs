using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace HealthEvents;

/// <summary>
/// Finds the tokens of a document that is well-formed, with half of the instructions that <see cref="Utf8JsonReader"/> takes: that
/// one looks at every byte of a string by itself once it has seen an escape in it, and the events of SNS and SQS are such strings.
/// </summary>
/// <remarks>
/// What it takes, <see cref="Utf8JsonReader"/> takes too, with the same tokens. What it declines may still be well-formed: then
/// <see cref="Utf8JsonReader"/> decides, and says where a document is broken.
/// </remarks>
internal ref struct JsonScanner(ReadOnlySpan<byte> document, JsonTokens tokens)
{
    private const int Block = 16;

    private readonly ReadOnlySpan<byte> _json = document;
    private readonly JsonTokens _tokens = tokens;
    private int _at;

    public bool TryScan(int maxDepth)
    {
        var depth = 0;
        while (true)
        {
            // A value begins here.
            switch (Next())
            {
                case (byte)'{' or (byte)'[' when depth == maxDepth:
                    return false;
                case (byte)'{':
                    _tokens.Begin(JsonTokenType.StartObject, _at++);
                    depth++;
                    if (Next() != '}')
                    {
                        if (!TryName())
                        {
                            return false;
                        }

                        continue;
                    }

                    break;
                case (byte)'[':
                    _tokens.Begin(JsonTokenType.StartArray, _at++);
                    depth++;
                    if (Next() != ']')
                    {
                        continue;
                    }

                    break;
                case (byte)'"':
                    if (!TryText(out var start, out var isEscaped))
                    {
                        return false;
                    }

                    _tokens.AddValue(JsonTokenType.String, start, _at - 1 - start, isEscaped);
                    break;
                default:
                    if (!TryLiteral())
                    {
                        return false;
                    }

                    break;
            }

            // Behind a value, or in front of the end of what is empty.
            while (depth > 0 && Next() == (_tokens.IsInObject ? '}' : ']'))
            {
                _tokens.End(++_at);
                depth--;
            }

            if (depth == 0)
            {
                return Next() == 0 && _at == _json.Length;
            }

            if (Next() != ',')
            {
                return false;
            }

            _at++;
            if (_tokens.IsInObject && !TryName())
            {
                return false;
            }
        }
    }

    /// <summary>The first byte that is not white space; 0 at the end: JSON has no such byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Next()
    {
        var json = _json;
        var at = _at;
        while ((uint)at < (uint)json.Length)
        {
            var next = json[at];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                _at = at;
                return next;
            }

            at++;
        }

        _at = at;
        return 0;
    }

    private bool TryName()
    {
        if (Next() != '"' || !TryText(out var start, out var isEscaped))
        {
            return false;
        }

        _tokens.AddName(start, _at - 1 - start, isEscaped);
        if (Next() != ':')
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Goes behind the quote at the end of a text.</summary>
    private bool TryText(out int start, out bool isEscaped)
    {
        var json = _json;
        var at = _at + 1;
        (start, isEscaped) = (at, false);
        while (json.Length - at >= Block)
        {
            // One search finds all special bytes of a block: in JSON in a JSON string, every seventh is one.
            var end = at + Block;
            var specials = Specials(Vector128.Create(json.Slice(at, Block)));
            while (specials != 0)
            {
                var plain = BitOperations.TrailingZeroCount(specials);
                at += plain;
                if (json[at] == '"')
                {
                    _at = at + 1;
                    return true;
                }

                var length = json[at] != '\\' ? 0 : at + 1 < json.Length && json[at + 1] == '"' ? 2 : LengthOfEscape(json[at..]);
                if (length == 0)
                {
                    return false;
                }

                isEscaped = true;
                at += length;
                specials = at < end ? specials >> (plain + length) : 0;
            }

            at = Math.Max(at, end);
        }

        while (at < json.Length)
        {
            switch (json[at])
            {
                case (byte)'"':
                    _at = at + 1;
                    return true;
                case (byte)'\\':
                    isEscaped = true;
                    var length = LengthOfEscape(json[at..]);
                    if (length == 0)
                    {
                        return false;
                    }

                    at += length;
                    break;
                case < (byte)' ':
                    return false;
                default:
                    at++;
                    break;
            }
        }

        return false;
    }

    /// <summary>A bit for each byte that is a quote, a backslash or a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Specials(Vector128<byte> block) =>
        (Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(block, Vector128.Create((byte)' '))).ExtractMostSignificantBits();

    /// <returns>The number of bytes, with the backslash; 0 for what is not an escape.</returns>
    private static int LengthOfEscape(ReadOnlySpan<byte> escape) => escape switch
    {
        [_, (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
        [_, (byte)'u', var a, var b, var c, var d, ..]
            when char.IsAsciiHexDigit((char)a) && char.IsAsciiHexDigit((char)b) && char.IsAsciiHexDigit((char)c) && char.IsAsciiHexDigit((char)d) => 6,
        _ => 0,
    };

    private bool TryLiteral()
    {
        var rest = _json[_at..];
        var (type, length) = rest.StartsWith("true"u8) ? (JsonTokenType.True, 4)
            : rest.StartsWith("false"u8) ? (JsonTokenType.False, 5)
            : rest.StartsWith("null"u8) ? (JsonTokenType.Null, 4)
            : (JsonTokenType.Number, LengthOfNumber(rest));
        if (length == 0)
        {
            return false;
        }

        _tokens.AddValue(type, _at, length);
        _at += length;
        return true;
    }

    private static int LengthOfNumber(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiDigit((char)rest[length]) || rest[length] is (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E'))
        {
            length++;
        }

        return JsonStart.IsNumber(rest[..length]) ? length : 0;
    }
}
