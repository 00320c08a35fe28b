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

    /// <summary>How often it was tried, such as <c>3 attempts</c>.</summary>
    public static string? Attempts(LambdaInvocation invocation, MessageLanguage language) =>
        invocation.Attempts is { } attempts ? SharedWords.CountedAttempts.In(language, Phrase.Number(attempts)) : null;

    /// <summary>What a message says of an event that a function was given in vain.</summary>
    public static string InVain(LambdaInvocation invocation, MessageLanguage language)
    {
        var text = SharedWords.DeliveredInVain.In(language, invocation.FunctionName ?? SharedWords.UnnamedFunction.In(language));
        if (Attempts(invocation, language) is { } attempts)
        {
            text += SharedWords.Comma.In(language) + attempts;
        }

        var why = Error(invocation) ?? invocation.Condition?.Value;
        return string.IsNullOrEmpty(why) ? text : SharedWords.Headline.In(language, text, why);
    }

    // "2026-11-20T12:09:59.600Z 0d7cf7a5-... Task timed out after 30.00 seconds"
    private static string WithoutPrefix(string message)
    {
        var start = message.IndexOf(TimedOut, StringComparison.Ordinal);
        return start > 0 ? message[start..] : message;
    }
}
