namespace HealthEvents.Formatters;

/// <summary>Tells by a name whether the value beside it is a credential: the one list of such names.</summary>
/// <remarks>
/// Only the end of a name counts, in any case, however its words are joined: <c>DB_PASSWORD</c>, <c>db.password</c>,
/// <c>dbPassword</c>. A doubt hides.
/// </remarks>
internal static class CredentialName
{
    /// <summary>How many characters of a name tell what it is. What is before them does not matter.</summary>
    public const int Longest = 64;

    // Letters and digits alone.
    private const int LongestEnd = 32;

    // A key is a credential only after these: object, partition, sort and public keys are not.
    private static readonly string[] BeforeKey =
        ["access", "secret", "api", "private", "signing", "encryption", "auth", "account", "license", "shared", "master", "client", "ssh"];

    // They mark a place in a list, or make a call safe to repeat.
    private static readonly string[] HarmlessTokens =
        ["nexttoken", "clienttoken", "clientrequesttoken", "continuationtoken", "paginationtoken", "nextpagetoken", "idempotencytoken"];

    // The last three are those of a request that carried an event, a message of SQS and a notification of SNS.
    private static readonly string[] Secrets =
    [
        "password", "passwords", "passwd", "pwd", "passphrase", "secret", "token", "credential", "credentials", "xamzsignature",
        "userdata", "querystring", "receipthandle", "subscribeurl",

        // Korean and Japanese: password, secret, token.
        "\uBE44\uBC00\uBC88\uD638", "\uD328\uC2A4\uC6CC\uB4DC", "\uC2DC\uD06C\uB9BF", "\uD1A0\uD070",
        "\u30D1\u30B9\u30EF\u30FC\u30C9", "\u30B7\u30FC\u30AF\u30EC\u30C3\u30C8", "\u30C8\u30FC\u30AF\u30F3",
    ];

    // Of a process: its environment. Of a request that carried an event: everything but its body.
    private static readonly string[] Values = ["environment", "env", "secrets", "requestcontext", "identity", "authorizer", "claims", "query"];

    private static readonly string[] ValueEnds = ["variables", "envvars", "headers", "querystringparameters"];

    private static readonly string[] Pairs =
        ["parameter", "option", "variable", "tag", "header", "setting", "attribute", "property", "field", "argument"];

    /// <summary>By the last character of a name, since nearly all names end in one that none of these ends in.</summary>
    private static readonly Dictionary<char, Row[]> Rows = RowsByLastCharacter(
    [
        new("key", NamedSort.PairName, IsWhole: true),
        new("name", NamedSort.PairName, IsWhole: true),

        // Of options of Elastic Beanstalk, those of the namespace aws:elasticbeanstalk:application:environment.
        new("namespace", NamedSort.PairName, IsWhole: true),
        new("applicationenvironment", NamedSort.Secret),
        new("value", NamedSort.PairValue),
        new("values", NamedSort.PairValue),
        new("authorization", NamedSort.Authorization),
        new("cookie", NamedSort.Cookie),
        new("cookies", NamedSort.Cookie),
        .. Array.ConvertAll(HarmlessTokens, static word => new Row(word, NamedSort.Harmless)),
        .. Array.ConvertAll(Secrets, static word => new Row(word, NamedSort.Secret)),
        .. Array.ConvertAll(BeforeKey, static word => new Row(word + "key", NamedSort.Secret)),
        .. Array.ConvertAll(Values, static word => new Row(word, NamedSort.Values, IsWhole: true)),
        .. Array.ConvertAll(ValueEnds, static word => new Row(word, NamedSort.Values)),
        .. Array.ConvertAll(Pairs, static word => new Row(word + "key", NamedSort.PairName)),
        .. Array.ConvertAll(Pairs, static word => new Row(word + "name", NamedSort.PairName)),
    ]);

    // The same, as bits for the letters a to z.
    private static readonly uint LastLetters = BitsOf(Rows.Keys);

    /// <summary>Whether a name that ends in a character may say anything of its value. Most names are done with by that.</summary>
    public static bool MayEndIn(char last) =>
        char.IsAsciiLetter(last) ? ((LastLetters >> ((last | ' ') - 'a')) & 1) != 0 : !char.IsAsciiDigit(last);

    /// <summary>Whether the value of a name is a credential.</summary>
    public static bool IsSecret(ReadOnlySpan<char> name) => SortOf(name) is NamedSort.Secret or NamedSort.Authorization or NamedSort.Cookie;

    /// <summary>What a name says of its value.</summary>
    public static NamedSort SortOf(ReadOnlySpan<char> name)
    {
        var last = name.Length - 1;
        while (last >= 0 && !char.IsLetterOrDigit(name[last]))
        {
            last--;
        }

        if (last < 0 || !MayEndIn(name[last]) || !Rows.TryGetValue(char.ToLowerInvariant(name[last]), out var rows))
        {
            return NamedSort.Harmless;
        }

        Span<char> buffer = stackalloc char[LongestEnd];
        var end = End(name[..(last + 1)], buffer);
        foreach (ref readonly var row in rows.AsSpan())
        {
            if (row.IsWhole ? end.SequenceEqual(row.End) : end.EndsWith(row.End))
            {
                return row.Sort;
            }
        }

        return NamedSort.Harmless;
    }

    /// <summary>The last letters and digits of a name, in lower case.</summary>
    private static ReadOnlySpan<char> End(ReadOnlySpan<char> name, Span<char> buffer)
    {
        var start = buffer.Length;
        for (var i = name.Length - 1; i >= 0 && start > 0; i--)
        {
            if (char.IsLetterOrDigit(name[i]))
            {
                buffer[--start] = char.ToLowerInvariant(name[i]);
            }
        }

        return buffer[start..];
    }

    private static uint BitsOf(IEnumerable<char> letters)
    {
        var bits = 0u;
        foreach (var letter in letters)
        {
            bits |= char.IsAsciiLetter(letter) ? 1u << (letter - 'a') : 0;
        }

        return bits;
    }

    private static Dictionary<char, Row[]> RowsByLastCharacter(Row[] rows) =>
        rows.GroupBy(static row => row.End[^1]).ToDictionary(static same => same.Key, static same => same.ToArray());

    /// <summary>What names that end so say of their values; the first row that fits counts.</summary>
    private readonly record struct Row(string End, NamedSort Sort, bool IsWhole = false);
}
