using System.Diagnostics;
using System.Globalization;

namespace HealthEvents.Sinks;

/// <summary>An activity, where somebody listens. Listeners belong to the surroundings: what they throw costs the trace alone.</summary>
internal readonly struct SinkActivity : IDisposable
{
    private static readonly ActivitySource? Source =
        Guarded.Ask(HealthEventsTelemetry.ActivitySourceName, static name => new ActivitySource(name));

    private readonly Activity? _activity;

    private SinkActivity(Activity? activity) => _activity = activity;

    public static SinkActivity OfDispatch(int events)
    {
        var activity = Start("healthevents dispatch", ActivityKind.Internal);
        activity?.SetTag("messaging.batch.message_count", events);
        return new(activity);
    }

    public static SinkActivity OfDelivery(EventDelivery delivery, string sink)
    {
        var activity = Start("healthevents deliver", ActivityKind.Client);
        activity?.SetTag(HealthEventsTelemetry.SinkTag, sink)
            .SetTag(HealthEventsTelemetry.KindTag, delivery.Received.Event.Kind)
            .SetTag("cloud.account.id", delivery.Received.Event.Account)
            .SetTag("cloud.region", delivery.Received.Event.Region);
        return new(activity);
    }

    public void End(DeliveryResult result)
    {
        if (_activity is not { } activity)
        {
            return;
        }

        activity.SetTag(HealthEventsTelemetry.OutcomeTag, DispatchOutcomeNames.WordFor(result.Outcome));
        activity.SetTag("http.response.status_code", result.Status);
        activity.SetTag("http.request.resend_count", result.Attempts > 1 ? result.Attempts - 1 : null);
        if (result.Outcome is DispatchOutcome.Failed or DispatchOutcome.DeadLettered)
        {
            activity.SetTag("error.type", result.Status is { } status ? status.ToString(CultureInfo.InvariantCulture) : "no-response");
            activity.SetStatus(ActivityStatusCode.Error, result.Error);
        }
    }

    public void Dispose()
    {
        if (_activity is not { } activity)
        {
            return;
        }

        var parent = activity.Parent;
        try
        {
            activity.Dispose();
        }
        catch (Exception)
        {
            // A listener: the activity has ended all the same.
        }

        // A sink may have ended it before. What comes next in the lane must not hang under it then.
        Activity.Current = parent;
    }

    private static Activity? Start(string name, ActivityKind kind)
    {
        if (Source is not { } source || !source.HasListeners())
        {
            return null;
        }

        var parent = Activity.Current;
        try
        {
            return source.StartActivity(name, kind);
        }
        catch (Exception)
        {
            // It may have begun. Nobody would end it.
            Activity.Current = parent;
            return null;
        }
    }
}
