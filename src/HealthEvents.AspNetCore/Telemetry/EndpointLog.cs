using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;

namespace HealthEvents.AspNetCore;

/// <summary>Everything this package logs. The ids are stable. No secret, no value of a header, no address, no payload, no foreign exception text.</summary>
internal static partial class EndpointLog
{
    /// <summary>What all of it is logged under.</summary>
    public const string Category = "HealthEvents.AspNetCore";

    [LoggerMessage(3001, LogLevel.Debug, "{Endpoint} took a post of {Sender} ({Id}) and answered {Status}.")]
    public static partial void Answered(ILogger logger, LogText endpoint, LogText sender, LogText id, int status);

    [LoggerMessage(3002, LogLevel.Warning, "{Endpoint} answered {Status} to a post of {Sender}: {Reason}.")]
    public static partial void Refused(ILogger logger, LogText endpoint, int status, LogText sender, LogText reason);

    [LoggerMessage(3003, LogLevel.Error, "{Endpoint} trusts nobody and refuses every post. List topics under Sns:TopicArns (raw delivery needs Password too), set Key, or call RequireAuthorization on the endpoint.")]
    public static partial void TrustsNobody(ILogger logger, LogText endpoint);

    [LoggerMessage(3004, LogLevel.Information, "{Endpoint} was sent the message {Id} again, which was handled before.")]
    public static partial void Repeated(ILogger logger, LogText endpoint, LogText id);

    [LoggerMessage(3005, LogLevel.Error, "{Endpoint} could not handle a post of {Sender}: {Exception}.")]
    public static partial void Broken(ILogger logger, LogText endpoint, LogText sender, LogText exception);

    [LoggerMessage(3006, LogLevel.Information, "{Endpoint}: the sender of a post went away, or the app ended its request, before it was answered with {Status}.")]
    public static partial void Abandoned(ILogger logger, LogText endpoint, int status);

    [LoggerMessage(3007, LogLevel.Warning, "{Endpoint} answered {Status} to a post of {Sender}, which is not trusted: {Reason}.")]
    public static partial void NotTrusted(ILogger logger, LogText endpoint, int status, LogText sender, LogText reason);

    [LoggerMessage(3101, LogLevel.Information, "{Endpoint} confirmed its subscription to {Topic}.")]
    public static partial void Confirmed(ILogger logger, LogText endpoint, LogText topic);

    [LoggerMessage(3102, LogLevel.Warning, "{Endpoint} was asked to confirm its subscription to {Topic}. It waits, because ConfirmSubscriptions is off.")]
    public static partial void ConfirmationWaits(ILogger logger, LogText endpoint, LogText topic);

    [LoggerMessage(3103, LogLevel.Error, "{Endpoint} could not confirm its subscription to {Topic}: {Reason}")]
    public static partial void NotConfirmed(ILogger logger, LogText endpoint, LogText topic, LogText reason);

    [LoggerMessage(3201, LogLevel.Error, "{Endpoint} answered {Id} with 202 and could not deliver it. Nobody has it: {Reason}.")]
    public static partial void QueuedNotDelivered(ILogger logger, LogText endpoint, LogText id, LogText reason);

    [LoggerMessage(3202, LogLevel.Critical, "{Endpoint} ends with {Count} posts that were answered with 202 and are not delivered. Nobody has them: {Ids}")]
    public static partial void QueueNotDrained(ILogger logger, LogText endpoint, int count, LogText ids);

    [LoggerMessage(3301, LogLevel.Error, "The address of a sink could not be read at the start, and will be with the first event. {Problem}")]
    public static partial void AddressNotRead(ILogger logger, LogText problem);

    [LoggerMessage(3302, LogLevel.Error, "A secret of {Endpoint} could not be read at the start, and will be with the first post: {Error}")]
    public static partial void SecretNotRead(ILogger logger, LogText endpoint, LogText error);
}
