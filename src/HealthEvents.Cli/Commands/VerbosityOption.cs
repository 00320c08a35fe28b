using System.CommandLine;
using HealthEvents.Formatters;

namespace HealthEvents.Cli.Commands;

/// <summary>How much messages say.</summary>
internal sealed class VerbosityOption : Option<string>
{
    public VerbosityOption()
        : base("--verbosity")
    {
        Description = "How much messages say.";
        DefaultValueFactory = static _ => NameOf(Verbosity.Normal);
        AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. Enum.GetValues<Verbosity>().Select(NameOf)]);
    }

    /// <summary>Reads a value that was accepted.</summary>
    public static Verbosity Of(string value) => Enum.Parse<Verbosity>(value, ignoreCase: true);

    private static string NameOf(Verbosity verbosity) => verbosity.ToString().ToLowerInvariant();
}
