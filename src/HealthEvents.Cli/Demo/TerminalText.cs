using System.Globalization;
using HealthEvents.Cli.Drawing;
using HealthEvents.Cli.Output;
using Spectre.Console;

namespace HealthEvents.Cli.Demo;

/// <summary>Draws the runs of a text for a terminal.</summary>
/// <param name="lineBreak">What stands for the end of a line.</param>
internal sealed class TerminalText(string lineBreak = "\n")
{
    private const string Quote = "> ";
    private const string ZeroWidthSpace = "\u200B";

    private static readonly Style Code = new(foreground: Color.Grey70);

    private string _lineBreak = lineBreak;
    private bool _needsLineBreak;

    /// <summary>What was drawn.</summary>
    public Paragraph Paragraph { get; } = new();

    public TerminalText Add(IReadOnlyList<Run> runs, Style style)
    {
        foreach (var run in runs)
        {
            Add(run, style);
        }

        return this;
    }

    public TerminalText Add(string text, Style style)
    {
        if (text.Length > 0)
        {
            Paragraph.Append(_needsLineBreak ? _lineBreak : "", style);
            Paragraph.Append(Printable.Of(text).Replace(ZeroWidthSpace, "", StringComparison.Ordinal).Replace("\n", _lineBreak, StringComparison.Ordinal), style);
            _needsLineBreak = false;
        }

        return this;
    }

    /// <summary>Reads a color such as <c>#D92D20</c>.</summary>
    public static Color ColorOf(string color) =>
        color is ['#', _, _, _, _, _, _] && int.TryParse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
            ? new Color((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : Color.Grey;

    private void Add(Run run, Style style)
    {
        switch (run)
        {
            case Run.Words words:
                Add(words.Text, style);
                break;
            case Run.Styled { Style: TextStyle.Preformatted } code:
                AddLines("", code.Runs, style.Combine(Code));
                break;
            case Run.Styled { Style: TextStyle.Quoted } quote:
                AddLines(Quote, quote.Runs, style);
                break;
            case Run.Styled styled:
                Add(styled.Runs, style.Combine(StyleOf(styled.Style)));
                break;
            case Run.Link link:
                Add(link.Runs, style.Combine(StyleOf(TextStyle.Underlined)));
                break;
            case Run.Mention mention:
                Add(mention.Name, style.Combine(StyleOf(TextStyle.Bold)));
                break;
            case Run.Moment moment:
                Add(moment.Fallback, style);
                break;
        }
    }

    /// <summary>Adds runs that have lines of their own.</summary>
    private void AddLines(string prefix, IReadOnlyList<Run> runs, Style style)
    {
        var outer = _lineBreak;
        _needsLineBreak = Paragraph.Length > 0;
        Add(prefix, style);
        _lineBreak = outer + prefix;
        Add(runs, style);
        _lineBreak = outer;
        _needsLineBreak = true;
    }

    private static Style StyleOf(TextStyle style) => style switch
    {
        TextStyle.Bold => new(decoration: Decoration.Bold),
        TextStyle.Italic => new(decoration: Decoration.Italic),
        TextStyle.Underlined => new(decoration: Decoration.Underline),
        TextStyle.Struck => new(decoration: Decoration.Strikethrough),
        _ => Code,
    };
}
