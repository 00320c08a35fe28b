using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed record HealthEventsBuilder(IServiceCollection Services, IConfiguration? Configuration) : IHealthEventsBuilder;
