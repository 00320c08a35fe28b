using System.Collections.Concurrent;

namespace HealthEvents.Sinks;

/// <summary>
/// A file that several write to and read from, in this process and in others. The same file under two names is the same file.
/// </summary>
internal sealed class SharedFile
{
    private const int MostLinks = 40;

    private static readonly StringComparer Names =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static readonly ConcurrentDictionary<string, SharedFile> Known = new(Names);

    private readonly Turn _turn = new();

    private SharedFile(string path) => Path = path;

    /// <summary>The one name of the file: absolute and without links.</summary>
    public string Path { get; }

    /// <summary>The file of a path, which need not exist.</summary>
    public static SharedFile Of(string path) => Known.GetOrAdd(NameOf(path), static name => new SharedFile(name));

    /// <summary>Whether two paths name one file.</summary>
    public static bool AreSame(string path, string other) => Names.Equals(NameOf(path), NameOf(other));

    /// <summary>
    /// Opens the file for as long as <paramref name="work"/> takes, which should be short: whoever else of this process wants it waits,
    /// and whoever else wants it who works in another process is told that it is taken.
    /// </summary>
    /// <returns>Whether it was done; if not, another process has the file.</returns>
    /// <exception cref="IOException">The file cannot be opened for another reason.</exception>
    public bool TryUse<TState>(FileStreamOptions options, TState state, Action<FileStream, TState> work)
    {
        lock (_turn)
        {
            try
            {
                using var file = new FileStream(Path, options);
                work(file, state);
                return true;
            }
            catch (IOException exception) when (IsTaken(exception))
            {
                return false;
            }
        }
    }

    /// <summary>Whether another has the file: the code of Windows, or EAGAIN of Linux or macOS.</summary>
    private static bool IsTaken(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    private static string NameOf(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            var links = 0;
            return WithoutLinks(full, ref links);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    private static string WithoutLinks(string path, ref int links)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        var real = WithoutLinks(folder, ref links);
        var here = System.IO.Path.Combine(real, System.IO.Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        return ++links > MostLinks
            ? throw new IOException("There are too many links.")
            : WithoutLinks(System.IO.Path.GetFullPath(target, real), ref links);
    }

    /// <summary>What users of this process wait for. System.Threading.Lock does not exist on .NET 8.</summary>
    private sealed class Turn;
}
