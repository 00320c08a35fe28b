using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Says that a Lambda function failed: which one, how often, on what, and with which error.</summary>
internal static class InvocationSummary
{
    private const int LongestTrace = 2_000;

    // What the function was given helps to find it; its error and its trace say more.
    private const int ShortPayload = 1_000;

    public static EventSummary Of(LambdaInvocationFailureEvent failure, SummaryBuilder builder)
    {
        var (language, invocation) = (builder.Language, failure.Invocation);
        var lead = Lead(invocation, language);
        builder.AddPlace();
        builder.AddFact(InvocationWords.Cause, InvocationText.Cause(invocation, language) is { } cause && !IsTold(invocation, lead, cause) ? cause : null);
        AddBatch(invocation.Batch, builder);
        builder.AddDetail(SharedWords.RequestId, invocation.RequestId);
        builder.AddDetail(SharedWords.Arn, invocation.FunctionArn);
        builder.AddFact(OtherWords.Topic, builder.Received.TopicArn is { } topic ? ResourceNames.Of(topic) : null);
        builder.AddSection(StackTrace(invocation, builder));
        builder.AddSection(Payload(invocation, builder));
        builder.AddLink(SharedWords.ViewLogs, invocation.LogsConsoleUrl());
        builder.AddLink(InvocationWords.FunctionLink, invocation.FunctionConsoleUrl());

        var title = InvocationWords.Failed.In(language, invocation.FunctionName ?? SharedWords.UnnamedFunction.In(language));
        return builder.Build(builder.InPlace(title), lead);
    }

    // That all attempts failed is what "3 attempts failed" says.
    private static bool IsTold(LambdaInvocation invocation, string? lead, string cause) =>
        Said.In(lead, cause) || (invocation.Attempts > 0 && InvocationText.IsOutOfAttempts(invocation));

    // "9 records of ops not processed, 3 attempts failed: ZeroDivisionError: division by zero"
    private static string? Lead(LambdaInvocation invocation, MessageLanguage language)
    {
        var records = Records(invocation.Batch, language);
        var attempts = InvocationText.Attempts(invocation, language);
        var what = records is null ? attempts
            : attempts is null ? records
            : records + SharedWords.Comma.In(language) + attempts;
        var why = InvocationText.Why(invocation, language);
        return what is null || why is null ? what ?? why : SharedWords.Headline.In(language, what, why);
    }

    private static string? Records(LambdaBatch? batch, MessageLanguage language)
    {
        if (batch?.SourceArn is not { } source)
        {
            return null;
        }

        var name = SourceName(source);
        return batch.Size is { } size
            ? InvocationWords.CountedRecords.In(language, Phrase.Number(size), name)
            : InvocationWords.UncountedRecords.In(language, name);
    }

    // table/orders/stream/2026-11-20T08:00:00.000 and cluster/events/751d2973 are called by their second part.
    private static string SourceName(string source)
    {
        var parts = ResourceNames.WithType(source).Split('/');
        return parts is ["table" or "cluster", var name, _, ..] ? name : ResourceNames.Of(source);
    }

    private static void AddBatch(LambdaBatch? batch, SummaryBuilder builder)
    {
        if (batch is null)
        {
            return;
        }

        builder.AddFact(InvocationWords.EventSource, batch.SourceArn is { } source ? builder.Resource(source) : null);
        builder.AddFact(InvocationWords.Records, batch is { Size: { } size, SourceArn: null } ? Phrase.Number(size) : null);
        builder.AddFact(InvocationWords.Arrival, batch.FirstArrival is { } arrival ? new InstantValue(arrival) : null);
        builder.AddFact(InvocationWords.Shard, batch.ShardId is { } shard ? new CodeValue(shard) : null);
        var positions = batch.LastPosition is { } last && last != batch.FirstPosition ? $"{batch.FirstPosition} - {last}" : batch.FirstPosition;
        builder.AddFact(InvocationWords.Position, positions is null ? null : new CodeValue(positions));
    }

    private static CodeSection? StackTrace(LambdaInvocation invocation, SummaryBuilder builder)
    {
        var text = new StringBuilder();
        foreach (var line in invocation.StackTrace)
        {
            if (text.Length > LongestTrace)
            {
                text.Append("...");
                break;
            }

            text.Append(OneLine.Clip(line.TrimEnd(), LongestTrace)).Append('\n');
        }

        return text.Length == 0 ? null : new CodeSection(text.ToString().TrimEnd()) { Title = InvocationWords.StackTrace.In(builder.Language) };
    }

    private static CodeSection? Payload(LambdaInvocation invocation, SummaryBuilder builder) => invocation.Payload.IsEmpty || builder.IsCompact
        ? null
        : new CodeSection(PrettyJson.Indented(invocation.Payload.Utf8.Span, builder.IsFull ? builder.PayloadRoom : ShortPayload)) { Title = OtherWords.Payload.In(builder.Language) };
}
