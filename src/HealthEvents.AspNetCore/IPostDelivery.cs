namespace HealthEvents.AspNetCore;

/// <summary>Takes what came out of a trusted post: delivers it at once, or later.</summary>
internal interface IPostDelivery
{
    /// <summary>Takes it, and ends it: see <see cref="PostContent.End"/>.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <returns>The answer.</returns>
    ValueTask<PostAnswer> DeliverAsync(PostContent content, CancellationToken cancellationToken);
}
