using System.Text;

namespace HealthEvents.Cli.Tests;

public sealed class PreviewCommandTests
{
    private const string Event = "The nightly backup did not run";

    [Fact]
    public async Task Page_goes_to_standard_output_by_default()
    {
        var (status, output, error) = await RunAsync("preview", "-");

        Assert.Equal(0, status);
        Assert.StartsWith("<!DOCTYPE html>", output, StringComparison.Ordinal);
        Assert.Contains(Event, output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Page_follows_the_language_and_the_zone()
    {
        var (_, output, _) = await RunAsync(
            "preview", Path.Combine(AppContext.BaseDirectory, "events", "alarm-metric.json"), "--language", "ko", "--time-zone", "Asia/Seoul");

        Assert.Contains("lang=\"ko\"", output, StringComparison.Ordinal);
        Assert.Contains("22:05 KST", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "no-such-folder", "page.html");
        var (status, output, error) = await RunAsync("preview", "-", "-o", file);

        Assert.Equal(2, status);
        Assert.Empty(output);
        Assert.StartsWith($"healthevents: cannot write '{file}'.", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        await using var input = new MemoryStream(Encoding.UTF8.GetBytes(Event));
        var status = await CliApplication.RunAsync(args, new Surroundings { Input = input, RawOutput = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
