using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>
/// What the attributes of a message in a dead-letter queue tell: where the event was not delivered to, how often that was tried, and
/// why it failed. They stand beside whatever event is in the queue.
/// </summary>
/// <remarks>
/// Source: EventBridge user guide, "Using dead-letter queues to process undelivered events" (<c>ERROR_CODE</c> and the like; Scheduler
/// and Pipes have the same); Lambda developer guide, "Adding a dead-letter queue" (<c>ErrorCode</c>, <c>ErrorMessage</c>,
/// <c>RequestID</c>).
/// </remarks>
internal static class UndeliveredText
{
    private const int LongestMessage = 300;

    /// <summary>Adds the facts, where a message has such attributes.</summary>
    public static void AddFacts(SummaryBuilder builder)
    {
        var attributes = builder.Received.Attributes;
        if (attributes.Count == 0)
        {
            return;
        }

        var code = Find("ERROR_CODE", "ErrorCode") ?? Find("EXHAUSTED_RETRY_CONDITION");
        var message = Find("ERROR_MESSAGE", "ErrorMessage");
        if (code is null && message is null)
        {
            return;
        }

        var language = builder.Language;
        var what = Find("TARGET_ARN") is { } target ? SharedWords.NotDeliveredTo.In(language, ResourceNames.Of(target)) : SharedWords.NotDelivered.In(language);
        if (int.TryParse(Find("RETRY_ATTEMPTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var attempts))
        {
            what += SharedWords.Comma.In(language) + SharedWords.FailedAttempts.In(language, Phrase.Number(attempts));
        }

        what = code is null ? what : SharedWords.InBrackets.In(language, what, code);
        builder.AddFact(
            SharedWords.EarlierDelivery,
            message is null ? what : SharedWords.Headline.In(language, what, OneLine.Of(message, LongestMessage)),
            SummaryPriority.Important);
        builder.AddFact(SharedWords.Rule, Find("RULE_ARN", "SCHEDULE_ARN") is { } rule ? ResourceNames.Of(rule) : null);
        builder.AddDetail(SharedWords.RequestId, Find("RequestID"));

        string? Find(string name, string? other = null) =>
            attributes.TryGetValue(name, out var value) && value.Length > 0 ? value : other is null ? null : Find(other);
    }
}
