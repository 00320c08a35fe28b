using HealthEvents.Sinks;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed record WebhookSinkBuilder(
    string Name, IServiceCollection Services, IHttpClientBuilder HttpClient, Func<IServiceProvider, WebhookSinkOptions> OptionsOf) : IWebhookSinkBuilder
{
    public WebhookSinkOptions GetOptions(IServiceProvider provider) => OptionsOf(provider);
}
