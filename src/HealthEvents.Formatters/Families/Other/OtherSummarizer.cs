namespace HealthEvents.Formatters;

/// <summary>
/// Says what there is to say about events that have no model, and about those of families without a summarizer: the
/// headline the event brings along, its resources, and its payload.
/// </summary>
internal sealed class OtherSummarizer : IEventSummarizer
{
    private const int LongestTitle = 200;
    private const int LongestWord = 60;

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => Plain(received, context);

    /// <summary>A summary of any event at all. It relies on nothing but the members that every event has.</summary>
    public static EventSummary Plain(ReceivedEvent received, SummaryContext context)
    {
        var draft = new SummaryBuilder(received, context);
        var (words, e) = (draft.Words, received.Event);
        draft.Place();
        draft.Fact(words.Source, e.Envelope?.Source);
        draft.Fact(words.Topic, received.TopicArn is { } topic ? ResourceNames.Of(topic) : null);
        draft.Fact(words.Reason, WhyUnread(e, words));
        draft.Section(Resources(e, draft));
        if (!draft.IsCompact)
        {
            draft.Section(Payload(e, draft));
        }

        return draft.Finish(Title(received, draft), Lead(e, words));
    }

    private static string Title(ReceivedEvent received, SummaryBuilder draft)
    {
        var (words, e) = (draft.Words, received.Event);
        switch (e)
        {
            case SnsConfirmationEvent confirmation:
                var topic = confirmation.TopicArn ?? received.TopicArn;
                return draft.InRegion(words.Subscription(
                    confirmation.Kind == OtherKinds.UnsubscribeConfirmation,
                    topic is null ? words.UnnamedTopic : ResourceNames.Of(topic)));
            case TextEvent text:
                return FirstLine(text.Subject ?? received.Subject)
                    ?? FirstLine(PrettyJson.Text(text.Raw.Span, LongestTitle))
                    ?? words.TextMessage;
            case UnrecognizedEvent unrecognized:
                return FirstLine(unrecognized.Subject ?? received.Subject)
                    ?? (e.Kind == OtherKinds.Unreadable ? words.UnreadableMessage : words.JsonMessage);
            default:
                var title = DetailType(e) ?? FirstLine(received.Subject) ?? words.EventOfKind(e.Kind);
                if (ResourcesOf(e) is { Count: > 0 } resources)
                {
                    title = title + words.Comma + (resources.Count == 1 ? ResourceNames.Of(resources[0]) : words.Resources(resources.Count));
                }

                return draft.InRegion(title);
        }
    }

    private static string? Lead(OperationalEvent e, SummaryWords words) => e switch
    {
        SnsConfirmationEvent { Kind: OtherKinds.UnsubscribeConfirmation } => words.UnsubscribedLead,
        SnsConfirmationEvent => words.ConfirmLead,
        EventBridgeEvent bridged => DetailGlimpse.Of(bridged.Detail.Utf8.Span),
        { Kind: OtherKinds.Json } when DetailGlimpse.Of(e.Raw.Span) is { } glimpse => glimpse,
        _ => WhyUnread(e, words),
    };

    private static string? WhyUnread(OperationalEvent e, SummaryWords words) =>
        e is not UnrecognizedEvent unread ? null
        : SummaryReasons.Words(unread.Failure, words.Language) ?? (unread.Reason.Length > 0 ? unread.Reason : null);

    // "Object Created" says little without its service, "RDS DB Instance Event" names it.
    private static string? DetailType(OperationalEvent e)
    {
        if (e.Envelope?.DetailType is not { Length: > 0 } type || ServiceNames.Of(e.Service) is not { Length: > 0 } service)
        {
            return e.Envelope?.DetailType;
        }

        return type.Contains(service, StringComparison.OrdinalIgnoreCase)
            || type.Replace(" ", "", StringComparison.Ordinal).Contains(e.Service!, StringComparison.OrdinalIgnoreCase)
            ? type
            : $"{service}: {type}";
    }

    private static ListSection? Resources(OperationalEvent e, SummaryBuilder draft)
    {
        var resources = ResourcesOf(e);
        if (resources.Count == 0 || e is SnsConfirmationEvent)
        {
            return null;
        }

        var items = new ListItem[Math.Min(resources.Count, draft.ListLength)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListItem(new ResourceValue(resources[i]));
        }

        return new ListSection(items) { Title = draft.Words.ResourceList, Total = resources.Count };
    }

    private static IReadOnlyList<string> ResourcesOf(OperationalEvent e) =>
        e.Resources.Count > 0 ? e.Resources : e.Envelope?.Resources ?? [];

    private static SummarySection? Payload(OperationalEvent e, SummaryBuilder draft)
    {
        var room = draft.IsFull ? 20_000 : 4_000;
        switch (e)
        {
            case SnsConfirmationEvent confirmation:
                return string.IsNullOrEmpty(confirmation.Message) ? null : Prose(confirmation.Message);
            case TextEvent text:
                return Prose(PrettyJson.Text(text.Raw.Span, room));
            case EventBridgeEvent { Detail.IsEmpty: false } bridged:
                return Code(PrettyJson.Indented(bridged.Detail.Utf8.Span, room));
            case { Kind: OtherKinds.Unreadable }:
                return Code(PrettyJson.Text(e.Raw.Span, room));
            default:
                return Code(PrettyJson.Indented(e.Raw.Span, room));
        }

        CodeSection? Code(string text) => text.Length == 0 ? null : new CodeSection(text) { Title = draft.Words.Payload };

        ProseSection? Prose(string text) =>
            new ProseReader(text).Paragraphs() is { Count: > 0 } paragraphs ? new ProseSection(paragraphs) { Title = draft.Words.Message } : null;
    }

    private static string? FirstLine(string? text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                // A run of characters without a space is a code, not a headline.
                var isCode = line.Length > LongestWord && !line[..LongestWord].Contains(' ') && char.IsAscii(line[0]);
                return isCode ? null : OneLine.Of(line.ToString(), LongestTitle);
            }
        }

        return null;
    }
}
