using HealthEvents.Cli.Drawing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace HealthEvents.Cli.Demo;

/// <summary>Draws the parts of a message for a terminal, one below the other.</summary>
internal static class TerminalMessage
{
    private const string Gap = "  ";

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static IEnumerable<IRenderable> Draw(IReadOnlyList<Part> parts) => parts.SelectMany(Draw);

    private static IEnumerable<IRenderable> Draw(Part part) => part switch
    {
        Part.Text text => [new TerminalText().Add(text.Runs, Style.Plain).Paragraph],
        Part.Labeled labeled => [Draw(labeled)],
        Part.Context context => [InARow(context.Texts, Dim)],
        Part.ButtonRow row => [InARow(row.Buttons.Select(static Run[] (button) => [new Run.Words($"[ {button.Label} ]")]), Bold)],
        Part.Columns columns => columns.Cells.SelectMany(static cell => cell).SelectMany(DrawCell),
        Part.Group group => Draw(group.Parts),
        Part.Barred barred => Draw(barred.Parts),
        Part.Card card => [Head(card), .. card.Sections.SelectMany(Draw)],
        _ => [],
    };

    private static IEnumerable<IRenderable> Draw(Section section)
    {
        IRenderable[] heading = section.Heading.Count == 0 ? [] : [new TerminalText().Add(section.Heading, Bold).Paragraph];
        return [.. heading, .. Draw(section.Shown), .. Draw(section.Folded)];
    }

    /// <summary>Draws what has half a line in the chat: here it has a line of its own, and only one.</summary>
    private static IEnumerable<IRenderable> DrawCell(Part part) => part is Part.Text text
        ? [new TerminalText(lineBreak: Gap).Add(text.Runs, Style.Plain).Paragraph]
        : Draw(part);

    private static Paragraph Draw(Part.Labeled labeled) => new TerminalText()
        .Add(labeled.Label, Bold)
        .Add(Gap, Style.Plain)
        .Add(labeled.Runs, Style.Plain)
        .Paragraph;

    private static Paragraph Head(Part.Card card) => new TerminalText()
        .Add(card.Title ?? "", Bold)
        .Add(Gap, Style.Plain)
        .Add(card.Subtitle ?? "", Dim)
        .Paragraph;

    private static Paragraph InARow(IEnumerable<IReadOnlyList<Run>> texts, Style style)
    {
        var row = new TerminalText();
        foreach (var text in texts)
        {
            row.Add(row.Paragraph.Length > 0 ? Gap : "", style).Add(text, style);
        }

        return row.Paragraph;
    }
}
