namespace HealthEvents.TestSupport;

/// <summary>
/// A folder of real events with one folder for each family. It is not part of the repository: tests of it are skipped where
/// it is not named.
/// </summary>
public static class Corpus
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "HEALTHEVENTS_CORPUS";

    /// <summary>The folder, or <see langword="null"/> where there is none.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>Why a test of the corpus, or of one folder of it, cannot run here, or <see langword="null"/> if it can.</summary>
    public static string? SkipReason(string folder) =>
        Folder is not null && Directory.Exists(Path.Combine(Folder, folder))
            ? null
            : $"Set {Variable} to a folder of real events{(folder.Length > 0 ? $" that has a folder {folder}" : "")}.";

    /// <summary>The events, or those of one family, in ordinal order. Throws where there are none: an empty corpus proves nothing.</summary>
    public static IReadOnlyList<string> Files(string family = "")
    {
        if (Folder is null)
        {
            return [];
        }

        var files = Directory.GetFiles(Path.Combine(Folder, family), "*.json", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new InvalidOperationException($"The folder that {Variable} names holds no *.json files.");
    }
}
