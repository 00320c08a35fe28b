namespace HealthEvents.Formatters;

/// <summary>Lays one summary out as plain text: paragraphs with an empty line between them.</summary>
internal sealed class PlainTextLayout
{
    private const int TextRoom = 20_000;
    private const int HeadlineRoom = 2000;
    private const int LastLinesRoom = 400;
    private const int FactRoom = 1000;
    private const int SectionRoom = 8000;
    private const int LinkRoom = 2200;
    private const int MostParts = 1000;

    private readonly EventSummary _summary;
    private readonly MessageLanguage _language;
    private readonly PlainTextWriter _markup = PlainTextWriter.OfThread;
    private readonly SummaryWriter _values;
    private MessageRoom _room;

    public PlainTextLayout(EventSummary summary)
    {
        _summary = summary;
        _language = MessageLanguage.Find(summary.Language);
        _values = new(_markup, summary, _language);
        _room = new(_markup, TextRoom - HeadlineRoom - LastLinesRoom, MostParts);
    }

    /// <summary>The whole text.</summary>
    public string Text() => Join("\n\n", [Headline(), Body()]);

    /// <summary>The whole text. It does not throw: see <see cref="BodyOf"/>.</summary>
    public static string TextOnly(EventSummary summary) => Join("\n\n", [new PlainTextLayout(summary).Headline(), BodyOf(summary)]);

    /// <summary>
    /// What follows the headline. It is part of the last form that a message has, so it does not throw: where a part of the
    /// summary cannot be read, it is empty.
    /// </summary>
    public static string BodyOf(EventSummary summary)
    {
        try
        {
            return new PlainTextLayout(summary).Body();
        }
        catch (Exception)
        {
            return "";
        }
    }

    private string Body()
    {
        var facts = Facts(ShownFacts.Of(_summary));
        var links = _summary.Links.Select(Link).ToArray();
        var sections = Sections(Items.Of(_summary.Sections));
        _markup.Begin(LastLinesRoom);
        _values.Time();
        var time = _markup.Written();
        var leftOut = _room.LeftOut > 0 ? FormatWords.LeftOut.In(_language, Phrase.Number(_room.LeftOut)) : null;
        return Join("\n\n", [Join("\n", facts), .. sections, Join("\n", [.. links, time, leftOut])]);
    }

    private string Headline()
    {
        _markup.Begin(HeadlineRoom);
        SeveritySign.Of(_summary, _language).WritePrefix(_markup);
        _values.Headline();
        return _markup.Written();
    }

    private string?[] Facts(ReadOnlySpan<SummaryFact> shown)
    {
        var facts = new string?[shown.Length];
        foreach (var i in ByPriority.Of(shown, static fact => fact.Priority))
        {
            facts[i] = Fact(shown[i]);
        }

        return facts;
    }

    private string? Fact(SummaryFact fact)
    {
        if (!_room.TryBegin(FactRoom, frame: 1))
        {
            return null;
        }

        _values.Label(fact.Label);
        var start = _markup.Here;
        _values.Value(fact.Value);
        return _markup.Here == start ? _room.Cancel() : _room.End();
    }

    private string? Link(SummaryLink link)
    {
        if (!_room.TryBegin(LinkRoom, frame: 1))
        {
            return null;
        }

        _values.Label(link.Label);
        _markup.Text(link.Url);
        return _room.End();
    }

    private string?[] Sections(ReadOnlySpan<SummarySection> shown)
    {
        var sections = new string?[shown.Length];
        foreach (var i in ByPriority.Of(shown, static section => section.Priority))
        {
            sections[i] = Section(shown[i]);
        }

        return sections;
    }

    private string? Section(SummarySection section)
    {
        if (!_room.TryBegin(SectionRoom, frame: 2))
        {
            return null;
        }

        _values.Title(section.Title);
        var start = _markup.Here;
        _values.Body(section);
        return _markup.Here == start ? _room.Cancel() : _room.End();
    }

    private static string Join(string separator, IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(static part => !string.IsNullOrEmpty(part)));
}
