using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore;

/// <summary>
/// Anybody that the app itself has authenticated, and that passes what the app requires of this endpoint. Where it requires nothing,
/// nobody does: who signed in to an app may not therefore tell its people what AWS says.
/// </summary>
internal sealed class AuthorizedSender(EndpointSettings endpoint) : PostSender
{
    public override string Name => "an authorized sender";

    public override TimeSpan Deadline => endpoint.Options.Deadline;

    /// <summary>Anybody may have signed in: the app says whether somebody did.</summary>
    public override bool Claims(HttpRequest request) => true;

    public override async ValueTask<PostDecision> DecideAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var required = context.GetEndpoint()?.Metadata.GetMetadata<AppAuthorization>();
        if (required is null
            || context.RequestServices.GetService<IPolicyEvaluator>() is not { } evaluator
            || await required.PolicyAsync(context.RequestServices).ConfigureAwait(false) is not { } policy)
        {
            return PostDecision.NotMine;
        }

        var user = await evaluator.AuthenticateAsync(policy, context).ConfigureAwait(false);
        var decision = await evaluator.AuthorizeAsync(policy, user, context, context).ConfigureAwait(false);

        // A policy may let anonymous users pass. They are not trusted here.
        return decision.Succeeded && context.User.Identities.Any(static identity => identity.IsAuthenticated)
            ? PostDecision.Accepted
            : PostDecision.NotMine;
    }
}
