using HealthEvents.Sinks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The routes as the options say them now. Options that became wrong, or cannot be made, change nothing, and say so once.</summary>
internal sealed class FollowedRoutes
{
    private readonly IOptionsMonitor<RoutingOptions> _monitor;
    private readonly Func<RoutingOptions, EventRouter> _make;
    private readonly ILogger _logger;
    private volatile Made _made;

    /// <summary>What was last said to be wrong: the options are looked at with every dispatch, and it is said once.</summary>
    private volatile string? _problem;

    /// <summary>Makes the router of the options as they are.</summary>
    /// <exception cref="OptionsValidationException">They are not valid.</exception>
    public FollowedRoutes(IOptionsMonitor<RoutingOptions> monitor, Func<RoutingOptions, EventRouter> make, ILogger logger)
    {
        _monitor = monitor;
        _make = make;
        _logger = logger;
        var options = monitor.CurrentValue;
        _made = new Made(options, make(options));
    }

    public EventRouter Current
    {
        get
        {
            var made = _made;
            try
            {
                // The monitor hands out the same object until a reload.
                var latest = _monitor.CurrentValue;
                _problem = null;
                return ReferenceEquals(made.Options, latest) ? made.Router : Take(made, latest);
            }
            catch (Exception exception)
            {
                // Options are also made by code of the host, which may throw anything, and the monitor throws it again each time.
                var problem = exception is OptionsValidationException or ArgumentException ? exception.Message : exception.GetType().Name;
                if (Interlocked.Exchange(ref _problem, problem) != problem)
                {
                    SinkLog.RoutesNotReloaded(_logger, problem);
                }

                return made.Router;
            }
        }
    }

    private EventRouter Take(Made made, RoutingOptions latest)
    {
        var next = new Made(latest, _make(latest));
        if (ReferenceEquals(Interlocked.CompareExchange(ref _made, next, made), made))
        {
            SinkLog.RoutesReloaded(_logger);
        }

        return _made.Router;
    }

    private sealed record Made(RoutingOptions Options, EventRouter Router);
}
