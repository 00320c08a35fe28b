using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>The places that are looked at leave no credential out: looking at every sign finds the same.</summary>
public sealed class CredentialSignsTests
{
    private const int Longest = 40;

    // What the rules know, in pieces: put together they are credentials, and all that nearly are.
    private static readonly string[] Pieces =
    [
        "password", "Token", "to\u212Aen", "pa\u017F\u017Fword", "key", "name", "value", "Env", "environment", "headers", "Cookie", "authorization", "query",
        "\uBE44\uBC00\uBC88\uD638", "\u30C8\u30FC\u30AF\u30F3", "AKIA", "ASIA", "IOSFODNN7TESTKEY", "eyJ", "eyJhbGciOi", ".", ".e30", "Bearer", "BASIC", "basic",
        "ba\u017Fic", "s3cr3ts3cr3t", "x", "b", "B", "I", "J", "j", "1", "2", "22", "27", "443", "-", "--", "-----", "-----BEGIN ", "BEGIN", "--pwd",
        "hooks.slack.com", "discord.com", "/api/webhooks/", "hooks.chime.aws", "/", "\\/", "%2F", "://", ":", "=", "\uFF1A", "\uFF1D", "%3D", "%253D", "%3a", "%",
        "@", ">", "<", "<pwd", "\"", "'", "`", "\\\"", "\\u0022", "u0027", "&quot;", "&#39;", "%22", "%27", "{", "}", "[", "]", "(", ",", ";", "&", "*", "|",
        " ", "\t", "\n", "\\n", "%20", "+", "null", "...", "arn:", "\u00E9", "\uD55C", "\uD83D\uDE80", "\uD83D", "\0", "\u00FF", "\uFF25", "\u013D",
    ];

    public static TheoryData<string, string, string> Signs => new()
    {
        { "\"", ":", "" }, { "pwd", ":", "" }, { "", ":", "//" }, { "\"", "=", "" }, { "Key", "=", "" }, { "\"", "\uFF1A", "" }, { "name", "\uFF1D", "" },
        { "", "%", "3D" }, { "", "%", "2F" }, { "t", ">", "" }, { "com", "/", "" }, { "m\\", "/", "" }, { "", "-", "-" }, { "AK", "I", "A" }, { "ey", "J", "" },
        { " ", "B", "earer" }, { " ", "b", "ASIC" }, { "0022", ":", "" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public void Sign_is_found_wherever_it_stands(string before, string sign, string after)
    {
        foreach (var filler in new[] { 'x', '\uD55C', '\u00E9' })
        {
            for (var i = 0; i < Longest; i++)
            {
                for (var j = 0; j < Longest; j++)
                {
                    var text = $"{new string(filler, i)}{(before is " " or [] ? " " : before)}{sign}{after}{new string(filler, j)}";
                    var at = i + Math.Max(1, before.Length);

                    Assert.Equal(at, CredentialSigns.Next(text, 0, text.Length));
                    Assert.Equal(at, CredentialSigns.Next(text, at, at + 1));
                    Assert.Equal(-1, CredentialSigns.Next(text, 0, at));
                    Assert.Equal(-1, CredentialSigns.Next(text, at + 1, text.Length));
                }
            }
        }
    }

    [Fact]
    public void Other_character_is_no_sign()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            if (c is not (':' or '=' or '\uFF1A' or '\uFF1D' or '-'))
            {
                Assert.Equal(-1, CredentialSigns.Next(new string(c, Longest), 0, Longest));
                Assert.Equal(-1, CredentialSigns.Next(new string(c, 1), 0, 1));
            }
        }
    }

    [Fact]
    public void Places_leave_no_credential_of_the_tables_out()
    {
        var texts = typeof(CredentialMaskTests).GetMethods()
            .SelectMany(static method => method.GetCustomAttributes<InlineDataAttribute>().Select(data => (string)data.GetData(method).Single()[0]))
            .ToArray();

        Assert.True(texts.Length > 80);
        Assert.All(texts, CheckAllParts);
    }

    [Fact]
    public void Places_leave_no_credential_of_a_pair_out() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(31, 7),
        Prop.ForAll(SecretNames.Name.Zip(SecretNames.Value).ToArbitrary(), static pair => Assert.All(SecretPlaces.Texts, form => CheckText(form(pair.Item1, pair.Item2)))));

    [Fact]
    public void Places_leave_no_credential_of_any_text_out() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(7, 31),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces)).ToArbitrary(), CheckText));

    [Fact]
    public void Places_leave_no_credential_of_an_event_out() =>
        Assert.All(EventFiles.All, static file => CheckText(File.ReadAllText(file.Path)));

    [CorpusFact]
    public void Places_leave_no_credential_of_a_real_event_out() =>
        Assert.All(Corpus.Files(), static file => CheckText(File.ReadAllText(file)));

    private static void CheckAllParts(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            CheckText(text[start..]);
            CheckText(text[..start]);
        }
    }

    private static void CheckText(string text)
    {
        var all = SpansOf(CredentialScanner.OfEverySign(text));

        Assert.Equal(all, SpansOf(new CredentialScanner(text)));
        if (all.Count > 0)
        {
            Assert.InRange(CredentialSigns.Next(text, 0, text.Length), 0, text.Length);
        }
    }

    private static List<CredentialSpan> SpansOf(CredentialScanner scanner)
    {
        var spans = new List<CredentialSpan>();
        while (scanner.MoveNext())
        {
            spans.Add(scanner.Current);
        }

        return spans;
    }
}
