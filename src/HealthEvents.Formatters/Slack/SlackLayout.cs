using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters;

/// <summary>Lays one summary out as a Slack message.</summary>
internal ref struct SlackLayout
{
    // Slack names no limit for the text of all blocks; rejections begin a little above 11,000.
    private const int TextOfBlocks = 10_000;
    private const int HeadlineRoom = 1500;
    private const int TextObject = 3000;
    private const int FieldsOfSection = 10;
    private const int ButtonText = 75;

    private const int FactRoom = 600;
    private const int ShortFact = 30;
    private const int FooterRoom = 300;

    // One of the 45 blocks is for buttons, one for the footer; ten short facts share one, so these are never too many.
    private const int MostFacts = 20;
    private const int MostSections = 40;

    private readonly EventSummary _summary;
    private readonly SlackDraft _draft;
    private readonly MessageLanguage _language;
    private readonly SeveritySign _sign;
    private readonly MrkdwnWriter _markup;
    private readonly SummaryWriter _values;
    private int _leftOut;

    public SlackLayout(EventSummary summary, SlackDraft draft)
    {
        _summary = summary;
        _draft = draft;
        _language = MessageLanguage.Find(summary.Language);
        _sign = SeveritySign.Of(summary, _language);
        _markup = draft.Markup;
        _values = new(_markup, summary, _language);
    }

    /// <summary>Lays the message out in the draft.</summary>
    public void LayOut(string mention)
    {
        Headline(mention, _values);
        _draft.Headline = _markup.Keep();
        _draft.Color = _sign.Color;
        AddButtons();
        var room = TextOfBlocks - FooterRoom - (_draft.Buttons * ButtonText);
        room -= AddFacts(Math.Min(room, TextObject));
        if (_draft.Buttons > 0)
        {
            // Above the long parts: Slack folds those, and a thumb reaches these.
            _draft.AddActions();
        }

        AddSections(room);
        AddFooter();
    }

    /// <summary>The headline, and below it everything else as plain text.</summary>
    public SlackMessage TextOnly(string mention)
    {
        // What follows is in the zones of the summary, so the headline is too.
        Headline(mention, new SummaryWriter(_markup, _summary with { Moments = EventSummary.NoMoments }, _language));
        var headline = _markup.Written();
        _markup.Begin(TextObject - headline.Length - 1);
        _markup.Text(PlainTextLayout.BodyOf(_summary), TextFace.Plain);
        return new() { Text = $"{headline}\n{_markup.Written()}", UnfurlLinks = false, UnfurlMedia = false };
    }

    private void Headline(string mention, SummaryWriter values)
    {
        _markup.Begin(HeadlineRoom);
        _sign.WritePrefix(_markup);
        values.Headline();
        if (mention.Length > 0)
        {
            // It has a room of its own: nobody is left out because a headline is long.
            _markup.Release(mention.Length + 1);
            _markup.Own("\n");
            _markup.Own(mention);
        }
    }

    /// <summary>
    /// Adds the facts: short ones in two columns, long ones over the whole width; above them if they are important, else below.
    /// </summary>
    /// <returns>What they cost.</returns>
    private int AddFacts(int most)
    {
        var shown = ShownFacts.Of(_summary);
        if (shown.IsEmpty)
        {
            return 0;
        }

        var room = new MessageRoom(_markup, most, MostFacts);
        var facts = _draft.Parts(shown.Length);
        foreach (var i in ByPriority.Of(shown, static fact => fact.Priority))
        {
            facts[i] = Fact(shown[i], ref room);
        }

        _leftOut += room.LeftOut;

        Span<TextPiece> above = stackalloc TextPiece[MostFacts];
        Span<TextPiece> below = stackalloc TextPiece[MostFacts];
        var (aboves, fields, belows) = (0, 0, 0);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].IsEmpty)
            {
                continue;
            }

            if (ShortValue.Is(shown[i].Value, ShortFact))
            {
                _draft.AddField(facts[i]);
                fields++;
            }
            else if (shown[i].Priority == SummaryPriority.Important)
            {
                above[aboves++] = facts[i];
            }
            else
            {
                below[belows++] = facts[i];
            }
        }

        if (aboves + fields > 0)
        {
            _draft.AddSection(Lines(above[..aboves]), Math.Min(fields, FieldsOfSection));
        }

        if (fields > FieldsOfSection)
        {
            _draft.AddSection(default, fields - FieldsOfSection);
        }

        if (belows > 0)
        {
            _draft.AddSection(Lines(below[..belows]));
        }

        return most - room.Left;
    }

    private readonly TextPiece Lines(ReadOnlySpan<TextPiece> facts) => facts.Length == 1 ? facts[0] : _markup.KeepLines(facts);

    private TextPiece Fact(SummaryFact fact, ref MessageRoom room)
    {
        // The line break between facts costs one.
        if (!room.TryBegin(FactRoom, frame: 1))
        {
            return default;
        }

        _values.Label(fact.Label);
        var start = _markup.Here;
        _values.Value(fact.Value);
        return KeepIfSaid(start, ref room);
    }

    // A label or a heading alone says nothing.
    private TextPiece KeepIfSaid(MarkupMark start, ref MessageRoom room)
    {
        if (_markup.Here == start)
        {
            room.Cancel();
            return default;
        }

        return room.Keep();
    }

    private void AddSections(int most)
    {
        var shown = Items.Of(_summary.Sections);
        if (shown.IsEmpty)
        {
            return;
        }

        var room = new MessageRoom(_markup, most, MostSections);
        var sections = _draft.Parts(shown.Length);
        foreach (var i in ByPriority.Of(shown, static section => section.Priority))
        {
            sections[i] = Section(shown[i], ref room);
        }

        foreach (var section in sections)
        {
            if (!section.IsEmpty)
            {
                _draft.AddSection(section);
            }
        }

        _leftOut += room.LeftOut;
    }

    private TextPiece Section(SummarySection section, ref MessageRoom room)
    {
        if (!room.TryBegin(TextObject))
        {
            return default;
        }

        _values.Title(section.Title);
        var start = _markup.Here;
        _values.Body(section);
        return KeepIfSaid(start, ref room);
    }

    private void AddButtons()
    {
        var plain = PlainTextWriter.OfThread;
        foreach (var link in Items.Of(_summary.Links))
        {
            if (_draft.Buttons == SummaryLink.MostShown || !WebAddress.IsSound(link.Url))
            {
                _leftOut++;
                continue;
            }

            plain.Begin(ButtonText);
            _draft.AddButton(new(SummaryWriter.Words(link, plain), link.Url));
        }
    }

    /// <summary>Adds when it happened, and what was left out.</summary>
    private void AddFooter()
    {
        _markup.Begin(FooterRoom);
        _values.Time();
        if (_leftOut > 0)
        {
            var separator = _markup.Cost == 0 ? "" : " \u00B7 ";
            _markup.Own(separator + FormatWords.LeftOut.In(_language, Phrase.Number(_leftOut)));
        }

        if (_markup.Cost > 0)
        {
            _draft.AddContext(_markup.Keep());
        }
    }
}
