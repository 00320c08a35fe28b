using System.Diagnostics;

namespace HealthEvents.Benchmarks;

/// <summary>Another process, spoken to by lines. It ends when its standard input does, and so with the process that started it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is none of that name.</exception>
    public static ChildProcess Start(string program, params IEnumerable<string> arguments) => new(new ProcessStartInfo(program, arguments));

    /// <summary>Starts this program once more.</summary>
    /// <param name="argument">What it should be.</param>
    /// <param name="variables">What it finds in its environment besides what this process has.</param>
    public static ChildProcess StartSelf(string argument, params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(start);
    }

    /// <summary>The next line that it says.</summary>
    public string Read() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} has ended.");

    /// <summary>Says a line, and waits for the one that it answers.</summary>
    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return Read();
    }

    /// <summary>Copies what it says until it ends.</summary>
    /// <returns>The code that it ended with.</returns>
    public int CopyTo(TextWriter output)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            output.WriteLine(line);
        }

        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
