using System.Security.Cryptography;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// What can be said of any event, even one whose own kind or summarizer fails: a kind of somebody else's may throw, and its
/// event is delivered all the same.
/// </summary>
internal static class PlainFacts
{
    public static string IdentityOf(OperationalEvent value) =>
        Try(value, static value => value.Identity)
        ?? $"{value.Kind}|{Convert.ToHexString(SHA256.HashData(value.Raw.Span).AsSpan(0, 16)).ToLowerInvariant()}";

    public static string CorrelationOf(OperationalEvent value) => Try(value, static value => value.Correlation) ?? IdentityOf(value);

    /// <summary>Asks a kind for one of its facts, which may be anybody's code.</summary>
    public static T? Try<TSubject, T>(TSubject subject, Func<TSubject, T?> fact)
    {
        try
        {
            return fact(subject);
        }
        catch (Exception)
        {
            return default;
        }
    }

    /// <summary>A summary without any knowledge of the kind. It leaves the payload out, which may hold credentials.</summary>
    public static EventSummary Summarize(EventDelivery delivery, SummaryContext context)
    {
        var value = delivery.Received.Event;
        return new EventSummary
        {
            Kind = value.Kind,
            Identity = delivery.ShownIdentity,
            Correlation = CredentialMask.Mask(delivery.Correlation),
            Severity = Try(delivery, static delivery => (EventSeverity?)delivery.Received.Event.SeverityAt(delivery.Now)) ?? EventSeverity.Medium,
            Lifecycle = EventLifecycle.Informational,
            Title = string.Join(' ', new[] { value.Kind, value.Envelope?.DetailType, value.Region, value.Account }.Where(static part => !string.IsNullOrEmpty(part))),
            Facts = [new SummaryFact("ID", new CodeValue(delivery.ShownIdentity)), .. CredentialMask.ResourcesOf(value).Take(5).Select(static id => new SummaryFact("Resource", new ResourceValue(id)))],
            Time = value.Time,
            Language = context.Language,
            TimeZones = context.TimeZones,
        };
    }
}
