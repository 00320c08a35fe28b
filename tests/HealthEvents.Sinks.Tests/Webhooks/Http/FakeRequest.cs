namespace HealthEvents.Sinks.Tests;

internal sealed record FakeRequest(int Number, Uri Url, string Body, IReadOnlyDictionary<string, string> Headers);
