using Microsoft.Extensions.Logging;

namespace LambdaHost;

/// <summary>What the host itself logs.</summary>
internal static partial class HostLog
{
    [LoggerMessage(2001, LogLevel.Critical, "The function cannot start. {Problem}")]
    public static partial void CannotStart(ILogger log, string problem);

    [LoggerMessage(2002, LogLevel.Critical, "The Runtime API does not answer as it should: {Problem}")]
    public static partial void RuntimeApiFailed(ILogger log, string problem);

    [LoggerMessage(2003, LogLevel.Error, "{Problem} {StackTrace}")]
    public static partial void InvocationFailed(ILogger log, string problem, string? stackTrace);

    [LoggerMessage(2004, LogLevel.Error, "{Variable} could not be read, and will be with the first event: {Problem}")]
    public static partial void AddressNotRead(ILogger log, string variable, string problem);

    [LoggerMessage(2005, LogLevel.Error, "The Runtime API gave an invocation without a request id. It cannot be responded to, and is left out.")]
    public static partial void InvocationWithoutId(ILogger log);

    [LoggerMessage(2006, LogLevel.Warning, "A post of SNS was refused with {Status} and not delivered: {Reason}")]
    public static partial void PostRefused(ILogger log, int status, string reason);

    [LoggerMessage(2007, LogLevel.Information, "The subscription to {Topic} is confirmed.")]
    public static partial void Confirmed(ILogger log, string topic);

    [LoggerMessage(2008, LogLevel.Warning, "The subscription to {Topic} is not confirmed: {Reason}")]
    public static partial void NotConfirmed(ILogger log, string topic, string reason);
}
