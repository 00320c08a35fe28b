using HealthEvents.Sinks;

namespace HealthEvents.Cli.Sending;

/// <summary>A file of dead letters that is to be sent again.</summary>
/// <param name="Letters">The letters, in the order they were written.</param>
/// <param name="Skipped">The lines that are not letters.</param>
internal sealed record DeadLetters(IReadOnlyList<DeadLetter> Letters, IReadOnlyList<SkippedDeadLetter> Skipped)
{
    private const int MostShown = 10;

    public static async Task<DeadLetters> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        var skipped = new List<SkippedDeadLetter>();
        try
        {
            await foreach (var letter in DeadLetterFile.ReadAsync(file, new EventReader().Read, skipped.Add, cancellationToken))
            {
                letters.Add(letter);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"cannot read the dead letters in '{file}'. Check that the file exists and that you may read it.", exception);
        }

        return letters.Count > 0 || new FileInfo(file).Length == 0
            ? new(letters, skipped)
            : throw new CliException($"'{file}' holds no dead letters{Described(skipped)}. Give a file that --dead-letters has written.");
    }

    /// <summary>Says which lines are skipped, or nothing where none is.</summary>
    public string? DescribeSkipped(string file) =>
        Skipped.Count == 0 ? null : $"'{file}': {Skipped.Count} of its lines skipped{Described(Skipped)}. Keep the file, and look at them.";

    private static string Described(IReadOnlyList<SkippedDeadLetter> skipped)
    {
        var lines = skipped.Take(MostShown).Select(static line => $"line {line.Line} {line.Reason}");
        var others = skipped.Count > MostShown ? $"; and {skipped.Count - MostShown} more" : "";
        return skipped.Count == 0 ? "" : $": {string.Join("; ", lines)}{others}";
    }
}
