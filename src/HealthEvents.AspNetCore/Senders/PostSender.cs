using HealthEvents.Sinks;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>Somebody who may post, and how it is known that he does.</summary>
internal abstract class PostSender
{
    /// <summary>How it is called in logs.</summary>
    public abstract string Name { get; }

    /// <summary>How long a post of it may take.</summary>
    public abstract TimeSpan Deadline { get; }

    /// <summary>Whether only the body says who sends it, so that it is read before anybody is trusted.</summary>
    public virtual bool IsKnownByBody => false;

    /// <summary>Whether a post may be of this sender, by its headers alone and at once. From then on it has the sender's deadline.</summary>
    public abstract bool Claims(HttpRequest request);

    /// <summary>Decides whether a post that it claims is of this sender, as far as that can be said before its body is read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is known: a post that is not of this sender may be of the next.</returns>
    /// <exception cref="SecretException">A secret that it is held against cannot be read.</exception>
    public abstract ValueTask<PostDecision> DecideAsync(HttpContext context, CancellationToken cancellationToken);

    /// <summary>Takes the body of a post that was not refused.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">The body, which has at least one byte.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is to be delivered, or the answer where that ends it.</returns>
    /// <remarks>The id of an HTTP request is not an id of an event: a redelivery has another, and a program may give one id to many posts.</remarks>
    public virtual ValueTask<PostDecision> OpenAsync(HttpContext context, byte[] body, CancellationToken cancellationToken) => new(PostDecision.Opened(new PostContent
    {
        Body = body,
        Id = context.TraceIdentifier,
        Origin = new EventOrigin(),
    }));
}
