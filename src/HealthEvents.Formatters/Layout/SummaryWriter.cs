using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Writes the typed values and sections of a summary in the markup of one channel.</summary>
internal sealed class SummaryWriter(MarkupWriter markup, EventSummary summary, MessageLanguage language)
{
    private const string Bullet = "\u2022 ";
    private const string Arrow = " \u2192 ";

    private const int LabelRoom = 100;
    private const int TitleRoom = 200;
    private const int ItemRoom = 500;
    private const int LeastItemRoom = 24;
    private const int MoreRoom = 60;
    private const int NoteRoom = 200;

    private readonly MomentTable? _moments = summary.Moments.Count == 0 ? null : MomentTable.Of(summary.Moments);

    // What links may cost that identifiers do without.
    private int _linkRoom = int.MaxValue;

    /// <summary>Writes the title in bold and the lead below it, in half of the room each.</summary>
    public void Headline()
    {
        var start = markup.Here;
        var beyond = markup.Narrow(markup.Left / 2);
        markup.Bold(ShownTitle.Of(summary), TextCut.Sentence);
        markup.Release(beyond);
        if (markup.Here == start)
        {
            markup.Bold(summary.Kind);
        }

        if (!string.IsNullOrWhiteSpace(summary.Lead))
        {
            markup.Own("\n");
            Words(summary.Lead);
        }
    }

    /// <summary>Writes when it happened, and what that moment is; nothing if there is no time.</summary>
    public void Time()
    {
        if (summary.Time is not { } time)
        {
            return;
        }

        var start = markup.Here;
        if (!string.IsNullOrWhiteSpace(summary.TimeLabel))
        {
            var beyond = markup.Narrow(LabelRoom);
            markup.Text(summary.TimeLabel);
            markup.Release(beyond);
            markup.Own(" ");
        }

        if (!markup.Instant(time, summary.TimeZones, language))
        {
            // More zones than there is room for: a label alone says nothing.
            markup.Back(start);
        }
    }

    /// <summary>The words of a link, or its address if it has none.</summary>
    public static string Words(SummaryLink link, MarkupWriter markup)
    {
        var words = markup.Line(link.Label?.Trim() ?? "", TextCut.Sentence);
        return words.Length > 0 ? words : markup.Line(link.Url);
    }

    /// <summary>Writes what a value is, and a colon; nothing if there is no label.</summary>
    /// <returns>Whether all of it was written.</returns>
    public bool Label(string? label)
    {
        var beyond = markup.Narrow(Math.Max(LabelRoom, markup.Left / 2));
        var isWhole = string.IsNullOrWhiteSpace(label) || markup.Label(label);
        markup.Release(beyond);
        return isWhole;
    }

    /// <summary>Writes the heading of a section on a line of its own; nothing if there is none.</summary>
    public void Title(string? title)
    {
        if (!string.IsNullOrWhiteSpace(title))
        {
            var beyond = markup.Narrow(TitleRoom);
            markup.Bold(title);
            markup.Release(beyond);
            markup.Own("\n");
        }
    }

    /// <summary>Writes a value on one line.</summary>
    /// <returns>Whether all of it was written.</returns>
    public bool Value(SummaryValue value) => value switch
    {
        TextValue text => Words(text.Text),
        CodeValue code => markup.Code(code.Text),
        LinkValue link => markup.Link(link.Url),
        ResourceValue { Url: { } url } resource when TryLink(resource, url) => true,
        ResourceValue resource => markup.Code(resource.Id) && InBrackets(resource.Status),
        ChangeValue change => Side(change.From) && markup.Own(Arrow) && Side(change.To),
        InstantValue instant => markup.Instant(instant.Instant, summary.TimeZones, language) && InBrackets(instant.Note),
        DurationValue duration => markup.Own(FormatTime.Duration(duration.Duration, language)),
        // Its unit is foreign.
        DatapointsValue datapoints => markup.Text(Sparkline.Draw(datapoints, language)),
        _ => true,
    };

    /// <summary>Writes what stands under the heading of a section.</summary>
    public void Body(SummarySection section)
    {
        switch (section)
        {
            case ListSection list:
                List(list);
                break;
            case ProseSection prose:
                Prose(prose);
                break;
            case CodeSection code:
                var shortened = ReserveShortened();
                Shortened(shortened, isWhole: markup.CodeBlock(code.Text));
                break;
        }
    }

    private bool Side(string? side) => string.IsNullOrWhiteSpace(side) ? markup.Own(FormatWords.Nothing.In(language)) : markup.Code(side);

    private bool InBrackets(string? note) =>
        string.IsNullOrWhiteSpace(note) || (markup.Own(" (") && Words(note, TextCut.Anywhere) && markup.Own(")"));

    /// <summary>Writes a text on one line, and the moments in it as every moment of the message is shown.</summary>
    /// <returns>Whether all of it was written.</returns>
    private bool Words(ReadOnlySpan<char> text, TextCut cut = TextCut.Sentence)
    {
        while (_moments is not null && FirstMoment(text, _moments) is { Length: > 0 } moment)
        {
            if (moment.Start > 0 && !markup.Text(text[..moment.Start], TextFace.Line, cut))
            {
                return false;
            }

            text = text[moment.Start..];
            if (!markup.Instant(moment.Instant, summary.TimeZones, language))
            {
                break;
            }

            text = text[moment.Length..];
        }

        return markup.Text(text, TextFace.Line, cut);
    }

