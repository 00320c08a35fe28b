namespace HealthEvents.TestSupport;

/// <summary>A file of <see cref="EventFiles"/>.</summary>
/// <param name="Name">Its name without the ending. It says the case, and no other file has it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Family">The family of its events, where its folder says it.</param>
/// <param name="Kinds">The kinds of its events in their order, or one kind that all of them have.</param>
public sealed record EventFile(string Name, string Path, string? Family, IReadOnlyList<string> Kinds)
{
    public byte[] ReadBytes() => File.ReadAllBytes(Path);

    /// <summary>The kinds of its events, one for each.</summary>
    /// <param name="count">How many events it was found to hold.</param>
    public IEnumerable<string> KindsOf(int count) => Kinds.Count == 1 ? Enumerable.Repeat(Kinds[0], count) : Kinds;
}
