using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HealthEvents.EndToEnd.Samples;

/// <summary>The web host as a process of its own, on a loopback port that is free.</summary>
internal sealed class RunningWebHost : IAsyncDisposable
{
    /// <summary>The environment variable that names the program to test instead of the sample.</summary>
    private const string Variable = "HEALTHEVENTS_WEB_HOST";

    private const string Announcement = "Now listening on: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningWebHost(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data, last: _ended);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data, last: null);
    }

    /// <summary>
    /// The program. It stays in its own folder: it has an <c>appsettings.json</c>, and so has another sample, whose folder is that of the tests.
    /// </summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } program
        ? program
        : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "WebHost", new DirectoryInfo(AppContext.BaseDirectory).Name, "WebHost.dll"));

    /// <summary>What makes it listen on a port that is free.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--urls", "http://127.0.0.1:0"];

    /// <summary>A client whose base address is the host.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>What it wrote until now.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts it, and returns when it listens.</summary>
    public static async Task<RunningWebHost> StartAsync(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. Arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var host = new RunningWebHost(start);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        if (await Task.WhenAny(host._address.Task, host._ended.Task) != host._address.Task)
        {
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host ended at its start: {host.Output}");
        }

        host.Client.BaseAddress = new Uri(await host._address.Task);
        return host;
    }

    /// <summary>Asks it to end as a platform does, and returns all that it wrote: what it logs is written by a thread of its own.</summary>
    public async Task<string> StopAsync()
    {
        using var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await ask.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return Output;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Keeps a line, or tells that there are no more.</summary>
    private void Keep(string? line, TaskCompletionSource? last)
    {
        if (line is null)
        {
            last?.TrySetResult();
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(line[(at + Announcement.Length)..].Trim());
        }
    }
}
