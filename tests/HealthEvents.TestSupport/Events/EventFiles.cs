using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>
/// The events that all test projects share: those of <c>tests/Events/FAMILY/KIND</c>, and of <c>samples/events</c>. A file
/// that is put there is read, formatted, delivered and inspected by tests that nobody has to write.
/// </summary>
public static class EventFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Events");

    private static readonly Dictionary<string, EventFile> ByName = Find();

    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<EventFile> All { get; } = [.. ByName.Values.OrderBy(static file => file.Name, StringComparer.Ordinal)];

    /// <summary>Their names, for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(static file => file.Name)];

    /// <summary>The file of a name.</summary>
    public static EventFile Named(string name) =>
        ByName.TryGetValue(name, out var file) ? file : throw new ArgumentException($"There is no file '{name}.json' of an event.", nameof(name));

    private static Dictionary<string, EventFile> Find()
    {
        var kinds = File.ReadLines(Path.Combine(Folder, "kinds.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(static words => words[0], static words => words[1..], StringComparer.Ordinal);
        var files = new Dictionary<string, EventFile>(StringComparer.Ordinal);
        foreach (var path in new[] { Folder, Repository.Samples }.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var folders = Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar);
            var file = kinds.Remove(name, out var listed) ? new EventFile(name, path, Family: null, listed)
                : folders is [not "..", _, _] ? new EventFile(name, path, folders[0], [folders[1]])
                : throw new InvalidOperationException($"Say in {Folder}/kinds.txt which kinds of events {path} holds.");
            if (!files.TryAdd(name, file))
            {
                throw new InvalidOperationException($"{path} and {files[name].Path} have one name: snapshots could not tell them apart.");
            }
        }

        return kinds.Count == 0 ? files : throw new InvalidOperationException($"{Folder}/kinds.txt names files that are not there: {string.Join(", ", kinds.Keys)}.");
    }
}
