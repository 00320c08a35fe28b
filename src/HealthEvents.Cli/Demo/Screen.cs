using HealthEvents.Cli.Drawing;
using Spectre.Console;

namespace HealthEvents.Cli.Demo;

/// <summary>Shows messages to a person: in color on a terminal, else as plain text.</summary>
internal sealed class Screen
{
    private const int SideBySide = 120;
    private const int PlainWidth = 100;

    private readonly IAnsiConsole _console;

    public Screen(Surroundings surroundings)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(surroundings.Output),
            Ansi = surroundings.ShowsColor ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = surroundings.ShowsColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!surroundings.IsOutputTerminal)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    public void Line(string text = "") => _console.WriteLine(text);

    public void Heading(string text) => _console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });

    /// <summary>Shows the same event in two chats.</summary>
    public void Pair(DrawnMessage left, DrawnMessage right)
    {
        if (_console.Profile.Width < SideBySide)
        {
            _console.Write(Draw(left));
            _console.Write(Draw(right));
            return;
        }

        _console.Write(new Grid().AddColumn().AddColumn().AddRow(Draw(left), Draw(right)));
    }

    private static Panel Draw(DrawnMessage message)
    {
        var bar = message.Parts.OfType<Part.Barred>().FirstOrDefault();
        return new(new Rows(TerminalMessage.Draw(message.Parts)))
        {
            Border = ColorBar.Instance,
            BorderStyle = new Style(bar is null ? Color.Grey : TerminalText.ColorOf(bar.Color)),
            Header = new PanelHeader($" {message.Chat} "),
        };
    }
}
