using System.Diagnostics;

namespace HealthEvents.Sinks;

internal static class SinkActivities
{
    private static readonly ActivitySource Source = new(HealthEventsTelemetry.ActivitySourceName);

    public static Activity? StartDispatch(int events) =>
        Source.StartActivity("healthevents dispatch")?.SetTag("messaging.batch.message_count", events);

    public static Activity? StartDelivery(EventDelivery delivery, string sink) =>
        Source.StartActivity("healthevents deliver", ActivityKind.Client)
            ?.SetTag(HealthEventsTelemetry.SinkTag, sink)
            .SetTag(HealthEventsTelemetry.KindTag, delivery.Received.Event.Kind)
            .SetTag("cloud.account.id", delivery.Received.Event.Account)
            .SetTag("cloud.region", delivery.Received.Event.Region);

    public static void End(Activity? activity, DeliveryResult result)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetTag(HealthEventsTelemetry.OutcomeTag, DispatchOutcomeNames.WordFor(result.Outcome));
        activity.SetTag("http.response.status_code", result.Status);
        activity.SetTag("http.request.resend_count", result.Attempts > 1 ? result.Attempts - 1 : null);
        if (result.Outcome is DispatchOutcome.Failed or DispatchOutcome.DeadLettered)
        {
            activity.SetTag("error.type", result.Status is { } status ? status.ToString(System.Globalization.CultureInfo.InvariantCulture) : "no-response");
            activity.SetStatus(ActivityStatusCode.Error, result.Error);
        }
    }
}
