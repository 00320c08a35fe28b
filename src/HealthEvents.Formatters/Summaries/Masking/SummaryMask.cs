namespace HealthEvents.Formatters;

/// <summary>
/// Masks credentials in every text that a summary took from an event, whoever put it there. Nearly all summaries hold none:
/// they come back as they are.
/// </summary>
internal static class SummaryMask
{
    public static EventSummary Apply(EventSummary summary)
    {
        var identity = summary.IdentityOf is null ? CredentialText.Mask(summary.Identity) : null;
        var correlation = CredentialText.Mask(summary.Correlation);
        var title = CredentialText.Mask(summary.Title);
        var name = Text(summary.LongName);
        var lead = Text(summary.Lead);
        var time = Text(summary.TimeLabel);
        var facts = Each(summary.Facts, Fact);
        var sections = Each(summary.Sections, Section);
        var problems = Problems(summary.Problems);
        var isSame = (identity is null || ReferenceEquals(identity, summary.Identity))
            && ReferenceEquals(correlation, summary.Correlation)
            && ReferenceEquals(title, summary.Title)
            && ReferenceEquals(name, summary.LongName)
            && ReferenceEquals(lead, summary.Lead)
            && ReferenceEquals(time, summary.TimeLabel)
            && ReferenceEquals(facts, summary.Facts)
            && ReferenceEquals(sections, summary.Sections)
            && ReferenceEquals(problems, summary.Problems);
        var links = Each(summary.Links, Link);
        if (isSame && ReferenceEquals(links, summary.Links))
        {
            return summary;
        }

        var masked = summary with
        {
            Identity = identity ?? summary.Identity,
            Correlation = correlation,
            Title = title,
            LongName = name,
            Lead = lead,
            TimeLabel = time,
            Facts = facts,
            Sections = sections,
            Links = links,
            Problems = problems,
        };
        return isSame ? masked : LinkSecrecy.Keep(masked, summary);
    }

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> mask)
        where T : class
    {
        T[]? masked = null;
        var all = Items.Of(items);
        for (var i = 0; i < all.Length; i++)
        {
            var item = all[i];
            var shown = mask(item);
            if (masked is not null || !ReferenceEquals(shown, item))
            {
                masked ??= [.. items];
                masked[i] = shown;
            }
        }

        return masked ?? items;
    }

    private static SummaryFact Fact(SummaryFact fact)
    {
        var (label, value) = (CredentialText.Mask(fact.Label), Value(fact.Label, fact.Value));
        return ReferenceEquals(label, fact.Label) && ReferenceEquals(value, fact.Value)
            ? fact
            : fact with { Label = label, Value = value };
    }

    // The address is ours: a masked one would lead nowhere.
    private static SummaryLink Link(SummaryLink link) =>
        CredentialText.Mask(link.Label) is var label && ReferenceEquals(label, link.Label) ? link : link with { Label = label };

    private static IReadOnlyList<EventProblem> Problems(IReadOnlyList<EventProblem> problems)
    {
        EventProblem[]? masked = null;
        for (var i = 0; i < problems.Count; i++)
        {
            var problem = problems[i];
            var (member, reason) = (CredentialText.Mask(problem.Member), CredentialText.Mask(problem.Reason));
            if (!ReferenceEquals(member, problem.Member) || !ReferenceEquals(reason, problem.Reason))
            {
                masked ??= [.. problems];
                masked[i] = new EventProblem(member, reason);
            }
        }

        return masked ?? problems;
    }

    private static SummarySection Section(SummarySection section)
    {
        var masked = Body(section);
        return Text(section.Title) is var title && ReferenceEquals(title, section.Title) ? masked : masked with { Title = title };
    }

    private static SummarySection Body(SummarySection section)
    {
        switch (section)
        {
            case CodeSection code:
                return Changed("", code.Text, out var text) ? code with { Text = text } : code;
            case ListSection list:
                var (items, note) = (Each(list.Items, Item), Text(list.Note));
                return ReferenceEquals(items, list.Items) && ReferenceEquals(note, list.Note) ? list : list with { Items = items, Note = note };
            case ProseSection prose:
                var paragraphs = Each(prose.Paragraphs, Paragraph);
                return ReferenceEquals(paragraphs, prose.Paragraphs) ? prose : prose with { Paragraphs = paragraphs };
            default:
                return section;
        }
    }

    private static ListItem Item(ListItem item)
    {
        var (label, value) = (Text(item.Label), Value(item.Label, item.Value));
        return ReferenceEquals(value, item.Value) && ReferenceEquals(label, item.Label) ? item : new ListItem(value, label);
    }

    private static ProseParagraph Paragraph(ProseParagraph paragraph) =>
        Each(paragraph.Spans, Span) is var spans && ReferenceEquals(spans, paragraph.Spans)
            ? paragraph
            : paragraph with { Spans = spans };

    private static ProseSpan Span(ProseSpan span) =>
        CredentialText.MayHold(span.Characters) && Changed("", span.Text, out var text) ? span with { Text = text } : span;

    private static SummaryValue Value(string? label, SummaryValue value) => value switch
    {
        TextValue text => Changed(label, text.Text, out var masked) ? new TextValue(masked) : value,
        CodeValue code => Changed(label, code.Text, out var masked) ? new CodeValue(masked) : value,
        LinkValue link => Changed(label, link.Url, out var masked) ? new LinkValue(masked) : value,
        ResourceValue resource => Resource(label, resource),
        ChangeValue change => Change(label, change),
        InstantValue { Note: { } note } instant => Changed("", note, out var masked) ? instant with { Note = masked } : value,
        _ => value,
    };

    private static ResourceValue Resource(string? label, ResourceValue resource)
    {
        var (id, status) = (CredentialText.MaskPair(label, resource.Id), Text(resource.Status));
        return ReferenceEquals(id, resource.Id) && ReferenceEquals(status, resource.Status) ? resource
            : ReferenceEquals(id, resource.Id) ? resource with { Status = status }
            : new ResourceValue(id, status);
    }

    private static ChangeValue Change(string? label, ChangeValue change)
    {
        var from = change.From is null ? null : CredentialText.MaskPair(label, change.From);
        var to = change.To is null ? null : CredentialText.MaskPair(label, change.To);
        return ReferenceEquals(from, change.From) && ReferenceEquals(to, change.To) ? change : new ChangeValue(from, to);
    }

    private static string? Text(string? text) => text is null ? null : CredentialText.Mask(text);

    private static bool Changed(string? label, string text, out string masked)
    {
        masked = CredentialText.MaskPair(label, text);
        return !ReferenceEquals(masked, text);
    }
}
