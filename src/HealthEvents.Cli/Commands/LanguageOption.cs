using System.CommandLine;
using HealthEvents.Formatters;

namespace HealthEvents.Cli.Commands;

/// <summary>The language of the fixed words of messages.</summary>
internal sealed class LanguageOption : Option<string>
{
    public LanguageOption()
        : base("--language")
    {
        Description = "The language of the fixed words.";
        DefaultValueFactory = static _ => MessageLanguage.English.Code;
        AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. MessageLanguage.All.Select(static language => language.Code)]);
    }
}
