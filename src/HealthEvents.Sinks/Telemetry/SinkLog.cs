using Microsoft.Extensions.Logging;

namespace HealthEvents.Sinks;

/// <summary>Everything this package logs. The ids are stable. No address or other secret, no ciphertext, no payload, no foreign exception text.</summary>
internal static partial class SinkLog
{
    public static void Ended(ILogger logger, EventDelivery delivery, string sink, DeliveryResult result)
    {
        if (!logger.IsEnabled(LogLevel.Error))
        {
            return;
        }

        var identity = delivery.ShownIdentity;
        switch (result.Outcome)
        {
            case DispatchOutcome.Delivered when result.Reason is { } reason:
                DeliveredOddly(logger, identity, sink, result.Attempts, reason);
                break;
            case DispatchOutcome.Delivered:
                Delivered(logger, identity, sink, result.Attempts);
                break;
            case DispatchOutcome.Failed:
                Failed(logger, identity, sink, result.Attempts, result.Error, result.IsTransient);
                break;
            case DispatchOutcome.DeadLettered:
                DeadLettered(logger, identity, sink, result.Attempts, result.Error);
                break;
            case DispatchOutcome.Coalesced:
                Coalesced(logger, identity, sink, result.Reason);
                break;
            case DispatchOutcome.Suppressed when result.IsDuplicate:
                Duplicate(logger, identity, sink);
                break;
            default:
                Suppressed(logger, identity, sink, result.Reason);
                break;
        }
    }

