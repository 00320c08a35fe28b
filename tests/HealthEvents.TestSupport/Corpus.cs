namespace HealthEvents.TestSupport;

/// <summary>A folder of real events, which is not part of the repository. Tests of it are skipped where it is not named.</summary>
public static class Corpus
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "HEALTHEVENTS_CORPUS";

    /// <summary>The folder, or <see langword="null"/> where there is none.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>The events in ordinal order. Throws where there are none: an empty corpus proves nothing.</summary>
    public static IReadOnlyList<string> Files { get; } = Folder is null ? [] : Find(Folder);

    private static List<string> Find(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new InvalidOperationException($"The folder that {Variable} names holds no *.json files.");
    }
}
