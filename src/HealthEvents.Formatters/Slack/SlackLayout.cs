using System.Runtime.InteropServices;
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
    private readonly MessageLanguage _language;
    private readonly SeveritySign _sign;
    private readonly MrkdwnWriter _markup;
    private readonly SummaryWriter _values;
    private SlackParts _parts;
    private int _leftOut;

    public SlackLayout(EventSummary summary)
    {
        _summary = summary;
        _language = MessageLanguage.Find(summary.Language);
        _sign = SeveritySign.Of(summary, _language);
        _markup = MrkdwnWriter.OfThread;
        _values = new(_markup, summary, _language);
        _parts = null!;
    }

    public SlackMessage Message(string mention)
    {
        _parts = SlackParts.Take();
        var text = Headline(mention, _values);
        var buttons = Buttons();
        var room = TextOfBlocks - FooterRoom - ((buttons?.Length ?? 0) * ButtonText);
        room -= AddFacts(Math.Min(room, TextObject));
        if (buttons is not null)
        {
            // Above the long parts: Slack folds those, and a thumb reaches these.
            _parts.Blocks.Add(new ActionsBlock { Elements = buttons });
        }

        AddSections(room);
        AddFooter();
        var blocks = _parts.Blocks.ToArray();
        _parts.Return();
        return new()
        {
            Text = text,
            Attachments = blocks.Length == 0 ? null : [new() { Color = _sign.Color, Blocks = blocks }],
            UnfurlLinks = false,
            UnfurlMedia = false,
        };
    }

    /// <summary>The headline, and below it everything else as plain text.</summary>
    public SlackMessage TextOnly(string mention)
    {
        // What follows is in the zones of the summary, so the headline is too.
        var headline = Headline(mention, new SummaryWriter(_markup, _summary with { Moments = EventSummary.NoMoments }, _language));
        _markup.Begin(TextObject - headline.Length - 1);
        _markup.Text(PlainTextLayout.BodyOf(_summary), TextFace.Plain);
        return new() { Text = $"{headline}\n{_markup.Written()}", UnfurlLinks = false, UnfurlMedia = false };
    }

    private string Headline(string mention, SummaryWriter values)
    {
        _markup.Begin(HeadlineRoom);
        _sign.WritePrefix(_markup);
        values.Headline();
        var headline = _markup.Written();
        return mention.Length == 0 ? headline : $"{headline}\n{mention}";
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
        var facts = Places(_parts.Facts, shown.Length);
        foreach (var i in ByPriority.Of(shown, static fact => fact.Priority))
        {
            facts[i] = Fact(shown[i], ref room);
        }

        _leftOut += room.LeftOut;

        List<string>? above = null;
        List<string>? below = null;
        var fields = _parts.Fields;
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is not { } fact)
            {
                continue;
            }

            if (ShortValue.Is(shown[i].Value, ShortFact))
            {
                fields.Add(SlackText.VerbatimMrkdwn(fact));
            }
            else if (shown[i].Priority == SummaryPriority.Important)
            {
                (above ??= []).Add(fact);
            }
            else
            {
                (below ??= []).Add(fact);
            }
        }

        var isMore = fields.Count > FieldsOfSection;
        if (above is not null || fields.Count > 0)
        {
            var first = fields.Count == 0 ? null : isMore ? fields[..FieldsOfSection].ToArray() : fields.ToArray();
            _parts.Blocks.Add(new SectionBlock { Text = Lines(above), Fields = first });
        }

        if (isMore)
        {
            _parts.Blocks.Add(new SectionBlock { Fields = fields[FieldsOfSection..].ToArray() });
        }

        if (below is not null)
        {
            _parts.Blocks.Add(new SectionBlock { Text = Lines(below) });
        }

        return most - room.Left;
    }

    // A list with room for so many, empty.
    private static Span<T?> Places<T>(List<T?> list, int count)
        where T : class
    {
        CollectionsMarshal.SetCount(list, count);
        return CollectionsMarshal.AsSpan(list);
    }

    private static SlackText? Lines(List<string>? facts) => facts is null ? null : SlackText.VerbatimMrkdwn(string.Join('\n', facts));

    private string? Fact(SummaryFact fact, ref MessageRoom room)
    {
        // The line break between facts costs one.
        if (!room.TryBegin(FactRoom, frame: 1))
        {
            return null;
        }

        _values.Label(fact.Label);
        var start = _markup.Here;
        _values.Value(fact.Value);
        return _markup.Here == start ? room.Cancel() : room.End();
    }

    private void AddSections(int most)
    {
        var shown = Items.Of(_summary.Sections);
        if (shown.IsEmpty)
        {
            return;
        }

        var room = new MessageRoom(_markup, most, MostSections);
        var sections = Places(_parts.Sections, shown.Length);
        foreach (var i in ByPriority.Of(shown, static section => section.Priority))
        {
            sections[i] = Section(shown[i], ref room);
        }

        foreach (var section in sections)
        {
            if (section is not null)
            {
                _parts.Blocks.Add(section);
            }
        }

        _leftOut += room.LeftOut;
    }

    private SectionBlock? Section(SummarySection section, ref MessageRoom room)
    {
        if (!room.TryBegin(TextObject))
        {
            return null;
        }

        _values.Title(section.Title);
        var start = _markup.Here;
        _values.Body(section);
        if (_markup.Here == start)
        {
            room.Cancel();
            return null;
        }

        return new() { Text = SlackText.VerbatimMrkdwn(room.End()) };
    }

    private ButtonElement[]? Buttons()
    {
        var links = Items.Of(_summary.Links);
        ButtonElement[]? buttons = null;
        var count = 0;
        var plain = PlainTextWriter.OfThread;
        foreach (var link in links)
        {
            if (count == SummaryLink.MostShown || !WebAddress.IsSound(link.Url))
            {
                _leftOut++;
                continue;
            }

            plain.Begin(ButtonText);
            buttons ??= new ButtonElement[Math.Min(links.Length, SummaryLink.MostShown)];
            buttons[count++] = new() { Text = Words(SummaryWriter.Words(link, plain)), Url = link.Url };
        }

        // Nearly always all of them are sound.
        return count == buttons?.Length ? buttons : buttons?[..count];
    }

    // Where a colon stands, a name between two of them must not become an emoji.
    private static SlackText Words(string words) =>
        words.Contains(':', StringComparison.Ordinal) ? SlackText.Plain(words) with { Emoji = false } : SlackText.Plain(words);

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
            _parts.Blocks.Add(new ContextBlock { Elements = [SlackText.VerbatimMrkdwn(_markup.Written())] });
        }
    }
}
