namespace HealthEvents.TestSupport;

/// <summary>Finds files of this repository from where the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Samples { get; } = Path.Combine(Root, "samples", "events");

    public static string Sample(string name) => Path.Combine(Samples, name);

    private static string Find(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "HealthEvents.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return folder;
    }
}
