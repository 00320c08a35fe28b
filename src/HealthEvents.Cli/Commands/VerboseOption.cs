using System.CommandLine;

namespace HealthEvents.Cli.Commands;

/// <summary>Whether logs go to standard error.</summary>
internal sealed class VerboseOption : Option<bool>
{
    public VerboseOption()
        : base("--verbose") => Description = "Write logs to standard error.";
}
