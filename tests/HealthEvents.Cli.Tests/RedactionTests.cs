using System.Text;

namespace HealthEvents.Cli.Tests;

/// <summary>An address on a command line is not repeated, whatever a shell or a person made of it.</summary>
public sealed class RedactionTests
{
    private const string Secret = "Zx81SpectrumQ7w9";
    private const string Address = $"https://hooks.slack.com/services/T012AB/B034CD/{Secret}";
    private const string Chat = $"https://chat.googleapis.com/v1/spaces/AAAA/messages?key={Secret}&token={Secret}";

    public static TheoryData<string> Spellings =>
    [
        Address,
        Chat,
        Address["https://".Length..],
        Chat["https://".Length..],
        $"hooks.slack.com:443/services/T012AB/B034CD/{Secret}",
        $"https://hooks.slack.com:443/services/T012AB/B034CD/{Secret}",
        $"hooks.slack-gov.com:8443/services/T012AB/B034CD/{Secret}",
        $"chat.googleapis.com:443?key={Secret}",
        Address.Replace('/', '\\'),
        $"hooks.slack.com\\services\\T012AB\\B034CD\\{Secret}",
        Address.Replace("/", "\\/", StringComparison.Ordinal),
        Address.Replace("/", "\\u002f", StringComparison.Ordinal),
        Address.Replace(":", "\\u003a", StringComparison.Ordinal).Replace("/", "\\u002F", StringComparison.Ordinal),
        Address.Replace("/", "&#x2F;", StringComparison.Ordinal),
        Address.Replace("/", "&#47;", StringComparison.Ordinal).Replace(":", "&colon;", StringComparison.Ordinal),
        Uri.EscapeDataString(Address),
        Uri.EscapeDataString(Uri.EscapeDataString(Chat)),
        Uri.EscapeDataString(Address["https://".Length..]),
        Uri.EscapeDataString($"hooks.slack.com:443/services/T012AB/B034CD/{Secret}"),
        string.Concat(Encoding.ASCII.GetBytes(Address).Select(static value => $"%{value:x2}")),
        $"services/T012AB/B034CD/{Secret}",
        $"/services/T012AB/B034CD/{Secret}",
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Address)),
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Chat["https://".Length..])).TrimEnd('='),
        $"HTTPS://HOOKS.SLACK.COM/services/T012AB/B034CD/{Secret}",
        $"https:///hooks.slack.com/services/T012AB/B034CD/{Secret}",
        $"http://127.0.0.1:8080/{Secret}",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Address_is_hidden_and_the_words_around_it_stay(string spelling)
    {
        foreach (var line in new[] { "cannot read '{0}' here", "--slak={0} is not an option here", "cannot read {0} here", "env:{0} here", "\"{0}\" here" })
        {
            var shown = Redaction.Of(line.Replace("{0}", spelling, StringComparison.Ordinal));

            Assert.DoesNotContain(Secret, shown, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("***", shown, StringComparison.Ordinal);
            Assert.StartsWith(line[..line.IndexOf('{', StringComparison.Ordinal)], shown, StringComparison.Ordinal);
            Assert.EndsWith(" here", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("cannot read 'alarms/2026/events.json': there is no such file")]
    [InlineData("--time-zone is 'Mars/Olympus'. Use Asia/Seoul.")]
    [InlineData("C:\\Users\\me\\events.json is 100% empty & 5 < 6")]
    [InlineData("the host hooks.slack.com does not resolve")]
    [InlineData("--encryption-context LambdaFunctionName=alerts")]
    [InlineData("services/orders is not a file")]
    public void Other_words_stay(string line) => Assert.Equal(line, Redaction.Of(line));
}
