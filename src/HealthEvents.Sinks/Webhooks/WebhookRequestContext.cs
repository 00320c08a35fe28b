using System.Runtime.InteropServices;
using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What a request says, and where it goes.</summary>
/// <param name="Sink">The name of the sink.</param>
/// <param name="Delivery">What is delivered.</param>
/// <param name="Summary">What there is to say about it.</param>
/// <param name="Url">Where it is posted to.</param>
/// <param name="IsText">Whether the text-only form is wanted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WebhookRequestContext(string Sink, EventDelivery Delivery, EventSummary Summary, WebhookUrl Url, bool IsText);
