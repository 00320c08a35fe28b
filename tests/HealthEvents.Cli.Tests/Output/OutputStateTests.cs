using HealthEvents.Cli.Output;
using HealthEvents.TestSupport;

namespace HealthEvents.Cli.Tests;

/// <summary>Standard output that ends before the command does.</summary>
public sealed class OutputStateTests
{
    [Theory]
    [InlineData("inspect")]
    [InlineData("render", "--to", "text")]
    public async Task Reader_that_has_enough_ends_the_command_quietly(params string[] args)
    {
        using var state = new OutputState();
        await using var output = new EndingWriter(state.End);
        await using var error = new StringWriter();

        var status = await RunAsync([args[0], Repository.Samples, .. args[1..]], state, output, error, CancellationToken.None);

        Assert.Equal(0, status);
        Assert.Equal(1, output.Lines);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task Full_disk_is_an_error()
    {
        using var state = new OutputState();
        await using var output = new EndingWriter(state.Fail);
        await using var error = new StringWriter();

        var status = await RunAsync(["inspect", Repository.Samples], state, output, error, CancellationToken.None);

        Assert.Equal(1, status);
        Assert.Contains("Is the disk full?", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_that_nobody_reads_stops_no_delivery()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();
        using var state = new OutputState();
        await using var output = new EndingWriter(state.End);
        await using var error = new StringWriter();

        var status = await RunAsync(["send", Repository.Samples, "--slack", receiver.SlackUrl, "--now", "2026-11-20T14:00:00Z"], state, output, error, CancellationToken.None);

        Assert.Equal(0, status);

        // More than the one whose line was read; what waits for the webhook is told together.
        Assert.True(receiver.Messages.Count > 1);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task Interrupted_command_says_nothing_and_has_the_status_of_the_signal()
    {
        using var state = new OutputState();
        using var interruption = new CancellationTokenSource();
        await using var output = new EndingWriter(interruption.Cancel);
        await using var error = new StringWriter();

        var status = await RunAsync(["inspect", Repository.Samples], state, output, error, interruption.Token);

        Assert.Equal(130, status);
        Assert.Equal(1, output.Lines);
        Assert.Equal("", error.ToString());
    }

    private static Task<int> RunAsync(string[] args, OutputState state, TextWriter output, TextWriter error, CancellationToken cancellationToken) =>
        CliApplication.RunAsync(args, new Surroundings { Input = Stream.Null, RawOutput = output, Error = error, OutputState = state }, cancellationToken);

    /// <summary>Takes one line.</summary>
    private sealed class EndingWriter(Action end) : StringWriter
    {
        public int Lines { get; private set; }

        public override Task WriteLineAsync(string? value)
        {
            Lines++;
            end();
            return Task.CompletedTask;
        }
    }
}