    private static (int Start, int Length, DateTimeOffset Instant) FirstMoment(ReadOnlySpan<char> text, MomentTable moments)
    {
        var first = (Start: text.Length, Length: 0, Instant: default(DateTimeOffset));
        foreach (var (written, instant) in moments.All)
        {
            if (WholeWord.IndexOf(text, written) is >= 0 and var start && start < first.Start)
            {
                first = (start, written.Length, instant);
            }
        }

        return first;
    }

    /// <summary>Writes a resource as a link, or nothing if there is no room for all of it.</summary>
    private bool TryLink(ResourceValue resource, string url)
    {
        var start = markup.Here;
        if (markup.TryLinkedCode(url, resource.Id))
        {
            var cost = start.Left - markup.Left - resource.Id.Length;
            if (cost <= _linkRoom && InBrackets(resource.Status))
            {
                _linkRoom -= cost;
                return true;
            }
        }

        markup.Back(start);
        return false;
    }

    /// <summary>What is left for links when each item has its room: rather all of them without a link than half of them with one.</summary>
    private int LinkRoom(ReadOnlySpan<ListItem> items)
    {
        const int Frame = 12;
        var room = markup.Left;
        foreach (var item in items)
        {
            if (item.Value is not ResourceValue resource)
            {
                return int.MaxValue;
            }

            room -= Frame + markup.CostOf(resource.Id) + markup.CostOf(resource.Status) + Math.Min(markup.CostOf(item.Label), LabelRoom);
        }

        return room;
    }

    private void List(ListSection list)
    {
        // First, since a channel may fold what comes late.
        var isBare = string.IsNullOrWhiteSpace(list.Note);
        if (!isBare)
        {
            var beyond = markup.Narrow(NoteRoom);
            Words(list.Note);
            markup.Release(beyond);
        }

        markup.Reserve(MoreRoom);
        var items = Items.Of(list.Items);
        _linkRoom = LinkRoom(items);
        var shown = 0;
        while (shown < items.Length && TryItem(items[shown], isFirst: isBare && shown == 0))
        {
            shown++;
        }

        _linkRoom = int.MaxValue;
        markup.Release(MoreRoom);
        var hidden = Math.Max(list.Total, items.Length) - shown;
        if (hidden > 0)
        {
            markup.Own((isBare && shown == 0 ? "" : "\n") + FormatWords.More.In(language, Phrase.Number(hidden)));
        }
    }

    /// <summary>Writes an item, or nothing if it would be cut for want of room. One that is too long for any list is cut.</summary>
    private bool TryItem(ListItem item, bool isFirst)
    {
        var start = markup.Here;
        var beyond = markup.Narrow(ItemRoom);
        var isWhole = markup.Left >= LeastItemRoom && markup.Own(isFirst ? Bullet : "\n" + Bullet);
        isWhole = isWhole && Label(item.Label) && Value(item.Value);
        markup.Release(beyond);
        if (isWhole || beyond > 0)
        {
            return true;
        }

        markup.Back(start);
        return false;
    }

    private void Prose(ProseSection prose)
    {
        var shortened = ReserveShortened();
        var isWhole = true;
        var paragraphs = Items.Of(prose.Paragraphs);
        for (var i = 0; i < paragraphs.Length && isWhole; i++)
        {
            isWhole = (i == 0 || markup.Own("\n")) && Paragraph(paragraphs[i]);
        }

        Shortened(shortened, isWhole);
    }

    private bool Paragraph(ProseParagraph paragraph)
    {
        if (paragraph.Kind == ProseParagraphKind.Code)
        {
            return markup.CodeBlock(Joined(paragraph.Spans));
        }

        var isWhole = paragraph.Kind != ProseParagraphKind.Bullet || markup.Own(Bullet);
        var spans = Items.Of(paragraph.Spans);
        for (var i = 0; i < spans.Length && isWhole; i++)
        {
            isWhole = Span(spans[i]);
        }

        return isWhole;
    }

    /// <summary>The texts of spans in one, as far as there is room.</summary>
    private string Joined(IReadOnlyList<ProseSpan> spans)
    {
        if (spans.Count == 1)
        {
            return spans[0].Text;
        }

        var text = new StringBuilder();
        for (var i = 0; i < spans.Count && text.Length <= markup.Left; i++)
        {
            var next = spans[i].Characters;
            text.Append(next[..Math.Min(next.Length, Math.Max(markup.Left, 0) + 1)]);
        }

        return text.ToString();
    }

    private bool Span(ProseSpan span) => span.Style switch
    {
        ProseStyle.Bold => markup.Bold(span.Characters, TextCut.Sentence),
        ProseStyle.Code => markup.Code(span.Characters),
        ProseStyle.Link => markup.Link(span.Text),
        _ => markup.Text(span.Characters, TextFace.Lines, TextCut.Sentence),
    };

    private int ReserveShortened()
    {
        var room = markup.CostOf(FormatWords.Shortened.In(language));
        markup.Reserve(room);
        return room;
    }

    private void Shortened(int room, bool isWhole)
    {
        markup.Release(room);
        if (!isWhole)
        {
            markup.Own(FormatWords.Shortened.In(language));
        }
    }
}
