using System.CommandLine;

namespace HealthEvents.Cli.Commands;

/// <summary>A pattern of EventBridge, or the file that holds one.</summary>
internal sealed class PatternOption : Option<string>
{
    private const char File = '@';

    public PatternOption()
        : base("--pattern")
    {
        Required = true;
        HelpName = "JSON|@FILE";
        Description = "The pattern, as in a rule of EventBridge, or @ and the file that holds it.";
    }

    /// <summary>Reads the pattern.</summary>
    /// <exception cref="CliException">There is no such file, or it is no pattern.</exception>
    public static async Task<EventPattern> ReadAsync(string given, CancellationToken cancellationToken)
    {
        try
        {
            return given.StartsWith(File) ? await ReadFileAsync(given[1..], cancellationToken) : EventPattern.Parse(given);
        }
        catch (EventPatternException exception)
        {
            throw new CliException(exception.Message, exception);
        }
    }

    private static async Task<EventPattern> ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return EventPattern.Parse(await System.IO.File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"cannot read the pattern in '{file}'. Check that the file exists and that you may read it.", exception);
        }
    }
}
