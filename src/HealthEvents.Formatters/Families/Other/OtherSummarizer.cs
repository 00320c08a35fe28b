namespace HealthEvents.Formatters;

/// <summary>
/// Says what there is to say about events that have no model, and about those of families without a summarizer: the
/// headline the event brings along, its resources, and its payload.
/// </summary>
internal sealed class OtherSummarizer : IEventSummarizer
{
    private const int LongestTitle = 200;
    private const string OfAws = "aws.";
    private const string OfSns = "You have chosen to ";

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context) => received.Event switch
    {
        LambdaInvocationFailureEvent failure => InvocationSummary.Of(failure, BuilderOf(received, context)),
        LogsSubscriptionEvent logs => LogsSummary.Of(logs, BuilderOf(received, context)),
        EventBridgeEvent { CloudTrail: { } record } => OfCall(record, BuilderOf(received, context)),
        EventBridgeEvent bridged => OfDetail(bridged, BuilderOf(received, context)),
        UnrecognizedEvent { Kind: OtherKinds.Json } json => OfJson(json, BuilderOf(received, context)),
        TextEvent text => TextSummary.Of(text, BuilderOf(received, context)),
        _ => Plain(received, context),
    };

    /// <summary>A summary of any event at all. It relies on nothing but the members that every event has.</summary>
    public static EventSummary Plain(ReceivedEvent received, SummaryContext context)
    {
        var builder = BuilderOf(received, context);
        AddRest(builder);
        return builder.Build(Title(received, builder), Lead(received.Event, builder.Language));
    }

    private static SummaryBuilder BuilderOf(ReceivedEvent received, SummaryContext context) => new(received, context)
    {
        TimeLabel = received.Event switch
        {
            EventBridgeEvent or LambdaInvocationFailureEvent or LogsSubscriptionEvent => SharedWords.Occurred,
            TextEvent or UnrecognizedEvent or SnsConfirmationEvent => SharedWords.Sent,
            _ => null,
        },
        CountedAs = OtherWords.Counted.Find(received.Event.Kind),
    };

    private static EventSummary OfCall(CloudTrailRecord record, SummaryBuilder builder)
    {
        var lead = CloudTrailSummary.Lead(record, builder.Language);
        CloudTrailSummary.AddFacts(record, builder, lead);
        builder.AddPlace();
        builder.AddSection(CloudTrailSummary.Resources(record, builder));
        AddProvenance(builder);
        return builder.Build(CloudTrailSummary.Title(record, builder), lead, record.IsRootWithoutMfa());
    }

    private static EventSummary OfDetail(EventBridgeEvent e, SummaryBuilder builder)
    {
        var telling = TellingReader.Of(e.Detail.Utf8.Span);
        var title = builder.InPlace(DetailTitle(e, telling, builder));
        var lead = telling.Lead(title, builder.Language);
        builder.AddPlace();
        telling.AddFacts(builder, title, lead);
        AddProvenance(builder);
        return builder.Build(title, lead);
    }

    private static EventSummary OfJson(UnrecognizedEvent e, SummaryBuilder builder)
    {
        var language = builder.Language;
        var telling = TellingReader.Of(e.Raw.Span);
        var title = TextSummary.Line(e.Subject ?? builder.Received.Subject)
            ?? telling.Title
            ?? telling.NameWithState(language)
            ?? (telling.HasText || telling.HasState ? telling.Lead(headline: null, language) : null)
            ?? OtherWords.JsonMessage.In(language);
        var lead = telling.Lead(title, language);
        builder.AddPlace();
        telling.AddFacts(builder, title, lead);
        AddProvenance(builder);
        return builder.Build(title, lead);
    }

    private static string DetailTitle(OperationalEvent e, Telling telling, SummaryBuilder builder)
    {
        var language = builder.Language;
        var title = DetailType(e, language) ?? TextSummary.Line(builder.Received.Subject) ?? OtherWords.EventOfKind.In(language, e.Kind);
        var resources = ResourcesOf(e);
        var only = resources.Count == 1 && !telling.IsOfSeries ? ResourceNames.Of(resources[0]) : null;
        var named = telling is { Resource: { } resource, IsOfSeveral: false } ? ResourceNames.Of(resource) : null;
        var thing = telling.Name
            ?? (only is null || IsLessTold(only, named) ? named : null)
            ?? only
            ?? (resources.Count > 1 && !telling.IsOfSeries ? SharedWords.CountedResources.In(language, Phrase.Number(resources.Count)) : null);
        return thing is null || Said.In(title, thing) ? title : title + SharedWords.Comma.In(language) + thing;
    }

    // A bucket says less than the object in it, and an ARN without a name less than the id in the detail.
    private static bool IsLessTold(string only, string? named) =>
        named is not null && (only.StartsWith("arn:", StringComparison.Ordinal) || (named.Length > only.Length && named.StartsWith(only, StringComparison.Ordinal)));

    private static void AddRest(SummaryBuilder builder)
    {
        builder.AddPlace();
        AddProvenance(builder);
    }

    private static void AddProvenance(SummaryBuilder builder)
    {
        var received = builder.Received;
        var e = received.Event;
        if (e.Envelope?.Source?.StartsWith(OfAws, StringComparison.Ordinal) == true)
        {
            // The headline names the services of AWS.
            builder.AddDetail(OtherWords.Source, e.Envelope.Source);
        }
        else
        {
            builder.AddFact(OtherWords.Source, e.Envelope?.Source);
        }

        builder.AddFact(OtherWords.Topic, received.TopicArn is { } topic ? ResourceNames.Of(topic) : null);
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
                return TextSummary.Line(text.Subject ?? received.Subject)
                    ?? TextSummary.Line(PrettyJson.Text(text.Utf8Text.Span, LongestTitle))
                    ?? OtherWords.TextMessage.In(language);
            case UnrecognizedEvent unrecognized:
                return TextSummary.Line(unrecognized.Subject ?? received.Subject)
                    ?? (e.Kind == OtherKinds.Unreadable ? OtherWords.UnreadableMessage : OtherWords.JsonMessage).In(language);
            default:
                var title = DetailType(e, language) ?? TextSummary.Line(received.Subject) ?? OtherWords.EventOfKind.In(language, e.Kind);
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
        _ => WhyUnread(e, language),
    };

    private static string? WhyUnread(OperationalEvent e, MessageLanguage language) =>
        e is not UnrecognizedEvent { Failure.Kind: not ReadFailureKind.NotRecognized } unread ? null
        : ReadFailureWords.WithAdvice(language, unread.Failure) ?? (unread.Reason.Length > 0 ? unread.Reason : null);

    // "Object Created" says little without its service, "RDS DB Instance Event" names it.
    private static string? DetailType(OperationalEvent e, MessageLanguage language)
    {
        if (e.Envelope?.DetailType is not { Length: > 0 } type || ServiceNames.Of(e.Service) is not { Length: > 0 } service)
        {
            return e.Envelope?.DetailType;
        }

        return type.Contains(service, StringComparison.OrdinalIgnoreCase)
            || type.Replace(" ", "", StringComparison.Ordinal).Contains(e.Service!, StringComparison.OrdinalIgnoreCase)
            ? type
            : SharedWords.Headline.In(language, ServiceWords.In(language, e.Service!), type);
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
                // AWS says to visit an address that is not shown.
                return string.IsNullOrEmpty(confirmation.Message) || confirmation.Message.StartsWith(OfSns, StringComparison.Ordinal) ? null : Prose(confirmation.Message);
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
}
