using System.CommandLine;

namespace HealthEvents.Cli;

/// <summary>Says what is wrong with a command line, without repeating what may be the address of a webhook.</summary>
internal static class ParseErrors
{
    public static string Describe(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [var first, ..])
        {
            // Its lists of allowed values have tabs and line breaks in them.
            var message = string.Join(' ', parsed.Errors[0].Message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            return message.EndsWith('?') ? message : $"{message.TrimEnd('.')}.";
        }

        var (command, root) = (parsed.CommandResult.Command, parsed.RootCommandResult.Command);
        if (first.StartsWith('-'))
        {
            var option = first.Split('=', ':')[0];
            return $"There is no option '{option}' here.{DidYouMean(option, NamesOf(command, root)) ?? ElsewhereIs(option, root)}";
        }

        return command is RootCommand
            ? $"There is no such command.{DidYouMean(first, root.Subcommands.Select(static known => known.Name))}"
            : "There is one argument too many.";
    }

    private static string? DidYouMean(string typed, IEnumerable<string> names) =>
        Suggestion.For(typed, names) is { } name ? $" Did you mean '{name}'?" : null;

    private static string? ElsewhereIs(string option, Command root)
    {
        var others = root.Subcommands.Where(other => NamesOf(other).Contains(option, StringComparer.Ordinal)).Select(static other => $"'{other.Name}'").ToList();
        return others.Count == 0 ? null : $" It belongs to {string.Join(" and ", others)}.";
    }

    private static IEnumerable<string> NamesOf(params IEnumerable<Command> commands) =>
        commands.SelectMany(static command => command.Options).SelectMany(static option => option.Aliases.Prepend(option.Name)).Distinct(StringComparer.Ordinal);
}
