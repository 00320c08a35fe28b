using System.Text;
using HealthEvents.TestSupport;

namespace HealthEvents.Cli.Tests;

/// <summary>The options that shape messages are the same wherever messages are made.</summary>
public sealed class MessageOptionsTests
{
    private const string Dimension = "app/checkout/50dc6c495c0c9188";

    private static readonly string Event = Path.Combine(AppContext.BaseDirectory, "events", "alarm-metric.json");
    private static readonly string[] Shaping = ["--language", "KO", "--time-zone", "asia/seoul", "--verbosity", "Compact", "--account", "123456789012=주문;team"];

    public static TheoryData<string> Makers { get; } = ["render", "preview", "send", "demo"];

    [Theory]
    [MemberData(nameof(Makers))]
    public async Task Every_command_that_makes_messages_takes_them(string command)
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        var (status, output, error) = await RunAsync(
        [
            command,
            .. command == "demo" ? [] : new[] { Event },
            .. command switch { "render" => ["--to", "google-chat"], "send" => ["--google-chat", receiver.GoogleChatUrl], _ => Array.Empty<string>() },
            .. Shaping,
        ]);

        var shown = command == "send" ? Assert.Single(receiver.Messages).GetRawText() : output;
        Assert.Equal((0, ""), (status, error));
        Assert.Contains("(주문, eu-west-1)", shown, StringComparison.Ordinal);
        Assert.Contains("22:05 KST", shown, StringComparison.Ordinal);
        Assert.Contains("상태 변경 시각", shown, StringComparison.Ordinal);

        // A compact message leaves the dimensions out.
        Assert.DoesNotContain(Dimension, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbosity_is_normal_by_default_and_full_says_more()
    {
        var (_, normal, _) = await RunAsync("render", Event, "--to", "text");
        var (_, full, _) = await RunAsync("render", Event, "--to", "text", "--verbosity", "full");

        Assert.Contains(Dimension, normal, StringComparison.Ordinal);
        Assert.DoesNotContain("ARN: ", normal, StringComparison.Ordinal);
        Assert.Contains("ARN: ", full, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_says_which_time_it_takes_for_now()
    {
        var (_, samples, _) = await RunAsync("demo");
        var (_, later, _) = await RunAsync("demo", "--now", "2027-01-02T03:04:00Z");

        Assert.Contains("20 November 2026, 14:00\nUTC: the day of the samples.", samples, StringComparison.Ordinal);
        Assert.Contains("2 January 2027, 03:04\nUTC.", later, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--verbosity", "loud", "'compact' 'normal' 'full'")]
    [InlineData("--language", "kr", "'en' 'ko' 'ja'")]
    [InlineData("--time-zone", "Asia/Soul", "Did you mean 'Asia/Seoul'? See")]
    [InlineData("--account", "production", "--account: 'production' is not an account. Write 123456789012=alias, or 123456789012=alias;owner. See")]
    [InlineData("--account", "12345678901=production", "Write 123456789012=alias, or 123456789012=alias;owner. See")]
    [InlineData("--now", "tomorrow", "2026-11-20T14:00:00Z")]
    public async Task Wrong_value_is_answered_with_the_right_ones(string option, string value, string said)
    {
        foreach (var command in Makers)
        {
            string[] rest = command switch { "demo" => [], "render" => ["-", "--to", "text"], _ => ["-"] };
            var (status, output, error) = await RunAsync([command, .. rest, option, value]);

            Assert.Equal((2, ""), (status, output));
            Assert.Contains(said, error, StringComparison.Ordinal);
            Assert.DoesNotContain("Parameter", error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public async Task Account_that_is_named_twice_is_an_error_and_the_address_of_a_webhook_is_not_repeated()
    {
        var (_, _, twice) = await RunAsync("render", "-", "--to", "text", "--account", "123456789012=a", "--account", "123456789012=b");
        var (_, _, address) = await RunAsync("render", "-", "--to", "text", "--account", "https://hooks.slack.com/services/T0/B0/secret");

        Assert.Contains("--account: The account 123456789012 is named twice. See", twice, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", address, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        await using var input = new MemoryStream(Encoding.UTF8.GetBytes("hello"));
        var status = await CliApplication.RunAsync(args, new Surroundings { Input = input, RawOutput = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
