using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_delivers_every_sample_to_both_channels_and_shows_it()
    {
        var result = await CliRunner.RunAsync("demo");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitStatus);
        Assert.All(Directory.GetFiles(Repository.Samples), file => Assert.Contains(Path.GetFileName(file), result.Output, StringComparison.Ordinal));
        Assert.Contains("Example alarm name", result.Output, StringComparison.Ordinal);
        Assert.Contains("Google Chat", result.Output, StringComparison.Ordinal);
        Assert.Contains("32 of 32 messages delivered", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_is_plain_where_nobody_sees_colors()
    {
        var result = await CliRunner.RunAsync("demo");

        Assert.DoesNotContain('\u001B', result.Output);
    }
}
