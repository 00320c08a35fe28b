using System.Text;

namespace HealthEvents.Formatters;

/// <summary>
/// Masks credentials that events carry: access key ids (to their last four characters), the tokens of SNS addresses, and
/// the JSON members <c>Token</c>, <c>SubscribeURL</c>, <c>UnsubscribeURL</c>, <c>resultToken</c>, <c>receiptHandle</c>,
/// <c>SecretAccessKey</c>, <c>SessionToken</c>, <c>Password</c> and <c>whatapAccessKey</c>, also where JSON stands inside a JSON text.
/// </summary>
/// <remarks>
/// Every text of a summary goes through it. It reads the text as it stands and needs no well-formed JSON, so that a
/// message which was cut on its way is masked too.
/// </remarks>
public static class CredentialMask
{
    private const string Hidden = "****";

    // An access key id has 16 to 128 characters. Source: IAM API reference, AccessKey.
    private const int ShortestKeyId = 16;
    private const int KeyPrefix = 4;

    private static readonly string[] Members =
        ["Token", "SubscribeURL", "UnsubscribeURL", "resultToken", "receiptHandle", "SecretAccessKey", "SessionToken", "Password", "whatapAccessKey"];

    /// <summary>Masks what is a credential in a text.</summary>
    /// <param name="text">Any text, JSON or not.</param>
    /// <returns>The text without credentials; the same instance if there were none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        StringBuilder? masked = null;
        var copied = 0;
        for (var from = 0; Find(text, from) is var (start, end, kept) && start >= 0; from = end)
        {
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, start - copied).Append(Hidden).Append(text, end - kept, kept);
            copied = end;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The resources of an event for people and logs: what exposed credentials hit is itself a credential.</summary>
    /// <param name="value">The event.</param>
    /// <returns>Its resources in their order, credentials to their last four characters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> ResourcesOf(OperationalEvent value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return [.. value.Resources.Select(resource => Resource(value, resource))];
    }

    /// <summary>A resource of an event, masked.</summary>
    internal static string Resource(OperationalEvent value, string resource) =>
        value.ResourcesAreCredentials && !resource.StartsWith("arn:", StringComparison.Ordinal)
            ? LastFour(resource)
            : Mask(resource);

    /// <summary>Masks all but the last four characters of what is a credential as a whole.</summary>
    internal static string LastFour(string credential) =>
        credential.Length <= 4 ? Hidden : string.Concat(Hidden, credential.AsSpan(credential.Length - 4));

    /// <summary>Whether a member of this name holds a credential.</summary>
    internal static bool IsCredential(ReadOnlySpan<char> member)
    {
        foreach (var name in Members)
        {
            if (member.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next credential: where it starts and ends, and how many of its last characters may be shown.</summary>
    private static (int Start, int End, int Kept) Find(string text, int from)
    {
        // One search for the three signs of a credential keeps the cost of ordinary text at that of a copy. Of the prefixes of
        // key ids, the I is the letter that escaped ARNs have least.
        for (var at = from; at < text.Length; at++)
        {
            var step = text.AsSpan(at).IndexOfAny('"', 'I', '=');
            if (step < 0)
            {
                break;
            }

            at += step;
            var found = text[at] switch
            {
                'I' => KeyId(text, at - KeyPrefix + 2, from),
                '=' => Query(text, at, from),
                _ => Member(text, at, from),
            };
            if (found.End > found.Start)
            {
                return found;
            }
        }

        return (-1, 0, 0);
    }

    // AKIA or ASIA, and what follows.
    private static (int Start, int End, int Kept) KeyId(string text, int at, int from)
    {
        if (at < from)
        {
            return default;
        }

        var rest = text.AsSpan(at);
        if (!rest.StartsWith("AKIA", StringComparison.Ordinal) && !rest.StartsWith("ASIA", StringComparison.Ordinal))
        {
            return default;
        }

        var length = KeyPrefix;
        while (length < rest.Length && (char.IsAsciiLetterUpper(rest[length]) || char.IsAsciiDigit(rest[length])))
        {
            length++;
        }

        return length < ShortestKeyId ? default : (at, at + length, 4);
    }

    // ...?Action=ConfirmSubscription&Token=2336412f...
    private static (int Start, int End, int Kept) Query(string text, int at, int from)
    {
        if (!text.AsSpan(from, at - from).EndsWith("Token", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is > ' ' and not ('&' or '"' or '\'' or '\\' or '<' or '>'))
        {
            end++;
        }

        return (at + 1, end, 0);
    }

    // "Token" : "2336412f...", at the quote that ends the name; or \"Token\":\"2336412f...\" in JSON within a text.
    private static (int Start, int End, int Kept) Member(string text, int at, int from)
    {
        var value = at + 1;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        if (value == text.Length || text[value] != ':' || !IsSecret(text.AsSpan(from, at - from)))
        {
            return default;
        }

        value++;
        while (value < text.Length && (char.IsWhiteSpace(text[value]) || text[value] == '\\'))
        {
            value++;
        }

        if (value == text.Length || text[value] != '"')
        {
            return default;
        }

        var end = ValueEnd(text, value);
        return (value + 1, end, 0);
    }

    private static bool IsSecret(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd('\\');
        foreach (var member in Members)
        {
            if (before.EndsWith(member, StringComparison.OrdinalIgnoreCase)
                && before.Length > member.Length
                && before[before.Length - member.Length - 1] == '"')
            {
                return true;
            }
        }

        return false;
    }

    // The quote that ends the value has as many backslashes before it as the one that began it, or fewer.
    private static int ValueEnd(string text, int open)
    {
        var depth = Backslashes(text, open);
        var end = open + 1;
        while (end < text.Length && (text[end] != '"' || Backslashes(text, end) > depth))
        {
            end++;
        }

        return end - (end < text.Length ? Backslashes(text, end) : 0);
    }

    private static int Backslashes(string text, int before)
    {
        var count = 0;
        while (count < before && text[before - count - 1] == '\\')
        {
            count++;
        }

        return count;
    }
}
