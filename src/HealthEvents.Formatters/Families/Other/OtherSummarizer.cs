namespace HealthEvents.Formatters;

/// <summary>
/// Says what there is to say about events that have no model, and about those of families without a summarizer: the
/// headline the event brings along, its resources, and its payload.
/// </summary>
internal sealed class OtherSummarizer : IEventSummarizer
{
    private const int LongestTitle = 200;
    private const int LongestWord = 60;

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => received.Event switch
    {
        LambdaInvocationFailureEvent failure => InvocationSummary.Of(failure, new SummaryBuilder(received, context)),
        LogsSubscriptionEvent logs => LogsSummary.Of(logs, new SummaryBuilder(received, context)),
        EventBridgeEvent { CloudTrail: { } record } => OfCall(record, received, context),
        _ => Plain(received, context),
    };

    /// <summary>A summary of any event at all. It relies on nothing but the members that every event has.</summary>
    public static EventSummary Plain(ReceivedEvent received, SummaryContext context)
    {
        var builder = new SummaryBuilder(received, context);
        AddRest(builder);
        return builder.Build(Title(received, builder), Lead(received.Event, builder.Language));
    }

    private static EventSummary OfCall(CloudTrailRecord record, ReceivedEvent received, SummaryContext context)
    {
        var builder = new SummaryBuilder(received, context);
        CloudTrailSummary.AddFacts(record, builder);
        AddRest(builder);
        return builder.Build(CloudTrailSummary.Title(record, builder), CloudTrailSummary.Lead(record, builder.Language));
    }

    private static void AddRest(SummaryBuilder builder)
    {
        var (received, language) = (builder.Received, builder.Language);
        var e = received.Event;
        builder.AddPlace();
        builder.AddFact(OtherWords.Source, e.Envelope?.Source);
        builder.AddFact(OtherWords.Topic, received.TopicArn is { } topic ? ResourceNames.Of(topic) : null);
        builder.AddFact(SharedWords.Reason, WhyUnread(e, language));
        builder.AddSection(Resources(e, builder));
        if (!builder.IsCompact)
        {
            builder.AddSection(Payload(e, builder));
        }
    }

    private static string Title(ReceivedEvent received, SummaryBuilder builder)
    {
        var (language, e) = (builder.Language, received.Event);
        switch (e)
        {
            case SnsConfirmationEvent confirmation:
                var topic = confirmation.TopicArn ?? received.TopicArn;
                var what = confirmation.Kind == OtherKinds.UnsubscribeConfirmation ? OtherWords.SubscriptionEnded : OtherWords.SubscriptionAsked;
                return builder.InPlace(what.In(language, topic is null ? OtherWords.UnnamedTopic.In(language) : ResourceNames.Of(topic)));
            case TextEvent text:
                return FirstLine(text.Subject ?? received.Subject)
                    ?? FirstLine(PrettyJson.Text(text.Utf8Text.Span, LongestTitle))
                    ?? OtherWords.TextMessage.In(language);
            case UnrecognizedEvent unrecognized:
                return FirstLine(unrecognized.Subject ?? received.Subject)
                    ?? (e.Kind == OtherKinds.Unreadable ? OtherWords.UnreadableMessage : OtherWords.JsonMessage).In(language);
            default:
                var title = DetailType(e) ?? FirstLine(received.Subject) ?? OtherWords.EventOfKind.In(language, e.Kind);
                if (ResourcesOf(e) is { Count: > 0 } resources)
                {
                    title = title + SharedWords.Comma.In(language) + (resources.Count == 1 ? ResourceNames.Of(resources[0]) : SharedWords.CountedResources.In(language, Phrase.Number(resources.Count)));
                }

                return builder.InPlace(title);
        }
    }

    private static string? Lead(OperationalEvent e, MessageLanguage language) => e switch
    {
        SnsConfirmationEvent { Kind: OtherKinds.UnsubscribeConfirmation } => OtherWords.UnsubscribedLead.In(language),
        SnsConfirmationEvent => OtherWords.ConfirmLead.In(language),
        EventBridgeEvent bridged => DetailGlimpse.Of(bridged.Detail.Utf8.Span),
        { Kind: OtherKinds.Json } when DetailGlimpse.Of(e.Raw.Span) is { } glimpse => glimpse,
        _ => WhyUnread(e, language),
    };

    private static string? WhyUnread(OperationalEvent e, MessageLanguage language) =>
        e is not UnrecognizedEvent unread ? null
        : ReadFailureWords.In(language, unread.Failure) ?? (unread.Reason.Length > 0 ? unread.Reason : null);

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

    private static ListSection? Resources(OperationalEvent e, SummaryBuilder builder)
    {
        var resources = ResourcesOf(e);
        if (resources.Count == 0 || e is SnsConfirmationEvent)
        {
            return null;
        }

        var items = new ListItem[Math.Min(resources.Count, builder.ListLength)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListItem(builder.Resource(resources[i], status: null, e.Service));
        }

        return new ListSection(items) { Title = OtherWords.ResourceList.In(builder.Language), Total = resources.Count };
    }

    private static IReadOnlyList<string> ResourcesOf(OperationalEvent e) =>
        e.Resources.Count > 0 ? e.Resources : e.Envelope?.Resources ?? [];

    private static SummarySection? Payload(OperationalEvent e, SummaryBuilder builder)
    {
        var room = builder.PayloadRoom;
        switch (e)
        {
            case SnsConfirmationEvent confirmation:
                return string.IsNullOrEmpty(confirmation.Message) ? null : Prose(confirmation.Message);
            case TextEvent text:
                return Prose(PrettyJson.Text(text.Utf8Text.Span, room));
            case EventBridgeEvent { Detail.IsEmpty: false } bridged:
                return Code(PrettyJson.Indented(bridged.Detail.Utf8.Span, room));
            case UnrecognizedEvent { Failure.Kind: ReadFailureKind.RequestWithoutBody }:
                // What is left of a request says who sent it, and by what right: that is not for the room.
                return null;
            case { Kind: OtherKinds.Unreadable }:
                return Code(PrettyJson.Text(e.Raw.Span, room));
            default:
                return Code(PrettyJson.Indented(e.Raw.Span, room));
        }

        CodeSection? Code(string text) => text.Length == 0 ? null : new CodeSection(text) { Title = OtherWords.Payload.In(builder.Language) };

        ProseSection? Prose(string text) =>
            new ProseReader(text).Paragraphs() is { Count: > 0 } paragraphs ? new ProseSection(paragraphs) { Title = OtherWords.Message.In(builder.Language) } : null;
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
