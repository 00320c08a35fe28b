using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthEvents;

/// <summary>
/// Writes the objects that the CloudWatch console keeps behind the <c>#</c> of its addresses, in JSURL:
/// <c>{"stat":"Sum","period":60}</c> is <c>~(stat~'Sum~period~60)</c>, and <c>AWS/EC2</c> is <c>AWS*2fEC2</c>.
/// </summary>
/// <remarks>
/// Source: the addresses that the console itself makes of a graph and of a Logs Insights query, and the notation of the jsurl package.
/// </remarks>
internal sealed class JsurlWriter
{
    // What chat services take in a link.
    private const int LongestUrl = 2_000;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private readonly StringBuilder _text = new(512);
    private bool _isFirst;

    /// <summary>Whether a text was left out because the address would be too long: hostile texts cost no more than that.</summary>
    public bool IsTooLong { get; private set; }

    public JsurlWriter BeginObject()
    {
        _text.Append("~(");
        _isFirst = true;
        return this;
    }

    public JsurlWriter BeginList()
    {
        _text.Append("~(");
        return this;
    }

    /// <summary>Ends an object or a list.</summary>
    public JsurlWriter End()
    {
        _text.Append(')');
        _isFirst = false;
        return this;
    }

    /// <summary>Begins a member of an object; its value follows.</summary>
    /// <param name="name">Letters only.</param>
    public JsurlWriter Member(string name)
    {
        _text.Append(_isFirst ? "" : "~").Append(name);
        _isFirst = false;
        return this;
    }

    /// <summary>Writes a member, unless its text is empty.</summary>
    public JsurlWriter Member(string name, string? text) => string.IsNullOrEmpty(text) ? this : Member(name).Text(text);

    /// <summary>Writes a member, unless its number is missing or not finite.</summary>
    public JsurlWriter Member(string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            Member(name);
            _text.Append('~').Append(value.ToString("R", CultureInfo.InvariantCulture));
        }

        return this;
    }

    public JsurlWriter Member(string name, bool value)
    {
        Member(name);
        _text.Append(value ? "~true" : "~false");
        return this;
    }

    /// <summary>Writes a moment as the console does: <c>2026-11-20T08:00:00.000Z</c>.</summary>
    public JsurlWriter Member(string name, DateTimeOffset moment)
    {
        var time = moment.UtcDateTime;
        Member(name).Text(time.ToString("s", CultureInfo.InvariantCulture));
        _text.Append(CultureInfo.InvariantCulture, $".{time.Millisecond:D3}Z");
        return this;
    }

    public JsurlWriter Text(string text)
    {
        if (_text.Length + text.Length > LongestUrl)
        {
            IsTooLong = true;
            return this;
        }

        _text.Append("~'");
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExcept(Plain) is >= 0 and var at)
        {
            _text.Append(rest[..at]);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }

        _text.Append(rest);
        return this;
    }

    private void Escape(char c)
    {
        _ = c switch
        {
            '$' => _text.Append('!'),
            < (char)256 => _text.Append('*').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture)),
            _ => _text.Append("**").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The address that ends in what was written, or <see langword="null"/> where it is too long for a link.</summary>
    /// <param name="start">What stands before it.</param>
    public string? UrlAfter(string start) => IsTooLong || start.Length + _text.Length > LongestUrl ? null : string.Concat(start, _text.ToString());

    /// <summary>What was written, for the debugger.</summary>
    public override string ToString() => _text.ToString();
}
