using HealthEvents.Sinks;

namespace HealthEvents.Cli.Sending;

/// <summary>Reads a file of dead letters that is to be sent again.</summary>
internal static class DeadLetters
{
    public static async Task<IReadOnlyList<DeadLetter>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        try
        {
            await foreach (var letter in DeadLetterFile.ReadAsync(file, new EventReader().Read, cancellationToken))
            {
                letters.Add(letter);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"cannot read the dead letters in '{file}'. Check that the file exists and that you may read it.", exception);
        }

        return letters.Count > 0 || new FileInfo(file).Length == 0
            ? letters
            : throw new CliException($"'{file}' holds no dead letters. Give a file that --dead-letters has written.");
    }
}
