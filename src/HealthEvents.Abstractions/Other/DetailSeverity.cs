namespace HealthEvents;

/// <summary>
/// How bad an event of a type without a model is, by what its sender says: the severity of a finding, or that something failed.
/// </summary>
/// <remarks>
/// Source: the user guides of Amazon GuardDuty ("severity levels of findings"), Amazon Macie, Amazon Inspector, Amazon DevOps
/// Guru and AWS Security Hub ("Severity" of the AWS Security Finding Format), and the samples of events in those of AWS Batch,
/// AWS Glue, AWS Step Functions and AWS CodePipeline.
/// </remarks>
internal static class DetailSeverity
{
    public static EventSeverity Of(EventBridgeEvent e)
    {
        var type = (e.Envelope?.DetailType).AsSpan().TrimEnd();
        var severity = type.EndsWith("Failed", StringComparison.Ordinal) || type.EndsWith("Failure", StringComparison.Ordinal)
            ? EventSeverity.Medium
            : EventSeverity.Info;
        var detail = e.Detail.Utf8;
        using var tokens = detail.Span is [(byte)'{', ..] ? JsonTokens.TryParse(detail, EventReaderOptions.GreatestMaxDepth, out _) : null;
        return tokens is null ? severity : OfFinding(tokens.Root) ?? (HasFailed(tokens.Root) ? EventSeverity.Medium : severity);
    }

    private static EventSeverity? OfFinding(JsonValue detail)
    {
        if ((Read(detail.Either("severity"u8, "Severity"u8)) ?? Read(detail["insightSeverity"u8])) is { } severity)
        {
            return severity;
        }

        EventSeverity? worst = null;
        var findings = detail["findings"u8];
        foreach (var finding in findings.Elements())
        {
            if (Read(finding.Either("Severity"u8, "severity"u8)) is { } found && (worst is null || !worst.Value.IsAtLeast(found)))
            {
                worst = found;
            }
        }

        return worst;
    }

    // 8.5, "HIGH", {"Label": "HIGH"} or {"description": "High", "score": 3}
    private static EventSeverity? Read(JsonValue severity)
    {
        if (!severity.IsObject)
        {
            return OfNumber(severity.Number) ?? OfWord(severity.Text);
        }

        return OfWord(severity.Either("label"u8, "Label"u8).Text) ?? OfWord(severity.Either("description"u8, "Description"u8).Text);
    }

    private static EventSeverity? OfNumber(double? number) => number switch
    {
        null => null,
        >= 9 => EventSeverity.Critical,
        >= 7 => EventSeverity.High,
        >= 4 => EventSeverity.Medium,
        _ => EventSeverity.Low,
    };

    private static EventSeverity? OfWord(string? word) => word?.Trim().ToUpperInvariant() switch
    {
        "CRITICAL" => EventSeverity.Critical,
        "HIGH" => EventSeverity.High,
        "MEDIUM" => EventSeverity.Medium,
        "LOW" => EventSeverity.Low,
        "INFORMATIONAL" => EventSeverity.Info,
        _ => null,
    };

    private static bool HasFailed(JsonValue detail) =>
        IsFailure(detail["state"u8]) || IsFailure(detail["status"u8]) || IsFailure(detail["lastStatus"u8])
        || IsFailure(detail["jobStatus"u8]) || IsFailure(detail["eventType"u8]);

    private static bool IsFailure(JsonValue state) => state.IsString && state.Text?.Trim().ToUpperInvariant()
        is "FAILED" or "FAILURE" or "ERROR" or "TIMED_OUT" or "TIMEOUT" or "ABORTED";
}
