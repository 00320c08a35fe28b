using System.Diagnostics;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary>The program between others in a shell: pipes, closed streams, full disks and Ctrl+C.</summary>
public sealed class StreamTests
{
    private const string Sample = "samples/events/alarm-ok.json";

    [UnixTheory]
    [InlineData("inspect samples/events | head -1", "0 0")]
    [InlineData("render samples/events --to text | head -1", "0 0")]
    [InlineData("preview samples/events | head -1", "0 0")]
    [InlineData("demo | head -1", "0 0")]
    public async Task Reader_that_leaves_ends_it_quietly(string command, string statuses)
    {
        var result = await ShellAsync($"healthevents {command} >/dev/null; echo \"${{PIPESTATUS[@]}}\"");

        Assert.Equal(statuses, result.Output.Trim());
        Assert.Equal("", result.Error);
    }

    [UnixTheory]
    [InlineData("inspect samples/events")]
    [InlineData("render samples/events --to slack")]
    [InlineData("preview samples/events")]
    [InlineData("demo")]
    [InlineData("--help")]
    public async Task Closed_standard_output_ends_it_quietly(string command)
    {
        var result = await ShellAsync($"healthevents {command} >&-");

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal("", result.Error);
    }

    [LinuxFact]
    public async Task Full_disk_behind_standard_output_is_an_error_in_one_line()
    {
        var result = await ShellAsync("healthevents inspect samples/events >/dev/full");

        Assert.Equal(1, result.ExitStatus);
        Assert.Equal("healthevents: standard output could not be written. Is the disk full?\n", result.Error);
    }

    [LinuxFact]
    public async Task Events_are_delivered_although_the_report_cannot_be_written()
    {
        await using var receiver = await LoopbackChatServer.StartNewAsync();

        var closed = await ShellAsync($"healthevents send {Sample} --slack {receiver.SlackUrl} >&-");
        var full = await ShellAsync($"healthevents send {Sample} --slack {receiver.SlackUrl} >/dev/full");

        Assert.Equal((0, 1), (closed.ExitStatus, full.ExitStatus));
        Assert.Equal(2, receiver.Messages.Count);
    }

    [UnixTheory]
    [InlineData("inspect no-such-file.json 2>&-")]
    [InlineData("inspect - <&-")]
    public async Task Other_closed_streams_end_it_too(string command)
    {
        var result = await ShellAsync($"healthevents {command}");

        Assert.InRange(result.ExitStatus, 0, 2);
        Assert.Equal("", result.Error);
    }

    [UnixTheory]
    [InlineData("inspect <(echo hello)")]
    [InlineData("inspect - < <(echo hello)")]
    public async Task Named_pipe_is_an_input(string command)
    {
        var result = await ShellAsync($"healthevents {command}");

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal("hello", result.Object.GetProperty("title").GetString());
    }

    [UnixTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Signal_while_it_waits_for_a_pipe_ends_it_quietly(string signal, int status)
    {
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe");

        // Once the pipe can be opened for writing, the program has opened it for reading. Without job control, a shell starts
        // what is in the background deaf to SIGINT.
        var result = await ShellAsync($$"""
            set -m
            mkfifo {{pipe}}
            healthevents inspect {{pipe}} 2>{{folder.Path}}/said &
            exec 9>{{pipe}}
            kill -{{signal}} $!
            wait $!
            status=$?
            cat {{folder.Path}}/said
            exit $status
            """);

        Assert.Equal(status, result.ExitStatus);
        Assert.Equal("", result.Output);
    }

    [UnixFact]
    public async Task Ctrl_c_in_a_pipe_ends_it_quietly()
    {
        // With job control, a pipe is a group of processes, and a terminal sends its signals to the group.
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        var result = await ShellAsync($$"""
            set -m
            mkfifo {{pipe}}
            healthevents inspect {{pipe}} 2>{{folder.Path}}/said | cat &
            exec 9>{{pipe}}
            kill -INT -- -$(jobs -p)
            wait
            cat {{folder.Path}}/said
            """);

        Assert.Equal("", result.Output);
    }

    [UnixFact]
    public async Task Loop_of_links_and_a_pipe_in_a_directory_are_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.File("a/x.json", "hello");

        var result = await ShellAsync($"ln -s .. {folder.Path}/a/up; ln -s loop {folder.Path}/loop; mkfifo {folder.Path}/pipe.json; healthevents inspect {folder.Path}");

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal("hello", result.Object.GetProperty("title").GetString());
        Assert.Contains("2 other files left out", result.Error, StringComparison.Ordinal);
    }

    private static async Task<CliResult> ShellAsync(string script)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "healthevents.dll");

        // What runs the tests may have been started in the background, deaf to SIGINT, and its children inherit that.
        string[] shell = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "bash"] : ["bash"];
        var start = new ProcessStartInfo(shell[0], [.. shell[1..], "-c", $"healthevents() {{ dotnet '{program}' \"$@\"; }}\n{Exec(script)}"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, await output, await error);

        // In the background it must be the program itself that gets the signal, and not a shell around it.
        string Exec(string text) => text.Replace("healthevents inspect", $"dotnet '{program}' inspect", StringComparison.Ordinal);
    }
}
