using System.Security.Cryptography;
using System.Text;
using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Formatters;

/// <summary>Lays one summary out as a Google Chat message.</summary>
internal sealed class GoogleChatLayout
{
    private const int MessageBytes = 32_000;
    private const int ThreadKeyRoom = 4000;

    // Servers were seen to refuse texts beyond 4,096 characters.
    private const int TextRoom = 4000;

    // What the JSON around the texts costs at most.
    private const int MessageFrame = 400;
    private const int SectionFrame = 110;
    private const int WidgetFrame = 80;
    private const int FactFrame = 210;
    private const int ButtonFrame = 220;

    private const int HeadlineRoom = 2000;
    private const int FactRoom = 1200;
    private const int FactsRoom = 8000;
    private const int SectionRoom = 8000;
    private const int LinksRoom = 12_500;
    private const int LabelRoom = 200;
    private const int LastLineRoom = 100;
    private const int TimeRoom = 1000;

    // A fact takes at most two of the 100 widgets (itself and its half of a pair of columns), and a section one.
    private const int MostFacts = 20;
    private const int MostSections = 50;

    private const int ShortFact = 32;
    private const int WidgetsBeforeFold = 7;
    private const int LinesBeforeFold = 8;

    private readonly EventSummary _summary;
    private readonly MessageLanguage _language;
    private readonly SeveritySign _sign;
    private readonly CardHtmlWriter _html = CardHtmlWriter.OfThread;
    private readonly ChatTextWriter _plain = ChatTextWriter.OfThread;
    private readonly SummaryWriter _values;
    private readonly SummaryWriter _words;
    private int _leftOut;

    public GoogleChatLayout(EventSummary summary)
    {
        _summary = summary;
        _language = MessageLanguage.Find(summary.Language);
        _sign = SeveritySign.Of(summary, _language);
        _values = new(_html, summary, _language);
        _words = new(_plain, summary, _language);
    }

    public GoogleChatMessage Message(string mention)
    {
        var room = MessageBytes - MessageFrame - LastLineRoom - WidgetFrame - SectionFrame;
        var headline = Headline();
        room -= _plain.Cost;
        var header = new CardHeader { Title = $"{_sign.Emoji} {_sign.Words}", Subtitle = Time() };
        room -= JsonCost.Of(header.Title) + _plain.Cost;
        var text = mention.Length == 0 ? null : $"{mention} {headline}";
        var thread = Thread(out var threadCost);
        room -= JsonCost.Of(text) + threadCost;

        var sections = new List<CardSection>(4);
        AddSections(sections, AddTop(sections, room));
        AddLastLine(sections);
        return new()
        {
            Text = text,
            FallbackText = headline,
            Thread = thread,
            CardsV2 = [new() { CardId = "event", Card = new() { Header = header, Sections = sections } }],
        };
    }

    /// <summary>The headline, and below it everything else as plain text, in the same thread.</summary>
    public GoogleChatMessage TextOnly(string mention)
    {
        var headline = Headline();
        var text = mention.Length == 0 ? headline : $"{mention} {headline}";
        var body = new ChatTextWriter(inCharacters: true);
        body.Begin(TextRoom - text.Length - 1);
        body.Text(PlainTextLayout.BodyOf(_summary), TextFace.Plain);
        return new() { Text = $"{text}\n{body.Written()}", Thread = Thread(out _) };
    }

    private string Headline()
    {
        _plain.Begin(HeadlineRoom);
        _sign.WritePrefix(_plain);
        _words.Headline();
        return _plain.Written();
    }

