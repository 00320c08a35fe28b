using System.Globalization;
using System.Net;
using System.Text;

namespace HealthEvents.Sinks.Tests;

/// <summary>However a service repeats the address, whole or in pieces, nobody sees it.</summary>
public sealed class SecretEchoTests
{
    private const string Secret = "Zx81SpectrumQ7w9";

    private static readonly WebhookUrl Slack = WebhookUrl.Parse($"https://hooks.slack.com/services/T012AB/B034CD/{Secret}");
    private static readonly WebhookUrl GoogleChat = WebhookUrl.Parse($"https://chat.googleapis.com/v1/spaces/AAAA/messages?key=k&token={Secret}%3D");

    public static TheoryData<string> Echoes => [.. AllEchoes];

    private static string[] AllEchoes
    {
        get
        {
            var address = $"https://hooks.slack.com/services/T012AB/B034CD/{Secret}";
            return
            [
                address,
                Secret,
                Secret.ToUpperInvariant(),
                Secret[..8],
                Secret[3..12],
                Secret[^8..],
                $"B034CD/{Secret[..3]}",
                Uri.EscapeDataString(address),
                Uri.EscapeDataString(Uri.EscapeDataString(address)),
                Percent(Secret),
                Percent(Percent(Secret)),
                Percent(Secret[2..10]),
                WebUtility.HtmlEncode(address).Replace("/", "&#x2F;", StringComparison.Ordinal),
                Entities(Secret, "&#{0};"),
                Entities(Secret, "&#x{0:x};"),
                Entities(Secret[..8], "&#x{0:X};"),
                Entities(Secret, "&amp;#{0};"),
                Entities(Secret, "\\u{0:x4}"),
                Entities(Secret, "\\x{0:x2}"),
                address.Replace("/", "\\/", StringComparison.Ordinal),
                Base64(address),
                Base64(address).TrimEnd('='),
                Base64(Secret).TrimEnd('='),
                Base64($"x{Secret}"),
                Base64($"xy{Secret}")[3..],
                Base64(address)[5..].Replace('+', '-').Replace('/', '_'),
                Uri.EscapeDataString(Base64(address)),
                Base64(Percent(Secret)),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Echoes))]
    public void Echo_is_taken_out_and_the_words_around_it_stay(string echo)
    {
        foreach (var url in new[] { Slack, GoogleChat })
        {
            var shown = url.Scrub($"no service for ({echo}), sorry");

            if (url == Slack || !echo.Contains('/', StringComparison.Ordinal) || echo.Contains(Secret, StringComparison.OrdinalIgnoreCase))
            {
                Assert.StartsWith("no service for ", shown, StringComparison.Ordinal);
                Assert.EndsWith(" sorry", shown, StringComparison.Ordinal);
            }

            if (url == Slack)
            {
                Assert.Contains("***", shown, StringComparison.Ordinal);
                Assert.DoesNotContain(echo, shown, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData("too many requests")]
    [InlineData("INVALID_ARGUMENT: Invalid JSON payload received. Unknown name \"cardsV3\": Cannot find field.")]
    [InlineData("The path of the webhook address is not one of Slack's: /services/T.../B.../..., /triggers/... or /workflows/...")]
    [InlineData("100% of 5 &amp; 6 \\ 7 %zz &#xzz; \\uzzzz")]
    [InlineData("services messages workflows triggers spaces hooks")]
    public void Words_that_hold_no_secret_stay_as_they_are(string text)
    {
        Assert.Equal(text, Slack.Scrub(text));
        Assert.Equal(text, GoogleChat.Scrub(text));
    }

    [Fact]
    public async Task Echo_of_a_service_reaches_no_report_and_no_log()
    {
        foreach (var echo in AllEchoes.Where(static echo => !echo.StartsWith("B034CD", StringComparison.Ordinal)))
        {
            var body = $$$"""{"error":{"status":"FAILED","message":"{{{System.Text.Json.JsonEncodedText.Encode($"no {echo} here")}}}"}}""";
            var harness = new Harness(_ => FakeHttp.Answer(400, body));
            var sink = harness.GoogleChat(options => options.Address = $"https://chat.googleapis.com/v1/spaces/T012AB%2FB034CD/messages?key=k123&token={Secret}");

            var result = await harness.SendAsync(sink);

            var everything = result.Error + string.Concat(harness.Logs.Records.Select(static record => record.Text));
            Assert.DoesNotContain(echo.Contains(Secret, StringComparison.OrdinalIgnoreCase) ? Secret : echo, everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Percent(string text) => string.Concat(Encoding.ASCII.GetBytes(text).Select(static value => $"%{value:X2}"));

    private static string Entities(string text, string format) =>
        string.Concat(text.Select(character => string.Format(CultureInfo.InvariantCulture, format, (int)character)));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
