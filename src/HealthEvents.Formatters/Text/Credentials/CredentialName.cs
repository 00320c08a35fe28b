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

    private const int Letters = 26;

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

    // By the last letter, a to z, and those that end in another: nearly all names end in a letter, or in two, that none of these ends in.
    private static readonly Row[][] Rows = RowsByLastLetter(
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

    private static readonly LastLetters Ends = new(Rows.SelectMany(static rows => rows, static (_, row) => row.End));

    /// <summary>Whether a name that ends in a character may say anything of its value. Most names are done with by that.</summary>
    public static bool MayEndIn(char last) => char.IsAsciiLetter(last) ? Ends.MayBe(last) : !char.IsAsciiDigit(last);

    /// <summary>Whether a name that ends in two characters may say anything of its value. Nearly all names are done with by that.</summary>
    public static bool MayEndIn(char second, char last) => char.IsAsciiLetter(last) ? Ends.MayBe(second, last) : !char.IsAsciiDigit(last);

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

        if (last < 0 || !MayEndIn(last > 0 ? name[last - 1] : '\0', name[last]))
        {
            return NamedSort.Harmless;
        }

        var end = name[..(last + 1)];
        var second = last > 0 && char.IsAsciiLetter(name[last - 1]) ? (char)(name[last - 1] | ' ') : '\0';
        foreach (ref readonly var row in Rows[GroupOf(name[last])].AsSpan())
        {
            if ((second == row.End[^2] || second == '\0') && row.Fits(end))
            {
                return row.Sort;
            }
        }

        return NamedSort.Harmless;
    }

    private static int GroupOf(char last) => char.IsAsciiLetter(last) ? (last | ' ') - 'a' : Letters;

    private static Row[][] RowsByLastLetter(Row[] rows)
    {
        var groups = new Row[Letters + 1][];
        Array.Fill(groups, []);
        foreach (var row in rows)
        {
            ref var group = ref groups[GroupOf(row.End[^1])];
            group = [.. group, row];
        }

        return groups;
    }

    /// <summary>What names that end so say of their values; the first row that fits counts.</summary>
    private readonly record struct Row(string End, NamedSort Sort, bool IsWhole = false)
    {
        /// <summary>Whether the letters and digits of a name end so, in any case.</summary>
        public bool Fits(ReadOnlySpan<char> name)
        {
            var left = End.Length;
            for (var i = name.Length - 1; i >= 0; i--)
            {
                if (!char.IsLetterOrDigit(name[i]))
                {
                    continue;
                }

                if (left == 0)
                {
                    return !IsWhole;
                }

                if (char.ToLowerInvariant(name[i]) != End[--left])
                {
                    return false;
                }
            }

            return left == 0;
        }
    }
}
