namespace HealthEvents.Formatters;

/// <summary>
/// Masks credentials in every text that a summary took from an event, whoever put it there. Nearly all summaries hold none:
/// they come back as they are.
/// </summary>
internal static class SummaryMask
{
    public static EventSummary Apply(EventSummary summary)
    {
        var identity = CredentialMask.Mask(summary.Identity);
        var correlation = CredentialMask.Mask(summary.Correlation);
        var title = CredentialMask.Mask(summary.Title);
        var lead = summary.Lead is null ? null : CredentialMask.Mask(summary.Lead);
        var facts = Each(summary.Facts, Fact);
        var sections = Each(summary.Sections, Section);
        var links = Each(summary.Links, Link);
        return ReferenceEquals(identity, summary.Identity)
            && ReferenceEquals(correlation, summary.Correlation)
            && ReferenceEquals(title, summary.Title)
            && ReferenceEquals(lead, summary.Lead)
            && ReferenceEquals(facts, summary.Facts)
            && ReferenceEquals(sections, summary.Sections)
            && ReferenceEquals(links, summary.Links)
            ? summary
            : summary with
            {
                Identity = identity,
                Correlation = correlation,
                Title = title,
                Lead = lead,
                Facts = facts,
                Sections = sections,
                Links = links,
            };
    }

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> mask)
        where T : class
    {
        T[]? masked = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = mask(items[i]);
            if (masked is null && !ReferenceEquals(item, items[i]))
            {
                masked = [.. items];
            }

            masked?.SetValue(item, i);
        }

        return masked ?? items;
    }

    private static SummaryFact Fact(SummaryFact fact)
    {
        var (label, value) = (CredentialMask.Mask(fact.Label), Value(fact.Value));
        return ReferenceEquals(label, fact.Label) && ReferenceEquals(value, fact.Value)
            ? fact
            : fact with { Label = label, Value = value };
    }

    private static SummaryLink Link(SummaryLink link)
    {
        var (label, url) = (CredentialMask.Mask(link.Label), CredentialMask.Mask(link.Url));
        return ReferenceEquals(label, link.Label) && ReferenceEquals(url, link.Url)
            ? link
            : new SummaryLink(label, url);
    }

    private static SummarySection Section(SummarySection section) => section switch
    {
        CodeSection code => Changed(code.Text, out var text) ? code with { Text = text } : code,
        ListSection list => Each(list.Items, Item) is var items && ReferenceEquals(items, list.Items)
            ? list
            : list with { Items = items },
        ProseSection prose => Each(prose.Paragraphs, Paragraph) is var paragraphs && ReferenceEquals(paragraphs, prose.Paragraphs)
            ? prose
            : prose with { Paragraphs = paragraphs },
        _ => section,
    };

    private static ListItem Item(ListItem item)
    {
        var value = Value(item.Value);
        var label = item.Label is null ? null : CredentialMask.Mask(item.Label);
        return ReferenceEquals(value, item.Value) && ReferenceEquals(label, item.Label) ? item : new ListItem(value, label);
    }

    private static ProseParagraph Paragraph(ProseParagraph paragraph) =>
        Each(paragraph.Spans, Span) is var spans && ReferenceEquals(spans, paragraph.Spans)
            ? paragraph
            : paragraph with { Spans = spans };

    private static ProseSpan Span(ProseSpan span) => Changed(span.Text, out var text) ? span with { Text = text } : span;

    private static SummaryValue Value(SummaryValue value) => value switch
    {
        TextValue text => Changed(text.Text, out var masked) ? new TextValue(masked) : value,
        CodeValue code => Changed(code.Text, out var masked) ? new CodeValue(masked) : value,
        LinkValue link => Changed(link.Url, out var masked) ? new LinkValue(masked) : value,
        ResourceValue resource => Changed(resource.Id, out var masked) ? resource with { Id = masked } : value,
        ChangeValue change => Change(change),
        InstantValue { Note: { } note } instant => Changed(note, out var masked) ? instant with { Note = masked } : value,
        _ => value,
    };

    private static ChangeValue Change(ChangeValue change)
    {
        var from = change.From is null ? null : CredentialMask.Mask(change.From);
        var to = change.To is null ? null : CredentialMask.Mask(change.To);
        return ReferenceEquals(from, change.From) && ReferenceEquals(to, change.To) ? change : new ChangeValue(from, to);
    }

    private static bool Changed(string text, out string masked)
    {
        masked = CredentialMask.Mask(text);
        return !ReferenceEquals(masked, text);
    }
}
