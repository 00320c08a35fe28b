using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore;

/// <summary>
/// What the app requires of those who post without a signature, a key or a password. It is taken from the metadata of the endpoint, where the
/// authorization middleware would hold it against SNS too, which cannot sign in.
/// </summary>
internal sealed class AppAuthorization
{
    private readonly IAuthorizeData[] _data;
    private readonly AuthorizationPolicy[] _policies;
    private readonly IAuthorizationRequirement[] _requirements;

    private AppAuthorization(IList<object> metadata)
    {
        _data = [.. metadata.OfType<IAuthorizeData>()];
        _policies = [.. metadata.OfType<AuthorizationPolicy>()];
        _requirements = [.. metadata.OfType<IAuthorizationRequirementData>().SelectMany(static data => data.GetRequirements())];
    }

    /// <summary>Whether the app requires nothing of this endpoint itself.</summary>
    public bool IsEmpty => _data.Length + _policies.Length + _requirements.Length == 0;

    /// <summary>Takes what the app requires out of the metadata of an endpoint, and stands there in its place.</summary>
    public static AppAuthorization TakeFrom(EndpointBuilder endpoint)
    {
        var taken = new AppAuthorization(endpoint.Metadata);
        for (var index = endpoint.Metadata.Count - 1; index >= 0; index--)
        {
            if (endpoint.Metadata[index] is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData)
            {
                endpoint.Metadata.RemoveAt(index);
            }
        }

        // The fallback policy of the app would shut out SNS, and is there to restrict: it makes no user a sender.
        endpoint.Metadata.Add(new AllowAnonymousAttribute());
        endpoint.Metadata.Add(taken);
        return taken;
    }

    /// <summary>The policy of the endpoint itself, or <see langword="null"/> where it has none.</summary>
    public async ValueTask<AuthorizationPolicy?> PolicyAsync(IServiceProvider services)
    {
        if (services.GetService<IAuthorizationPolicyProvider>() is not { } provider)
        {
            return null;
        }

        // Of nothing it would make the fallback policy.
        var policy = _data.Length + _policies.Length == 0
            ? null
            : await AuthorizationPolicy.CombineAsync(provider, _data, _policies).ConfigureAwait(false);
        if (_requirements.Length == 0)
        {
            return policy;
        }

        var required = new AuthorizationPolicyBuilder().AddRequirements(_requirements);
        return (policy is null ? required : required.Combine(policy)).Build();
    }
}
