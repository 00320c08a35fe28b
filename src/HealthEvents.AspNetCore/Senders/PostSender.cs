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

    /// <summary>Decides whether a post is of this sender, as far as that can be said before its body is read.</summary>
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
    public virtual ValueTask<PostOpening> OpenAsync(HttpContext context, byte[] body, CancellationToken cancellationToken) => new(new PostOpening(new PostContent
    {
        Body = body,
        Id = context.TraceIdentifier,
        Origin = new EventOrigin { RequestId = context.TraceIdentifier },
    }));
}
