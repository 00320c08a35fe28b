using System.Globalization;

namespace HealthEvents.Cli.Output;

/// <summary>
/// Whether the streams of the program were open when it started. One that was not (<c>&gt;&amp;-</c> in a shell) leaves a
/// gap that does harm: the runtime gets its number for a file or a pipe of its own, and writing there would disturb it.
/// </summary>
internal static class StandardStreams
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    /// <summary>O_CLOEXEC of Linux: the runtime sets it on everything that it opens, and nothing that was handed over can have it.</summary>
    private const int CloseOnExec = 0x80000;

    /// <summary>Whether it was open. Where that cannot be told, it counts as open.</summary>
    public static bool IsOpen(int number)
    {
        try
        {
            return !OperatingSystem.IsLinux() || FlagsOf(number) is not { } flags || (flags & CloseOnExec) == 0;
        }
        catch (Exception exception) when (exception is FileNotFoundException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static int? FlagsOf(int number)
    {
        const string name = "flags:";
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{number}"))
            .FirstOrDefault(static line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? null : Convert.ToInt32(line[name.Length..].Trim(), 8);
    }
}
