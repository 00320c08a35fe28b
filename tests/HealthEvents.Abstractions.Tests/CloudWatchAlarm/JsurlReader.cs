using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace HealthEvents.Tests;

/// <summary>Reads what the console keeps behind the # of its addresses, by the notation of the jsurl package.</summary>
internal sealed class JsurlReader
{
    private readonly string _text;
    private int _at;

    private JsurlReader(string text) => _text = text;

    public static JsonNode Read(string text)
    {
        var reader = new JsurlReader(text);
        var value = reader.Value()!;
        Assert.Equal(text.Length, reader._at);
        return value;
    }

    private JsonNode? Value()
    {
        Expect('~');
        switch (_text[_at])
        {
            case '(':
                _at++;
                return _text[_at] == '~' ? List() : Members();
            case '\'':
                _at++;
                return Text();
            default:
                var word = Word();
                return word switch
                {
                    "true" => true,
                    "false" => false,
                    _ => double.Parse(word, CultureInfo.InvariantCulture),
                };
        }
    }

    private JsonArray List()
    {
        var list = new JsonArray();
        while (_text[_at] == '~')
        {
            list.Add(Value());
        }

        Expect(')');
        return list;
    }

    private JsonObject Members()
    {
        var members = new JsonObject();
        do
        {
            var name = Word();
            members[name] = Value();
        }
        while (_text[_at++] == '~');
        Assert.Equal(')', _text[_at - 1]);
        return members;
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (; _at < _text.Length && _text[_at] is not ('~' or ')'); _at++)
        {
            switch (_text[_at])
            {
                case '!':
                    text.Append('$');
                    break;
                case '*':
                    var (start, length) = _text[_at + 1] == '*' ? (_at + 2, 4) : (_at + 1, 2);
                    text.Append((char)int.Parse(_text.AsSpan(start, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    _at = start + length - 1;
                    break;
                default:
                    text.Append(_text[_at]);
                    break;
            }
        }

        return text.ToString();
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not ('~' or ')'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private void Expect(char mark) => Assert.Equal(mark, _text[_at++]);
}
