using System.Globalization;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// A button of your own for every message: an address in which placeholders stand for members of the event, such as
/// <c>https://tickets.example.com/new?title={title}&amp;id={identity}</c>.
/// </summary>
/// <remarks>
/// Placeholders are <c>{title}</c>, <c>{lead}</c> (the second line), <c>{identity}</c>, <c>{correlation}</c>, <c>{kind}</c>,
/// <c>{account}</c>, <c>{region}</c>, <c>{service}</c>, <c>{resource}</c> (the first one that the message shows), <c>{severity}</c> (Critical, High, Medium, Low,
/// Info), <c>{lifecycle}</c> (Open, Upcoming, Resolved, Informational) and <c>{time}</c> (2026-11-20T14:46:00Z). Values are encoded; what
/// an event has not is empty; credentials are masked, as they are in the message. The address has at most 2,000 characters: values that
/// are too long for it are cut before they are encoded.
/// </remarks>
public sealed class ButtonTemplate
{
    private const int LongestLabel = 75;
    private const int LongestTemplate = 1_000;
    private const string Https = "https://";

    private readonly string[] _texts;
    private readonly string[] _names;

    /// <summary>Makes it.</summary>
    /// <param name="label">The words of the button, 1 to 75 characters; a phone shows some 30.</param>
    /// <param name="url">The absolute https address with placeholders behind its host, at most 1,000 characters.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An argument has another form. The message says which form is right, and repeats no value.</exception>
    public ButtonTemplate(string label, string url)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(url);
        Label = label.Trim();
        if (Label.Length is 0 or > LongestLabel || Label.Any(char.IsControl))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The words of a button have 1 to {LongestLabel} characters on one line."), nameof(label));
        }

        (_texts, _names) = Parse(url.Trim(), nameof(url));
    }

    /// <summary>The words of the button.</summary>
    public string Label { get; }

    /// <summary>Reads it from one text, as configuration has it.</summary>
    /// <param name="text">The label, an equals sign, and the address: <c>Open ticket=https://tickets.example.com/new?title={title}</c>.</param>
    /// <returns>The button.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text has another form. The message says which form is right, and repeats no value.</exception>
    public static ButtonTemplate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('=', 2) is [var label, var url]
            ? new ButtonTemplate(label, url)
            : throw new ArgumentException("It is not a button. Write its words, an equals sign, and an address: Open ticket=https://tickets.example.com/new?title={title}", nameof(text));
    }

    /// <summary>The button of an event.</summary>
    /// <param name="summary">What is said about the event, credentials masked.</param>
    /// <param name="value">The event.</param>
    /// <param name="secrets">What no value may tell: one that does is empty.</param>
    internal SummaryLink For(EventSummary summary, OperationalEvent value, List<string> secrets)
    {
        var values = Array.ConvertAll(_names, name => ButtonValues.Of(name, summary, value) is var text && LinkSecrecy.Tells(text, secrets) ? "" : text);
        var room = WebAddress.MaxLength - _texts.Sum(static text => text.Length);
        var encoded = Array.ConvertAll(values, text => ButtonValues.Encode(text, room));
        if (encoded.Sum(static text => text.Length) > room)
        {
            encoded = Array.ConvertAll(values, text => ButtonValues.Encode(text, room / values.Length));
        }

        var url = new StringBuilder(_texts[0]);
        for (var i = 0; i < encoded.Length; i++)
        {
            url.Append(encoded[i]).Append(_texts[i + 1]);
        }

        return new SummaryLink(Label, url.ToString()) { IsElsewhere = true };
    }

    // "https://a.example/{title}/{id}" is three texts with two names between them.
    private static (string[] Texts, string[] Names) Parse(string url, string parameter)
    {
        var (texts, names) = (new List<string>(), new List<string>());
        var rest = url;
        while (rest.AsSpan().IndexOfAny('{', '}') is >= 0 and var open)
        {
            var close = rest.IndexOf('}', open);
            if (rest[open] == '}' || close < 0)
            {
                throw new ArgumentException("A placeholder is not closed, or not opened. Write {title}.", parameter);
            }

            var name = rest[(open + 1)..close];
            if (!ButtonValues.Names.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"A placeholder is not known. There are {{{string.Join("}, {", ButtonValues.Names)}}}.", parameter);
            }

            texts.Add(rest[..open]);
            names.Add(name);
            rest = rest[(close + 1)..];
        }

        texts.Add(rest);
        var plain = string.Concat(texts);
        if (plain.Length > LongestTemplate)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The address is too long. It may have {LongestTemplate} characters beside the placeholders."), parameter);
        }

        // A placeholder in the host would let an event choose where the button leads.
        var host = texts[0].StartsWith(Https, StringComparison.OrdinalIgnoreCase) ? texts[0].AsSpan(Https.Length).IndexOfAny('/', '?', '#') : -1;
        if ((names.Count > 0 && host <= 0)
            || !plain.StartsWith(Https, StringComparison.OrdinalIgnoreCase)
            || !WebAddress.IsSound(plain)
            || !Uri.TryCreate(plain, UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0)
        {
            throw new ArgumentException("It is not an address that a button may have. Write an absolute https address without a user, and placeholders only behind its host: https://tickets.example.com/new?title={title}", parameter);
        }

        if (!ReferenceEquals(CredentialText.Mask(plain), plain))
        {
            throw new ArgumentException("It holds what looks like a credential, or is the address of a webhook: everybody in the room could read it.", parameter);
        }

        return ([.. texts], [.. names]);
    }
}
