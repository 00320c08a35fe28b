using System.CommandLine;

namespace HealthEvents.Cli;

/// <summary>Says what is wrong with a command line, without repeating what may be the address of a webhook.</summary>
internal static class ParseErrors
{
    public static string Describe(ParseResult parsed)
    {
        var unmatched = parsed.UnmatchedTokens;
        if (unmatched.Count == 0)
        {
            // Its lists of allowed values have tabs and line breaks in them.
            return $"{string.Join(' ', parsed.Errors[0].Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')}.";
        }

        return unmatched.FirstOrDefault(token => token.StartsWith('-')) is { } option
            ? $"There is no option '{option.Split('=', ':')[0]}' here."
            : parsed.CommandResult.Command is RootCommand ? "There is no such command."
            : "There is one argument too many.";
    }
}
