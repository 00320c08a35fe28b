using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Finds the credentials of a text, one after the other, by the names beside them and by what they look like. It reads a text as it
/// stands and needs no well-formed JSON, so that a message which was cut on its way is masked too.
/// </summary>
/// <remarks>
/// It looks at nothing but <see cref="CredentialSigns"/>, so that ordinary text costs less than a copy, and it never goes back further
/// than a name is long.
/// </remarks>
internal ref struct CredentialScanner
{
    private const int LongestArn = 512;

    // Ordinary text looks at each value once or twice, and never at all that is left of it again and again.
    private const int MostLooks = 16;
    private const int FewLooks = 4_096;

    private static readonly SearchValues<char> EverySign = SearchValues.Create(":=\uFF1A\uFF1D%>/IJBb-");

    private static readonly SearchValues<char> AfterArn = SearchValues.Create(" \t\r\n\"',;&=?(){}|");

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _looksAtEverySign;
    private int _at;

    // How much of the text was read to find where values end.
    private long _looked;

    // Where the last credential ended: what is before it is decided.
    private int _floor;

    // Up to here names are shown and no values; in a list, pairs name them.
    private int _valuesEnd;
    private int _listEnd;

    // The value of a pair whose name came first.
    private CredentialSpan _ahead;

    /// <summary>Begins to read a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to begin: at the first place that <see cref="CredentialSigns"/> finds, where that is known.</param>
    public CredentialScanner(ReadOnlySpan<char> text, int at = 0)
    {
        _text = text;
        _at = at;
    }

    private CredentialScanner(ReadOnlySpan<char> text, bool looksAtEverySign)
    {
        _text = text;
        _looksAtEverySign = looksAtEverySign;
    }

    /// <summary>The credential that was found.</summary>
    public CredentialSpan Current { get; private set; }

    /// <summary>Begins to read an environment or the like, whose names are shown and no values.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isInList">Whether it is an item of a list.</param>
    public static CredentialScanner OfValues(ReadOnlySpan<char> text, bool isInList)
    {
        var scanner = new CredentialScanner(text);
        scanner.EnterValues(new(0, text.Length, ValueSort.Container, text.Length));
        scanner._listEnd = isInList ? text.Length : scanner._listEnd;
        return scanner;
    }

    /// <summary>Begins to read a text by every sign, whatever stands beside it: slower, and tests compare with it.</summary>
    public static CredentialScanner OfEverySign(ReadOnlySpan<char> text) => new(text, looksAtEverySign: true);

    /// <summary>Finds the next credential.</summary>
    /// <returns><see langword="false"/> if there is no further one.</returns>
    public bool MoveNext()
    {
        while (true)
        {
            var limit = _ahead.IsSome ? _ahead.Start : _text.Length;
            var next = _looksAtEverySign ? NextSign(limit) : CredentialSigns.Next(_text, _at, limit, _valuesEnd);
            if (next < 0)
            {
                return _ahead.IsSome && Take(_ahead);
            }

            _at = next;
            if (Find(_at) is { IsSome: true } found && found.Start >= _floor)
            {
                return Take(found);
            }

            _at++;
        }
    }

    private readonly int NextSign(int limit) => _at < limit && _text[_at..limit].IndexOfAny(EverySign) is >= 0 and var step ? _at + step : -1;

    private bool Take(CredentialSpan found)
    {
        Current = found;
        _at = _floor = found.End;
        if (_ahead.Start < found.End)
        {
            _ahead = _ahead.End > found.End ? new(found.End, _ahead.End) : default;
        }

        return true;
    }

    private CredentialSpan Find(int at)
    {
        switch (_text[at])
        {
            case ':' when AddressCredential.IsAddress(_text, at):
                return AddressCredential.UserInfo(_text, at);
            case '%' when EncodedSign(at) is > 0 and var length:
                return Named(at, at + length);
            case '>':
                return Element(at);
            case '-':
                return CredentialForm.Pem(_text, at) is { IsSome: true } pem ? pem : Option(at);
            case '/' or '%':
                return AddressCredential.Webhook(_text, at);
            case 'I':
                return CredentialForm.KeyId(_text, at);
            case 'J':
                return CredentialForm.WebToken(_text, at);
            case 'B' or 'b':
                return CredentialForm.Scheme(_text, at);
            default:
                return Named(at, at + 1);
        }
    }

    /// <summary>A name, a sign, and the value that follows.</summary>
    private CredentialSpan Named(int sign, int after)
    {
        var isWithin = sign < _valuesEnd;
        var end = sign;
        while (end > _floor && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] == '*'))
        {
            end--;
        }

        var quote = QuoteMark.Before(_text[_floor..end], out var quoteStart);
        var nameEnd = quote.IsSome ? _floor + quoteStart : end;
        if (nameEnd == _floor || !(isWithin || CredentialName.MayEndIn(_text[nameEnd - 1])))
        {
            return default;
        }

        var start = NameStart(nameEnd);
        var sort = SortOf(start, nameEnd);
        if ((sort == NamedSort.Harmless && !isWithin) || start == nameEnd || (!quote.IsSome && !CanBegin(start, _text[sign])))
        {
            return default;
        }

        var value = ValueText.After(_text, after, quote.IsSome);
        _looked += value.End - after;
        if (_looked > ((long)MostLooks * _text.Length) + FewLooks)
        {
            // Somebody attacks the search: what is left may hold anything.
            return new(value.Start, _text.Length);
        }

        if (isWithin)
        {
            return Within(start, nameEnd, after, value, quote.IsSome);
        }

        switch (sort)
        {
            case NamedSort.Secret or NamedSort.Authorization or NamedSort.Cookie when !value.IsSome && !quote.IsSome:
                return Hidden(Block(start, value.Start));
            case NamedSort.Authorization when value.Sort == ValueSort.Run:
                return Hidden(HeaderValue.Authorization(_text, value));
            case NamedSort.Cookie when value.Sort == ValueSort.Run:
                return Hidden(HeaderValue.Cookies(_text, value));
            case NamedSort.Secret or NamedSort.Authorization or NamedSort.Cookie:
                return Hidden(value);
            case NamedSort.Values when value.Sort == ValueSort.Container:
                EnterValues(value);
                return default;
            case NamedSort.PairName:
                FindValueOf(value);
                return default;
            case NamedSort.PairValue when IsNamedSecret(value, quote.IsSome):
                return Hidden(value);
            default:
                return default;
        }
    }

    /// <summary>A value where no values are shown.</summary>
    private CredentialSpan Within(int start, int nameEnd, int after, ValueSpan value, bool isQuotedName)
    {
        if (value.Sort == ValueSort.Container && value.IsSome)
        {
            var first = ValueText.SkipWhite(_text, value.Start + 1);
            if (_text[value.Start] == '[' && first < value.End && _text[first] is not ('{' or '[' or ']'))
            {
                return Hidden(value);
            }

            _listEnd = _text[value.Start] == '[' ? value.End : _listEnd;
            return default;
        }

        // {"name": "STAGE", "value": "prod"}: the name is shown.
        if (start < _listEnd && _text[start..nameEnd] is "name" or "Name" or "key" or "Key" or "type" or "Type" or "valueFrom" or "ValueFrom")
        {
            return default;
        }

        // "STAGE=prod one": all that is left of the text is the value.
        return !isQuotedName && QuoteMark.Before(_text[..start], out _) is { IsSome: true } around
            ? Shown(new(after, around.EndOf(_text, after), ValueSort.Quoted, 0))
            : Shown(value);
    }

    private void EnterValues(ValueSpan value)
    {
        _valuesEnd = Math.Max(_valuesEnd, value.End);
        if (value.IsSome && _text[ValueText.SkipWhite(_text, value.Start)..] is ['[', ..])
        {
            _listEnd = Math.Max(_listEnd, value.End);
        }
    }

    // An ARN names what holds a credential, and is none itself.
    private readonly CredentialSpan Hidden(ValueSpan value) =>
        value.Of(_text).StartsWith("arn:") && !value.Of(_text).Contains(' ') ? default : Shown(value);

    private readonly CredentialSpan Shown(ValueSpan value) =>
        ValueText.IsNothing(value.Of(_text), value.Sort) ? default : new(value.Start, value.End);

    // {"key": "DB_PASSWORD", "value": "..."}
    private void FindValueOf(ValueSpan name)
    {
        if (name.Sort != ValueSort.Container
            && CredentialName.IsSecret(name.Of(_text))
            && PairText.Find(_text, name.Next, NamedSort.PairValue, out var value)
            && Hidden(value) is { IsSome: true } hidden)
        {
            _ahead = hidden;
        }
    }

    // {"value": "...", "key": "DB_PASSWORD"}; a text that was cut before the name may have had any.
    private readonly bool IsNamedSecret(ValueSpan value, bool isQuotedName) =>
        PairText.Find(_text, value.Next, NamedSort.PairName, out var name)
            ? CredentialName.IsSecret(name.Of(_text))
            : isQuotedName && value.Sort == ValueSort.Quoted && PairText.IsCut(_text, value.Next);

    private readonly NamedSort SortOf(int start, int end)
    {
        var sort = CredentialName.SortOf(_text[start..end]);

        // "Access key": the word before it tells.
        return sort == NamedSort.PairName
            && start > _floor
            && _text[start - 1] == ' '
            && CredentialName.SortOf(_text[NameStart(start - 1)..end]) == NamedSort.Secret
            ? NamedSort.Secret
            : sort;
    }

    private readonly int NameStart(int end)
    {
        var start = end;
        while (start > _floor && end - start < CredentialName.Longest && ValueText.IsNameCharacter(_text[start - 1]))
        {
            start--;
        }

        return start;
    }

    // A part of a path is not a name, and neither is one of an ARN.
    private readonly bool CanBegin(int start, char sign) => start == 0 || _text[start - 1] switch
    {
        '/' => false,
        ':' => sign != ':' && !IsInArn(start),
        _ => true,
    };

    private readonly bool IsInArn(int at)
    {
        var before = _text[Math.Max(0, at - LongestArn)..at];
        var arn = before.LastIndexOf("arn:");
        return arn >= 0 && before[arn..].IndexOfAny(AfterArn) < 0;
    }

    // %3D and %3A, also where they are encoded again.
    private readonly int EncodedSign(int at)
    {
        var end = at + 1;
        while (_text[end..].StartsWith("25") && end - at < CredentialName.Longest)
        {
            end += 2;
        }

        return _text[end..] is ['3', 'D' or 'd' or 'A' or 'a', ..] ? end + 2 - at : 0;
    }

    // <Password>...</Password>
    private readonly CredentialSpan Element(int at)
    {
        var start = NameStart(at);
        if (start == at || start == 0 || _text[start - 1] is not ('<' or ':') || !CredentialName.IsSecret(_text[start..at]))
        {
            return default;
        }

        var length = _text[(at + 1)..].IndexOf('<');
        var end = length < 0 ? _text.Length : at + 1 + length;
        return Shown(new(at + 1, end, ValueSort.Quoted, end));
    }

    // --password ..., also as "--password", "..." in a list
    private readonly CredentialSpan Option(int at)
    {
        var start = at + "--".Length;
        if (start >= _text.Length
            || _text[at + 1] != '-'
            || !char.IsLetter(_text[start])
            || (at > _floor && !char.IsWhiteSpace(_text[at - 1]) && !QuoteMark.Before(_text[..at], out _).IsSome))
        {
            return default;
        }

        var end = start;
        while (end < _text.Length && end - start < CredentialName.Longest && ValueText.IsNameCharacter(_text[end]))
        {
            end++;
        }

        if (!CredentialName.IsSecret(_text[start..end]))
        {
            return default;
        }

        if (QuoteMark.At(_text, end, out var comma) is { IsSome: true })
        {
            return comma < _text.Length && _text[comma] == ',' ? Argument(comma + 1, isInList: true) : default;
        }

        return end < _text.Length && _text[end] is ' ' or '\t' ? Argument(end, isInList: false) : default;
    }

    private readonly CredentialSpan Argument(int after, bool isInList)
    {
        var value = ValueText.After(_text, after, isQuotedName: isInList);
        return (isInList && value.Sort != ValueSort.Quoted) || value.Of(_text) is ['-', ..] ? default : Hidden(value);
    }

    // The lines below a name that are further to the right, as in YAML.
    private readonly ValueSpan Block(int name, int lineEnd)
    {
        var end = IndentedLines.EndOf(_text, name, lineEnd);
        return new(Math.Min(ValueText.SkipWhite(_text, lineEnd), end), end, ValueSort.Quoted, end);
    }
}