    public static void NotRouted(ILogger logger, EventDelivery delivery, string reason)
    {
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        if (reason == RouteDecision.NoRoute)
        {
            NoRoute(logger, delivery.ShownIdentity, delivery.Received.Event.Kind);
        }
        else
        {
            HeldInQuietHours(logger, delivery.ShownIdentity, delivery.Received.Event.Kind);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Delivered {Identity} to {Sink} (attempts: {Attempts}).")]
    private static partial void Delivered(ILogger logger, LogText identity, LogText sink, int attempts);

    [LoggerMessage(1002, LogLevel.Warning, "Delivered {Identity} to {Sink} (attempts: {Attempts}), but {Reason}.")]
    private static partial void DeliveredOddly(ILogger logger, LogText identity, LogText sink, int attempts, LogText reason);

    [LoggerMessage(1003, LogLevel.Debug, "Did not send {Identity} to {Sink}: {Reason}.")]
    private static partial void Suppressed(ILogger logger, LogText identity, LogText sink, LogText reason);

    [LoggerMessage(1004, LogLevel.Warning, "Could not deliver {Identity} to {Sink} (attempts: {Attempts}), and handed it to the dead letters: {Error}")]
    private static partial void DeadLettered(ILogger logger, LogText identity, LogText sink, int attempts, LogText error);

    [LoggerMessage(1005, LogLevel.Error, "Could not deliver {Identity} to {Sink} (attempts: {Attempts}, transient: {Transient}): {Error}")]
    private static partial void Failed(ILogger logger, LogText identity, LogText sink, int attempts, LogText error, bool transient);

    [LoggerMessage(1006, LogLevel.Information, "Trying {Sink} again for {Identity} after attempt {Attempt} ({Response}), in {Wait}.")]
    public static partial void Retrying(ILogger logger, LogText sink, LogText identity, int attempt, LogText response, TimeSpan wait);

    [LoggerMessage(1007, LogLevel.Warning, "{Sink} refused the message of {Identity} ({Response}); sending it as plain text.")]
    public static partial void FellBackToText(ILogger logger, LogText sink, LogText identity, LogText response);

    [LoggerMessage(1008, LogLevel.Error, "The {Stage} failed for {Identity} at {Sink} ({Failure}); sending it in a plainer form.")]
    public static partial void ComposingFailed(ILogger logger, LogText stage, LogText identity, LogText sink, LogText failure);

    [LoggerMessage(1009, LogLevel.Warning, "The channel of {Sink} is ignored: Slack's own webhooks are bound to one.")]
    public static partial void ChannelIgnored(ILogger logger, LogText sink);

    [LoggerMessage(1010, LogLevel.Information, "Told {Identity} at {Sink} in the message of another event: {Reason}.")]
    private static partial void Coalesced(ILogger logger, LogText identity, LogText sink, LogText reason);

    [LoggerMessage(1011, LogLevel.Information, "Did not send {Identity} to {Sink} again: it is a duplicate of a notification that was delivered.")]
    private static partial void Duplicate(ILogger logger, LogText identity, LogText sink);

    [LoggerMessage(1012, LogLevel.Warning, "The webhook of {Sink} asked to wait {Wait}. Nobody posts there before.")]
    public static partial void Paced(ILogger logger, LogText sink, TimeSpan wait);

    [LoggerMessage(1013, LogLevel.Information, "No route takes {Identity} ({Kind}), so nobody is told.")]
    private static partial void NoRoute(ILogger logger, LogText identity, LogText kind);

    [LoggerMessage(1014, LogLevel.Information, "Quiet hours hold {Identity} ({Kind}), so nobody is told.")]
    private static partial void HeldInQuietHours(ILogger logger, LogText identity, LogText kind);

    [LoggerMessage(1015, LogLevel.Warning, "{Sink} refused a message of {Count} events ({Response}): that of {Identity}.")]
    public static partial void RefusedTogether(ILogger logger, LogText sink, int count, LogText identity, LogText response);

    [LoggerMessage(1101, LogLevel.Warning, "The address of {Sink} could not be read anew, so the old one stays: {Error}")]
    public static partial void AddressRefreshFailed(ILogger logger, LogText sink, LogText error);

    [LoggerMessage(1102, LogLevel.Information, "The address of {Sink} was refused, and a newer one was found.")]
    public static partial void AddressChanged(ILogger logger, LogText sink);

    [LoggerMessage(1103, LogLevel.Warning, "The address of {Sink} is kept in clear where a KMS ciphertext is expected. Encrypt it.")]
    public static partial void AddressInClear(ILogger logger, LogText sink);

    [LoggerMessage(1104, LogLevel.Warning, "The ciphertext of {Sink} opens without an encryption context, not with {Context}. Encrypt it again with the context.")]
    public static partial void OpenedWithoutContext(ILogger logger, LogText sink, LogText context);

    [LoggerMessage(1105, LogLevel.Error, "The changed options of {Sink} are not valid, so the old ones stay: {Error}")]
    public static partial void OptionsNotReloaded(ILogger logger, LogText sink, LogText error);

    [LoggerMessage(1106, LogLevel.Warning, "The changed options {Options} of {Sink} hold from the next start. A reload changes only where its address is kept.")]
    public static partial void OptionsHoldLater(ILogger logger, LogText options, LogText sink);

    [LoggerMessage(1107, LogLevel.Information, "The address of {Sink} is read from where the changed options say.")]
    public static partial void AddressMoved(ILogger logger, LogText sink);

    [LoggerMessage(1108, LogLevel.Warning, "The changed options {Options} hold from the next start.")]
    public static partial void OptionsOfAllHoldLater(ILogger logger, LogText options);

    [LoggerMessage(1109, LogLevel.Error, "The changed routes are not valid, so the old ones stay: {Error}")]
    public static partial void RoutesNotReloaded(ILogger logger, LogText error);

    [LoggerMessage(1110, LogLevel.Information, "The changed routes hold from now on.")]
    public static partial void RoutesReloaded(ILogger logger);

    [LoggerMessage(1111, LogLevel.Warning, "A newer value of {Secret} could not be read, so the old one stays: {Error}")]
    public static partial void SecretRefreshFailed(ILogger logger, LogText secret, LogText error);

    [LoggerMessage(1112, LogLevel.Warning, "The ciphertext of {Secret} opens without an encryption context, not with {Context}. Encrypt it again with the context.")]
    public static partial void SecretOpenedWithoutContext(ILogger logger, LogText secret, LogText context);

    [LoggerMessage(1201, LogLevel.Error, "The journal failed to {Step} {Identity} for {Sink} with {Exception}; the event may be delivered twice.")]
    public static partial void JournalFailed(ILogger logger, LogText step, LogText identity, LogText sink, LogText exception);

    [LoggerMessage(1202, LogLevel.Error, "The dead-letter handler did not take {Identity} for {Sink}: {Exception}.")]
    public static partial void DeadLetterFailed(ILogger logger, LogText identity, LogText sink, LogText exception);
}
