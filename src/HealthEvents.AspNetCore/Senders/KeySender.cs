using System.Text;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>An API destination of EventBridge, or another program, by the key that it sends in a header.</summary>
internal sealed class KeySender(EndpointSettings endpoint, SharedSecret? key) : PostSender
{
    public override string Name => "a sender with a key";

    public override TimeSpan Deadline => endpoint.Options.ApiDestinationDeadline;

    /// <summary>Without a key of ours the header is one of the app's own.</summary>
    public override bool Claims(HttpRequest request) => key is not null && request.Headers.ContainsKey(endpoint.Options.KeyHeader);

    public override async ValueTask<PostDecision> DecideAsync(HttpContext context, CancellationToken cancellationToken) =>
        context.Request.Headers[endpoint.Options.KeyHeader] is [{ } value]
        && await key!.MatchesAsync(Encoding.UTF8.GetBytes(value), cancellationToken).ConfigureAwait(false)
            ? PostDecision.Accepted
            : PostDecision.Ended(PostAnswer.NotTrusted("its key is wrong"));
}
