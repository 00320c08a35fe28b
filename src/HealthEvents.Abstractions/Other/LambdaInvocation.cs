namespace HealthEvents;

/// <summary>What the record of a Lambda destination says of an invocation.</summary>
/// <remarks>
/// Source: Lambda developer guide, "Capturing records of Lambda asynchronous invocations" and "Retain discarded batch records".
/// </remarks>
public sealed record LambdaInvocation
{
    /// <summary>The ARN of the function, with the version or alias that was invoked.</summary>
    public string? FunctionArn { get; init; }

    /// <summary>The name of the function, such as <c>nightly</c>; <see langword="null"/> where the record names none.</summary>
    public string? FunctionName { get; init; }

    /// <summary>The request id of the last attempt, by which its log is found.</summary>
    public string? RequestId { get; init; }

    /// <summary>Why the event was sent to the destination.</summary>
    public LambdaInvocationCondition? Condition { get; init; }

    /// <summary>How often the function was tried, about; 0 where it was never reached.</summary>
    public int? Attempts { get; init; }

    /// <summary>The version of the function that ran, such as <c>$LATEST</c>.</summary>
    public string? ExecutedVersion { get; init; }

    /// <summary><c>Handled</c> for an error that the function reported, <c>Unhandled</c> for one of its runtime, such as a time-out.</summary>
    public string? FunctionError { get; init; }

    /// <summary>The type of the error, such as <c>ZeroDivisionError</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>What the error says.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Where the error came from, line by line, as the runtime of the function writes it. Empty where it says nothing.</summary>
    public IReadOnlyList<string> StackTrace { get; init; } = [];

    /// <summary>The batch of a stream that was given up, or <see langword="null"/> for an asynchronous invocation.</summary>
    public LambdaBatch? Batch { get; init; }

    /// <summary>What the function was given; empty where the record does not hold it, as those of streams do not.</summary>
    public RawJson Payload { get; init; }

    /// <summary>What the function returned, or its error; empty where it never ran.</summary>
    public RawJson Response { get; init; }

    /// <summary>When the record was written.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The function in the AWS Management Console.</summary>
    /// <returns>The address; <see langword="null"/> where the ARN of the function does not tell its region and its name.</returns>
    public string? FunctionConsoleUrl() => FunctionArn is { } arn ? AwsConsole.ResourceUrl(arn) : null;

    /// <summary>The log group that the function writes to, unless it was given another one, in the AWS Management Console.</summary>
    /// <returns>The address; <see langword="null"/> where the ARN of the function does not tell its region, or its name is not known.</returns>
    public string? LogsConsoleUrl() =>
        FunctionName is { Length: > 0 } name && Partitions.ConsoleHome("cloudwatch", Arn.Parse(FunctionArn).RegionOrNull, FunctionArn) is { } home
            ? CloudWatchConsole.LogGroupUrl(home, CloudWatchConsole.LambdaLogGroup(name))
            : null;

    /// <summary>Names the invocation without its content, which may hold credentials.</summary>
    /// <returns>The function and the condition.</returns>
    public override string ToString() => $"{FunctionName} {Condition}";
}
