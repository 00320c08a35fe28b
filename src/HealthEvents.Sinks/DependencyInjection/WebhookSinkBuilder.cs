namespace Microsoft.Extensions.DependencyInjection;

internal sealed record WebhookSinkBuilder(string Name, IServiceCollection Services, IHttpClientBuilder HttpClient) : IWebhookSinkBuilder;
