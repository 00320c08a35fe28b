namespace HealthEvents.Cli.Input;

/// <summary>What a directory holds, at any depth.</summary>
/// <param name="Files">The <c>*.json</c> files in ordinal order.</param>
/// <param name="Others">How many other files there are.</param>
internal sealed record InputDirectory(IReadOnlyList<string> Files, int Others)
{
    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>Lists a directory. One that several symbolic links lead to is listed once, so a link back up does not loop.</summary>
    /// <exception cref="IOException">A directory cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory may not be listed.</exception>
    public static InputDirectory List(string root)
    {
        var files = new List<string>();
        var others = 0;
        var listed = new HashSet<string>(StringComparer.Ordinal);

        // Directories before links, so that a file has its own path rather than one over a link.
        var directories = new Stack<string>([root]);
        var links = new Queue<string>();
        while (directories.TryPop(out var directory) || links.TryDequeue(out directory))
        {
            if (!listed.Add(RealPathOf(directory)))
            {
                continue;
            }

            foreach (var entry in Directory.GetFileSystemEntries(directory, "*", Everything).Order(StringComparer.Ordinal))
            {
                if (Directory.Exists(entry))
                {
                    if (new DirectoryInfo(entry).LinkTarget is null)
                    {
                        directories.Push(entry);
                    }
                    else
                    {
                        links.Enqueue(entry);
                    }
                }
                else if (entry.EndsWith(".json", StringComparison.Ordinal) && !IsPipe(entry))
                {
                    files.Add(entry);
                }
                else
                {
                    others++;
                }
            }
        }

        files.Sort(StringComparer.Ordinal);
        return new InputDirectory(files, others);
    }

    /// <summary>The path without any link in it.</summary>
    private static string RealPathOf(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var real = Path.Combine(RealPathOf(parent), Path.GetFileName(full));
        return Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target ? RealPathOf(target.FullName) : real;
    }

    /// <summary>
    /// Whether it is a named pipe: reading one waits until somebody writes. It has no length and no position, and opening it for
    /// both directions waits for nobody.
    /// </summary>
    private static bool IsPipe(string file)
    {
        try
        {
            if (OperatingSystem.IsWindows() || new FileInfo(file).Length > 0)
            {
                return false;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return !stream.CanSeek;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it will say what is wrong.
            return false;
        }
    }
}
