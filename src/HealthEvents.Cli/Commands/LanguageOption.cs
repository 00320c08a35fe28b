using System.CommandLine;

namespace HealthEvents.Cli.Commands;

/// <summary>The language of the fixed words of messages.</summary>
internal sealed class LanguageOption : Option<string>
{
    public LanguageOption()
        : base("--language")
    {
        Description = "The language of the fixed words.";
        DefaultValueFactory = static _ => "en";
        AcceptOnlyFromAmong("en", "ko", "ja");
    }
}
