using HealthEvents.Cli.Drawing;
using HealthEvents.Cli.Output;
using Spectre.Console;

namespace HealthEvents.Cli.Demo;

/// <summary>Shows messages to a person: in color on a terminal, else as plain text.</summary>
internal sealed class Screen
{
    private const int ColumnWidth = 60;
    private const int PlainWidth = 100;

    private readonly IAnsiConsole _console;

    public Screen(Surroundings surroundings)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(surroundings.RawOutput),
            Ansi = surroundings.ShowsColor ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = surroundings.ShowsColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!surroundings.IsOutputTerminal)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    public void Line(string text = "") => _console.WriteLine(Printable.Of(text));

    public void Heading(string text) => _console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });

    /// <summary>Shows the same event in several chats: side by side where there is room.</summary>
    public void Row(IReadOnlyList<DrawnMessage> messages)
    {
        Panel[] panels = [.. messages.Select(Draw)];
        if (_console.Profile.Width >= ColumnWidth * panels.Length)
        {
            _console.Write(new Grid().AddColumns(panels.Length).AddRow(panels));
            return;
        }

        foreach (var panel in panels)
        {
            _console.Write(panel);
        }
    }

    private static Panel Draw(DrawnMessage message)
    {
        var bar = message.Parts.OfType<Part.Barred>().FirstOrDefault();
        return new(new Rows(TerminalMessage.Draw(message.Parts)))
        {
            Border = ColorBar.Instance,
            BorderStyle = new Style(bar is null ? Color.Grey : TerminalText.ColorOf(bar.Color)),
            Header = new PanelHeader($" {message.Channel.Title} "),
        };
    }
}
