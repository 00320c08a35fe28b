using System.Text;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>An API destination of EventBridge, or another program, by the key that it sends in a header.</summary>
internal sealed class KeySender(EndpointSettings endpoint, SharedSecret? key) : PostSender
{
    public override string Name => "a sender with a key";

    public override TimeSpan Deadline => endpoint.Options.ApiDestinationDeadline;

    public override async ValueTask<PostDecision> DecideAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // Without a key of ours the header is one of the app's own.
        if (key is null || !context.Request.Headers.TryGetValue(endpoint.Options.KeyHeader, out var values))
        {
            return PostDecision.NotMine;
        }

        return values is [{ } value] && await key.MatchesAsync(Encoding.UTF8.GetBytes(value), cancellationToken).ConfigureAwait(false)
            ? PostDecision.Accepted
            : PostDecision.Refused(PostAnswer.NotTrusted("its key is wrong"));
    }
}
