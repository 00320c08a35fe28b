namespace HealthEvents.TestSupport;

/// <summary>
/// Real events, which are not ours to publish: the folder that <c>HEALTHEVENTS_CORPUS</c> names has one folder for each
/// family. Without it the tests that need it say that they were skipped.
/// </summary>
public static class Corpus
{
    /// <summary>The folder, or <see langword="null"/>.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("HEALTHEVENTS_CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The files of the corpus, or of one folder in it, in a fixed order; none without a corpus.</summary>
    public static IReadOnlyList<string> Files(string family = "") => Folder is null ? [] :
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, family), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
    ];
}
