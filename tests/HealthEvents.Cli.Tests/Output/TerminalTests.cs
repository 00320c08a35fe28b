using System.Text;
using System.Text.Json;

namespace HealthEvents.Cli.Tests;

/// <summary>What events and file names cannot do to the terminal and to the log of somebody who looks at them.</summary>
public sealed class TerminalTests
{
    private const string Hostile = "disk\u001b[2J full\u0007 \u009b1m \u202egnp\rX\nhealthevents: forged";

    [Theory]
    [InlineData("render", "-", "--to", "text")]
    [InlineData("render", "-", "--to", "slack")]
    [InlineData("render", "-", "--to", "google-chat")]
    [InlineData("inspect", "-")]
    [InlineData("preview", "-")]
    public async Task Terminal_gets_no_command_of_an_event(params string[] args)
    {
        var (status, output, error) = await RunAsync(isTerminal: true, Hostile, args);

        Assert.Equal(0, status);
        Assert.Contains("disk", output, StringComparison.Ordinal);
        AssertHarmless(output);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Json_on_a_terminal_means_the_same()
    {
        var (_, shown, _) = await RunAsync(isTerminal: true, Hostile, "render", "-", "--to", "google-chat");
        var (_, piped, _) = await RunAsync(isTerminal: false, Hostile, "render", "-", "--to", "google-chat");

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(piped), JsonElement.Parse(shown)));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("inspect", "--verbose")]
    [InlineData("render", "--to", "text", "--verbose")]
    public async Task File_name_forges_no_line_of_a_log(params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("healthevents-");
        try
        {
            var inner = folder.CreateSubdirectory("a\nhealthevents: forged\u001b[2J");
            await File.WriteAllTextAsync(Path.Combine(inner.FullName, "b\nInformation: forged\u009b1m.json"), "x");
            await File.WriteAllTextAsync(Path.Combine(inner.FullName, "other.txt"), "x");

            var (status, _, error) = await RunAsync(isTerminal: false, "", [args[0], inner.FullName, .. args[1..]]);

            Assert.Equal(0, status);
            Assert.NotEqual("", error);
            AssertHarmless(error);
            Assert.All(Lines(error), static line => Assert.False(line.StartsWith("healthevents: forged", StringComparison.Ordinal) || line.StartsWith("Information: forged", StringComparison.Ordinal)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("inspect", "no\u001b[2J\nsuch\u202efile")]
    [InlineData("frob\u001b[2Jnicate")]
    [InlineData("inspect", "x", "--o\u001b[2Jption")]
    [InlineData("inspect", "x", "--now", "to\u001b[2Jday\nhealthevents: forged")]
    [InlineData("render", "x", "--to", "sl\u001b[2Jack")]
    public async Task Error_about_a_command_line_is_one_harmless_line(params string[] args)
    {
        var (status, _, error) = await RunAsync(isTerminal: true, "", args);

        Assert.Equal(2, status);
        Assert.Single(Lines(error));
        AssertHarmless(error);
    }

    private static void AssertHarmless(string text) =>
        Assert.DoesNotContain(text, static c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static async Task<(int Status, string Output, string Error)> RunAsync(bool isTerminal, string input, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var status = await CliApplication.RunAsync(args, new Surroundings { Input = stream, RawOutput = output, Error = error, IsOutputTerminal = isTerminal });
        return (status, output.ToString(), error.ToString());
    }
}
