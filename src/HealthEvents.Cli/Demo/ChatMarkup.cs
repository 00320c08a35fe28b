using Spectre.Console;

namespace HealthEvents.Cli.Demo;

/// <summary>What the drawings of all chats have in common.</summary>
internal static class ChatMarkup
{
    public static string Button(string label) => $"[bold][[ {Markup.Escape(label)} ]][/]";
}
