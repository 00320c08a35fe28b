using System.CommandLine;

namespace HealthEvents.Cli.Commands;

/// <summary>Where events are read from.</summary>
internal sealed class InputArgument : Argument<string>
{
    public InputArgument()
        : base("input")
    {
        HelpName = "FILE|DIR|-";
        Description = "A file, a directory (its *.json files, at any depth), or - for standard input.";
    }
}
