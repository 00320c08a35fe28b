using System.Diagnostics.CodeAnalysis;
using HealthEvents.AspNetCore;
using HealthEvents.Sinks;
using HealthEvents.Sns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints that take events from SNS, from API destinations of EventBridge, and from whom the app authorizes.</summary>
/// <remarks>
/// <para>
/// Who posts is decided in this order, and the first row that fits decides: raw messages of SNS (the header <c>x-amz-sns-rawdelivery</c>) by
/// user and password; what has the header <c>x-amz-sns-message-type</c> by the signature of SNS, of a listed topic; what has the header of the
/// key by the key; whom the app authorizes, where it requires an authorization of the endpoint; other posts by the signature of SNS. Anybody
/// else is answered with 403, so that an endpoint without options takes nothing.
/// </para>
/// <para>
/// <c>RequireAuthorization</c> on what is returned holds for those alone who have no signature, key or password: SNS cannot sign in.
/// <c>AllowAnonymous</c> opens nothing.
/// </para>
/// </remarks>
public static class HealthEventsEndpointRouteBuilderExtensions
{
    /// <summary>Maps an endpoint with options from <c>Endpoint</c> in the section of <c>AddHealthEvents</c>, where there is one.</summary>
    /// <param name="endpoints">The routes of the app.</param>
    /// <param name="pattern">The route, such as <c>/aws/events</c>.</param>
    /// <returns>A builder for the endpoint.</returns>
    /// <exception cref="InvalidOperationException"><c>AddEndpoint</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">An option is unknown or not valid. The messages begin with its key.</exception>
    public static IEndpointConventionBuilder MapHealthEvents(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) =>
        Map(endpoints, pattern, name: null, configure: null);

    /// <summary>Maps an endpoint.</summary>
    /// <param name="endpoints">The routes of the app.</param>
    /// <param name="pattern">The route, such as <c>/aws/events</c>.</param>
    /// <param name="configure">Sets the options, after what <c>Endpoint</c> in the section of <c>AddHealthEvents</c> says.</param>
    /// <returns>A builder for the endpoint.</returns>
    /// <exception cref="InvalidOperationException"><c>AddEndpoint</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">An option is unknown or not valid. The messages begin with its key.</exception>
    public static IEndpointConventionBuilder MapHealthEvents(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<HealthEventsEndpointOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Map(endpoints, pattern, name: null, configure);
    }

    /// <summary>Maps one of several endpoints, with options from <c>Endpoints:NAME</c> in the section of <c>AddHealthEvents</c>.</summary>
    /// <param name="endpoints">The routes of the app.</param>
    /// <param name="pattern">The route, such as <c>/aws/events</c>.</param>
    /// <param name="name">The name of the section.</param>
    /// <returns>A builder for the endpoint.</returns>
    /// <exception cref="InvalidOperationException"><c>AddEndpoint</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">The section is missing, or an option is unknown or not valid. The messages begin with its key.</exception>
    public static IEndpointConventionBuilder MapHealthEvents(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Map(endpoints, pattern, name, configure: null);
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, string? name, Action<HealthEventsEndpointOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = endpoints.ServiceProvider;
        var mapped = services.GetService<MappedEndpoints>() ?? throw new InvalidOperationException(
            "MapHealthEvents needs what AddEndpoint registers: call builder.Services.AddHealthEvents(...).AddEndpoint() before the app is built.");
        var surroundings = services.GetRequiredService<SinkServices>();
        var options = EndpointOptionsReader.Read(mapped.SectionOf(name), configure, pattern, surroundings);
        var endpoint = new EndpointSettings(pattern, options, surroundings.TimeProvider, surroundings.LoggerFactory.CreateLogger(EndpointLog.Category));
        var key = EndpointSecrets.KeyOf(options, pattern, surroundings);
        var password = EndpointSecrets.PasswordOf(options, pattern, surroundings);
        foreach (var secret in new[] { key, password }.OfType<SharedSecret>())
        {
            mapped.Secrets.Enqueue((endpoint, secret));
        }

        var handler = new EventsEndpoint(endpoint, SendersOf(endpoint, key, password, services), DeliveryOf(endpoint, mapped, services));
        var builder = endpoints.MapMethods(pattern, [HttpMethods.Post], (RequestDelegate)handler.HandleAsync);
        builder.WithDisplayName($"HealthEvents {pattern}");
        var isSaid = 0;
        builder.Finally(built =>
        {
            var authorization = AppAuthorization.TakeFrom(built);
            if (!authorization.IsEmpty && services.GetService<IAuthorizationPolicyProvider>() is null)
            {
                throw new InvalidOperationException($"The endpoint {pattern} requires an authorization, and the app has none: call builder.Services.AddAuthorization().");
            }

            // Endpoints are built more than once.
            if (authorization.IsEmpty && key is null && options.Sns.TopicArns.Count == 0 && Interlocked.Exchange(ref isSaid, 1) == 0)
            {
                EndpointLog.TrustsNobody(endpoint.Logger, pattern);
            }
        });
        return builder;
    }

    /// <summary>Who may post, in the order in which they are asked.</summary>
    private static PostSender[] SendersOf(EndpointSettings endpoint, SharedSecret? key, SharedSecret? password, IServiceProvider services)
    {
        var sns = endpoint.Options.Sns;
        var verifier = services.GetService<Func<SnsVerifierOptions, SnsMessageVerifier>>()?.Invoke(sns) ?? new SnsMessageVerifier(sns, timeProvider: endpoint.Clock);
        var confirmer = services.GetService<SnsSubscriptionConfirmer>() ?? new SnsSubscriptionConfirmer(timeProvider: endpoint.Clock);
        var memory = new HandledMessages(endpoint.Options.RememberedMessages, sns.MaxAge + sns.ClockSkew, endpoint.Clock);
        return
        [
            new RawSnsSender(endpoint, password),
            new SnsSender(endpoint, verifier, confirmer, memory, isMarked: true),
            new KeySender(endpoint, key),
            new AuthorizedSender(endpoint),
            new SnsSender(endpoint, verifier, confirmer, memory, isMarked: false),
        ];
    }

    private static IPostDelivery DeliveryOf(EndpointSettings endpoint, MappedEndpoints mapped, IServiceProvider services)
    {
        var direct = new DirectDelivery(services);
        if (endpoint.Options.QueueCapacity == 0)
        {
            return direct;
        }

        var queue = new PostQueue(endpoint, direct);
        queue.Start();
        mapped.Queues.Enqueue(queue);
        return queue;
    }
}
