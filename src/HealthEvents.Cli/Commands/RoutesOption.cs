using System.CommandLine;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Commands;

/// <summary>A file that says where events go.</summary>
internal sealed class RoutesOption : Option<string?>
{
    public RoutesOption()
        : base("--routes")
    {
        HelpName = "FILE";
        Description = "A JSON file with routes and quiet hours: which events go to which webhooks.";
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="CliException">It cannot be read, or is no routes file.</exception>
    public static async Task<RoutingOptions> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return RoutingOptions.Parse(await File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (FormatException exception)
        {
            throw Wrong(file, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"cannot read the routes in '{file}'. Check that the file exists and that you may read it.", exception);
        }
    }

    /// <summary>The error of a file whose content is wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="exception">Says what is wrong, and where in the file.</param>
    public static CliException Wrong(string file, Exception exception)
    {
        // Whoever writes a file knows no parameters.
        var parameter = exception is ArgumentException { ParamName: { } name } ? $" (Parameter '{name}')" : null;
        return new CliException($"'{file}': {(parameter is null ? exception.Message : exception.Message.Replace(parameter, "", StringComparison.Ordinal))}", exception);
    }
}
