using Microsoft.Extensions.Logging;

namespace HealthEvents.AspNetCore;

/// <summary>What all parts of one endpoint know.</summary>
/// <param name="Pattern">The route, which stands for the endpoint in logs and errors.</param>
/// <param name="Options">The options, which are valid.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Logger">Where logs go.</param>
internal sealed record EndpointSettings(string Pattern, HealthEventsEndpointOptions Options, TimeProvider Clock, ILogger Logger);
