using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Finds the credentials of addresses: a password before the host, and the path of a webhook, which is its key.</summary>
internal static class AddressCredential
{
    private const int LongestUserInfo = 1_024;
    private const int ShortestHost = 11;
    private const int BeforeCom = 5;

    // The host, or how it ends, and what its path begins with. By the documentation of each vendor.
    private static readonly (string Host, string Path)[] Webhooks =
    [
        ("hooks.slack.com", "/"),
        ("hooks.slack-gov.com", "/"),
        ("chat.googleapis.com", "/"),
        ("discord.com", "/api/webhooks/"),
        ("discordapp.com", "/api/webhooks/"),
        (".webhook.office.com", "/"),
        ("outlook.office.com", "/webhook"),
        ("outlook.office365.com", "/webhook"),
        (".logic.azure.com", "/"),
        (".api.powerplatform.com", "/"),
        ("hooks.chime.aws", "/"),
        ("hooks.zapier.com", "/"),
        ("maker.ifttt.com", "/"),
        ("events.pagerduty.com", "/integration/"),
        ("api.telegram.org", "/bot"),
        ("webexapis.com", "/v1/webhooks/incoming/"),
        ("open.feishu.cn", "/open-apis/bot/"),
        ("open.larksuite.com", "/open-apis/bot/"),
    ];

    private static readonly LastLetters HostEnds = new(Array.ConvertAll(Webhooks, static known => known.Host));

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n\"<>`");

    /// <summary>Whether a colon ends the scheme of an address.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text, int colon) => AfterSlashes(text, colon + 1) > 0;

    /// <summary>The password in scheme://user:password@host, at the colon of the scheme.</summary>
    public static CredentialSpan UserInfo(ReadOnlySpan<char> text, int colon)
    {
        var start = AfterSlashes(text, colon + 1);
        var rest = text.Slice(start, Math.Min(LongestUserInfo, text.Length - start));
        var length = rest.IndexOfAny(AfterAddress);
        rest = length < 0 ? rest : rest[..length];
        var slash = rest.IndexOfAny("/?#\\");
        var authority = slash < 0 ? rest : rest[..slash];
        var password = authority.IndexOf(':') + 1;
        if (password == 0)
        {
            return default;
        }

        // A slash that is not encoded belongs to the password where what stands before it is not a port.
        var isPort = password < authority.Length && !authority[password..].ContainsAnyExceptInRange('0', '9');
        var at = authority.LastIndexOf('@');
        at = at < 0 && !isPort ? rest.LastIndexOf('@') : at;
        return at <= password || ValueText.IsNothing(rest[password..at], ValueSort.Quoted) ? default : new(start + password, start + at);
    }

    /// <summary>Whether what stands before a slash may be the host of a webhook: with its port, which is 443; the slash may be escaped.</summary>
    public static bool MayEndHost(ReadOnlySpan<char> text) =>
        text is [.., var second, var last] && (char.IsAsciiLetter(last) ? HostEnds.MayBe(second, last) : last is '3' or '\\');

    /// <summary>The path of a webhook, at its first slash.</summary>
    public static CredentialSpan Webhook(ReadOnlySpan<char> text, int slash)
    {
        var host = text[..slash].TrimEnd('\\');
        host = host.EndsWith(":443") ? host[..^":443".Length] : host;

        // Every host in the list ends in a letter.
        if (host.Length < ShortestHost || !char.IsAsciiLetter(host[^1]))
        {
            return default;
        }

        // Most of them end in .com, as most others do. The letter before that tells nearly all apart: 1,600 instructions less an address.
        var (last, before) = (char.ToLowerInvariant(host[^1]), char.ToLowerInvariant(host[^BeforeCom]));
        foreach (var known in Webhooks)
        {
            if (known.Host[^1] == last
                && known.Host[^BeforeCom] == before
                && host.EndsWith(known.Host, StringComparison.OrdinalIgnoreCase)
                && PathStart(text, slash, known.Path) is > 0 and var start)
            {
                var end = AddressEnd(text, start);
                return ValueText.IsNothing(text[start..end], ValueSort.Quoted) ? default : new(start, end);
            }
        }

        return default;
    }

    /// <summary>Where the key of a path begins, after its first slash; 0 where it is another path.</summary>
    private static int PathStart(ReadOnlySpan<char> text, int at, string path)
    {
        var start = 0;
        foreach (var c in path)
        {
            var length = c == '/' ? Slash(text, at) : at < text.Length && char.ToLowerInvariant(text[at]) == c ? 1 : 0;
            if (length == 0)
            {
                return 0;
            }

            at += length;
            start = start == 0 ? at : start;
        }

        return start;
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '`' or '|' or ')' or ']' or '}'))
        {
            if (text[end] == '\\' && Slash(text, end) == 0)
            {
                break;
            }

            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or '!' or '?' or '\'')
        {
            end--;
        }

        return end;
    }

    private static int AfterSlashes(ReadOnlySpan<char> text, int at)
    {
        var first = Slash(text, at);
        var second = first == 0 ? 0 : Slash(text, at + first);
        return second == 0 ? 0 : at + first + second;
    }

    /// <summary>The length of a slash, also of one that is escaped or encoded; 0 for none.</summary>
    private static int Slash(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] == '\\' && at - start < 4)
        {
            at++;
        }

        return at < text.Length && text[at] == '/' ? at + 1 - start
            : text[start..].StartsWith("%2F", StringComparison.OrdinalIgnoreCase) ? "%2F".Length
            : 0;
    }
}
