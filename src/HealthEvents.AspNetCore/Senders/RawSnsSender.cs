using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HealthEvents.AspNetCore;

/// <summary>
/// SNS with raw message delivery, whose messages have no signature: by the user and the password in the address of the subscription.
/// SNS posts without them first, and again with them once it was asked.
/// </summary>
/// <remarks>Source: SNS developer guide, "HTTP/HTTPS endpoint authentication", and "Raw message delivery".</remarks>
internal sealed class RawSnsSender(EndpointSettings endpoint, SharedSecret? password) : PostSender
{
    private const string Scheme = "Basic ";
    private const int LongestId = 128;

    private readonly HashSet<string> _topics = new(endpoint.Options.Sns.TopicArns, StringComparer.Ordinal);
    private readonly byte[] _user = SHA256.HashData(Encoding.UTF8.GetBytes(endpoint.Options.UserName));

    public override string Name => "SNS with raw delivery";

    public override TimeSpan Deadline => endpoint.Options.SnsDeadline;

    public override bool Claims(HttpRequest request) => SnsHeaders.IsRaw(request);

    public override async ValueTask<PostDecision> DecideAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (request.Headers[SnsHeaders.TopicArn] is not [{ } topic] || !_topics.Contains(topic) || !SnsHeaders.Agrees(request, SnsHeaders.MessageType, "Notification"))
        {
            return PostDecision.Ended(PostAnswer.NotTrusted("it is not a notification of one of Sns:TopicArns"));
        }

        if (password is null)
        {
            return PostDecision.Ended(PostAnswer.NotTrusted("raw messages have no signature: set Password, and put it into the address of the subscription"));
        }

        if (request.Headers[HeaderNames.Authorization] is not [{ } authorization] || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return PostDecision.Ended(PostAnswer.Challenge);
        }

        return await IsKnownAsync(authorization[Scheme.Length..].Trim(), password, cancellationToken).ConfigureAwait(false)
            ? PostDecision.Accepted
            : PostDecision.Ended(PostAnswer.NotTrusted("its user or its password is wrong"));
    }

    public override ValueTask<PostDecision> OpenAsync(HttpContext context, byte[] body, CancellationToken cancellationToken)
    {
        var id = context.Request.Headers[SnsHeaders.MessageId];
        return new(PostDecision.Opened(new PostContent
        {
            Body = body,
            Id = context.TraceIdentifier,
            Origin = new EventOrigin
            {
                MessageId = id is [{ Length: > 0 and <= LongestId } only] ? only : null,
                TopicArn = context.Request.Headers[SnsHeaders.TopicArn],
            },
        }));
    }

    private async ValueTask<bool> IsKnownAsync(string credentials, SharedSecret password, CancellationToken cancellationToken)
    {
        var decoded = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, decoded, out var length))
        {
            return false;
        }

        // A user holds no colon, a password may.
        var colon = decoded.AsSpan(0, length).IndexOf((byte)':');
        if (colon < 0)
        {
            return false;
        }

        var isUser = CryptographicOperations.FixedTimeEquals(SHA256.HashData(decoded.AsSpan(0, colon)), _user);
        return await password.MatchesAsync(decoded.AsMemory((colon + 1)..length), cancellationToken).ConfigureAwait(false) && isUser;
    }
}
