namespace HealthEvents;

/// <summary>Where an invocation of a Lambda function is found in the AWS Management Console.</summary>
public static class LambdaInvocationFacts
{
    /// <summary>The address of the function in the console.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <returns>The address; <see langword="null"/> where the ARN of the function does not tell its region and its name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="invocation"/> is <see langword="null"/>.</exception>
    public static string? FunctionConsoleUrl(this LambdaInvocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        return Home(invocation, "lambda") is { } home ? $"{home}#/functions/{Uri.EscapeDataString(invocation.FunctionName!)}" : null;
    }

    /// <summary>The address of the log group that a function writes to, unless it was given another one.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <returns>The address; <see langword="null"/> where the ARN of the function does not tell its region and its name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="invocation"/> is <see langword="null"/>.</exception>
    public static string? LogsConsoleUrl(this LambdaInvocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);

        // The console wants the name encoded twice, and the second time with another sign: $252Faws$252Flambda$252Fnightly.
        return Home(invocation, "cloudwatch") is { } home
            ? $"{home}#logsV2:log-groups/log-group/{Uri.EscapeDataString(Uri.EscapeDataString($"/aws/lambda/{invocation.FunctionName}")).Replace('%', '$')}"
            : null;
    }

    private static string? Home(LambdaInvocation invocation, string service) =>
        invocation.FunctionName is { Length: > 0 } && Arn.Parse(invocation.FunctionArn)?.RegionOrNull is { } region
            ? Partitions.ConsoleHome(service, region, invocation.FunctionArn)
            : null;
}
