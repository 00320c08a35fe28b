using System.Text;
using HealthEvents.Formatters;

namespace HealthEvents.Extensibility.Tests;

/// <summary>Makes adaptive cards: the title, the lead and the facts that are plain text.</summary>
internal sealed class TeamsFormatter : IEventFormatter<TeamsMessage>
{
    private const string Special = "\\`*_{}[]()<>#+-.!|~";

    private static readonly PlainTextFormatter PlainText = new();

    public TeamsMessage Format(EventSummary summary) => TeamsMessage.Of(
    [
        new(Escape(summary.Title), Weight: "Bolder"),
        new(Escape(summary.Lead ?? "")),
        .. summary.Facts.Select(static fact => (fact.Label, Value: fact.Value as TextValue))
            .Where(static fact => fact.Value is not null)
            .Select(static fact => new TeamsBlock($"**{Escape(fact.Label)}** {Escape(fact.Value!.Text)}")),
    ]);

    public TeamsMessage FormatText(EventSummary summary) => TeamsMessage.Of(new TeamsBlock(Escape(PlainText.FormatText(summary))));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(Special.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : character);
        }

        return escaped.ToString();
    }
}
