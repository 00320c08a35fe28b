namespace HealthEvents.Sinks;

/// <summary>A provider that gives what it has at once, and never blocks the thread that asks: what may block runs on the pool.</summary>
internal interface IQuickUrlProvider : IWebhookUrlProvider;