    private GoogleChatThread? Thread(out int cost)
    {
        var key = _summary.Correlation;
        cost = 0;
        if (string.IsNullOrEmpty(key))
        {
            return null;
        }

        // JSON cannot carry half a surrogate pair: no character of one byte is any.
        cost = key.Length <= ThreadKeyRoom ? JsonCost.Of(key) : int.MaxValue;
        if (cost > ThreadKeyRoom || (cost > key.Length && key.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')))
        {
            key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
            cost = key.Length;
        }

        return new() { ThreadKey = key };
    }

    private string? Time()
    {
        _plain.Begin(TimeRoom);
        _words.Time();
        return _plain.Cost == 0 ? null : _plain.Written();
    }

    /// <summary>Adds what is seen first: the headline in full, the facts, the buttons.</summary>
    /// <returns>The room that is left.</returns>
    private int AddTop(List<CardSection> sections, int room)
    {
        _html.Begin(HeadlineRoom);
        _values.Headline();
        room -= SectionFrame + WidgetFrame + _html.Cost;
        var widgets = new List<Widget> { Paragraph(_html.Written()) };

        var buttons = Buttons(ref room);
        room -= AddFacts(widgets, Math.Min(FactsRoom, room));

        var isLong = widgets.Count > WidgetsBeforeFold;
        if (buttons is not null)
        {
            // Where a thumb reaches them, even while the section is folded.
            widgets.Insert(isLong ? WidgetsBeforeFold : widgets.Count, new() { ButtonList = new() { Buttons = buttons } });
        }

        sections.Add(new()
        {
            Collapsible = isLong ? true : null,
            UncollapsibleWidgetsCount = isLong ? WidgetsBeforeFold + (buttons is null ? 0 : 1) : null,
            Widgets = widgets,
        });
        return room;
    }

    private DecoratedText? Fact(SummaryFact fact, ref MessageRoom room)
    {
        var label = Label(fact.Label);
        if (!room.TryBegin(FactRoom, FactFrame + _html.Cost))
        {
            return null;
        }

        var start = _html.Here;
        _values.Value(fact.Value);
        if (_html.Here == start)
        {
            room.Cancel();
            return null;
        }

        return new() { TopLabel = label.Length == 0 ? null : label, Text = room.End(), WrapText = true };
    }

    /// <summary>Writes what stands above a fact or a section. What it costs is what the writer says then.</summary>
    private string Label(string? label)
    {
        _html.Begin(LabelRoom);
        return _html.Line(label ?? "");
    }

    /// <summary>Adds the facts, two short neighbors side by side.</summary>
    /// <returns>What they cost.</returns>
    private int AddFacts(List<Widget> widgets, int most)
    {
        var shown = ShownFacts.Of(_summary);
        if (shown.IsEmpty)
        {
            return 0;
        }

        var room = new MessageRoom(_html, most, MostFacts);
        var facts = new DecoratedText?[shown.Length];
        foreach (var i in ByPriority.Of(shown, static fact => fact.Priority))
        {
            facts[i] = Fact(shown[i], ref room);
        }

        _leftOut += room.LeftOut;
        var left = default(Widget);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is not { } fact)
            {
                continue;
            }

            var widget = new Widget { DecoratedText = fact };
            if (!ShortValue.Is(shown[i].Value, ShortFact))
            {
                left = null;
                widgets.Add(widget);
            }
            else if (left is null)
            {
                left = widget;
                widgets.Add(widget);
            }
            else
            {
                widgets[^1] = new() { Columns = new() { ColumnItems = [Column(left), Column(widget)] } };
                left = null;
            }
        }

        return most - room.Left;
    }

    private static ColumnItem Column(Widget widget) =>
        new() { HorizontalSizeStyle = "FILL_AVAILABLE_SPACE", Widgets = [widget] };

    private List<CardButton>? Buttons(ref int room)
    {
        var shown = Items.Of(_summary.Links);
        if (shown.IsEmpty)
        {
            return null;
        }

        List<CardButton>? buttons = null;
        var links = new MessageRoom(_plain, LinksRoom, SummaryLink.MostShown);
        foreach (var link in shown)
        {
            if (!WebAddress.IsSound(link.Url))
            {
                _leftOut++;
            }
            else if (links.TryBegin(LabelRoom, ButtonFrame + JsonCost.Of(link.Url)))
            {
                var words = SummaryWriter.Words(link, _plain);
                links.Close();
                var isFirst = buttons is null;
                buttons ??= new(Math.Min(shown.Length, SummaryLink.MostShown));
                buttons.Add(new()
                {
                    Text = words,
                    Type = isFirst ? "FILLED" : "OUTLINED",
                    Color = isFirst ? Color() : null,
                    OnClick = new() { OpenLink = new() { Url = link.Url } },
                });
            }
        }

        _leftOut += links.LeftOut;
        room -= LinksRoom - links.Left;
        return buttons;
    }

    private CardColor Color()
    {
        return new(Part(16), Part(8), Part(0));

        double Part(int bits) => Math.Round(((_sign.Fill >> bits) & 0xFF) / 255.0, 3);
    }

    private void AddSections(List<CardSection> sections, int most)
    {
        var shown = Items.Of(_summary.Sections);
        if (shown.IsEmpty)
        {
            return;
        }

        var room = new MessageRoom(_html, most, MostSections);
        var rendered = new CardSection?[shown.Length];
        foreach (var i in ByPriority.Of(shown, static section => section.Priority))
        {
            rendered[i] = Section(shown[i], ref room);
        }

        foreach (var section in rendered)
        {
            if (section is not null)
            {
                sections.Add(section);
            }
        }

        _leftOut += room.LeftOut;
    }

    private CardSection? Section(SummarySection section, ref MessageRoom room)
    {
        var heading = Label(section.Title);
        if (!room.TryBegin(SectionRoom, SectionFrame + WidgetFrame + _html.Cost))
        {
            return null;
        }

        var start = _html.Here;
        _values.Body(section);
        if (_html.Here == start)
        {
            room.Cancel();
            return null;
        }

        return new() { Header = heading.Length == 0 ? null : heading, Widgets = [Paragraph(room.End(), LinesBeforeFold)] };
    }

    private void AddLastLine(List<CardSection> sections)
    {
        if (_leftOut > 0)
        {
            sections.Add(new() { Widgets = [Paragraph(FormatWords.LeftOut.In(_language, Phrase.Number(_leftOut)))] });
        }
    }

    private static Widget Paragraph(string html, int? maxLines = null) =>
        new() { TextParagraph = new() { Text = html, MaxLines = maxLines } };
}
