namespace HealthEvents.Formatters;

/// <summary>Says in a few words how an invocation of a Lambda function failed.</summary>
internal static class InvocationText
{
    private const int LongestError = 300;
    private const string TimedOut = "Task timed out";

    /// <summary>The type and the message of the error, such as <c>ZeroDivisionError: division by zero</c>.</summary>
    public static string? Error(LambdaInvocation invocation)
    {
        var message = string.IsNullOrWhiteSpace(invocation.ErrorMessage) ? null : OneLine.Of(WithoutPrefix(invocation.ErrorMessage), LongestError);
        return invocation.ErrorType is { } type && message is not null && !message.StartsWith(type, StringComparison.Ordinal)
            ? $"{type}: {message}"
            : message ?? invocation.ErrorType;
    }

    /// <summary>How often it was tried, such as <c>3 attempts failed</c>; <see langword="null"/> where it was never tried, or nobody says.</summary>
    public static string? Attempts(LambdaInvocation invocation, MessageLanguage language) =>
        invocation.Attempts is { } attempts and > 0 ? SharedWords.FailedAttempts.In(language, Phrase.Number(attempts)) : null;

    /// <summary>What a message says of an event that a function was given and could not process.</summary>
    public static string NotProcessed(LambdaInvocation invocation, MessageLanguage language)
    {
        var text = SharedWords.NotProcessedBy.In(language, invocation.FunctionName ?? SharedWords.UnnamedFunction.In(language));
        if (invocation.Attempts is { } attempts and > 0)
        {
            text += SharedWords.Comma.In(language) + SharedWords.CountedAttempts.In(language, Phrase.Number(attempts));
        }

        return Why(invocation, language) is { Length: > 0 } why ? SharedWords.Headline.In(language, text, why) : text;
    }

    /// <summary>The error, else why Lambda gave up; <see langword="null"/> where the number of attempts says that already.</summary>
    public static string? Why(LambdaInvocation invocation, MessageLanguage language) =>
        Error(invocation) ?? (invocation.Attempts > 0 && IsOutOfAttempts(invocation) ? null : Cause(invocation, language));

    /// <summary>Why Lambda gave up, in words.</summary>
    public static string? Cause(LambdaInvocation invocation, MessageLanguage language) =>
        invocation.Condition is { } condition ? SharedWords.InvocationCauses.In(language, condition.Value) : null;

    /// <summary>Whether Lambda gave up because no attempt was left.</summary>
    public static bool IsOutOfAttempts(LambdaInvocation invocation) =>
        invocation.Condition is { } condition
        && (condition == LambdaInvocationCondition.RetriesExhausted || condition == LambdaInvocationCondition.RetryAttemptsExhausted);

    // "2026-11-20T12:09:59.600Z 0d7cf7a5-... Task timed out after 30.00 seconds"
    private static string WithoutPrefix(string message)
    {
        var start = message.IndexOf(TimedOut, StringComparison.Ordinal);
        return start > 0 ? message[start..] : message;
    }
}
