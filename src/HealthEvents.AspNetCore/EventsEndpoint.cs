using HealthEvents.Sinks;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>Takes posts: decides who sends them, reads their body, and answers when somebody has their events.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="senders">Who may post. The first whose post it is decides.</param>
/// <param name="delivery">Delivers their events.</param>
internal sealed class EventsEndpoint(EndpointSettings endpoint, IReadOnlyList<PostSender> senders, IPostDelivery delivery)
{
    private const string Nobody = "a sender that nobody knows";

    private static readonly PostAnswer TooLate =
        PostAnswer.ComeAgain("It took too long.", "it was not done within its deadline; what was not delivered by then can be sent again");

    private static readonly PostAnswer TooMany =
        PostAnswer.ComeAgain("Too many posts are being worked on.", "MaxConcurrentPosts are being worked on");

    private static readonly PostAnswer Broken =
        PostAnswer.ComeAgain("The post could not be handled.", "it could not be handled");

    private int _current;

    private HealthEventsEndpointOptions Options => endpoint.Options;

    /// <summary>Handles a post, and writes its answer.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        using var late = new CancellationTokenSource(Longest(Options), endpoint.Clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        var post = new Post(context, late, endpoint.Clock.GetTimestamp());
        PostAnswer answer;
        try
        {
            answer = await AnswerAsync(post, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            answer = TooLate;
        }
        catch (SecretException exception)
        {
            answer = PostAnswer.ComeAgain("The post cannot be checked at the moment.", exception.Message, SharedSecret.FailurePause);
        }
        catch (BadHttpRequestException exception)
        {
            answer = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? PostAnswer.TooLarge
                : PostAnswer.Malformed("The request cannot be read.", "the server could not read it");
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            answer = TooLate;
        }
        catch (Exception exception)
        {
            // Such as a dispatcher or a policy of the app. The text of its exception may hold anything.
            EndpointLog.Broken(endpoint.Logger, endpoint.Pattern, post.Sender, exception.GetType().Name);
            answer = Broken;
        }

        await EndAsync(post, answer).ConfigureAwait(false);
    }

    private async ValueTask<PostAnswer> AnswerAsync(Post post, CancellationToken cancellationToken)
    {
        foreach (var sender in senders)
        {
            var decision = await sender.DecideAsync(post.Context, cancellationToken).ConfigureAwait(false);
            if (decision.IsMine)
            {
                post.Sender = sender.Name;
                return decision.Refusal ?? await TakeAsync(post, sender, cancellationToken).ConfigureAwait(false);
            }
        }

        return PostAnswer.NotTrusted("it has no signature of SNS, no key, and no authorization of the app trusts it");
    }

    private async ValueTask<PostAnswer> TakeAsync(Post post, PostSender sender, CancellationToken cancellationToken)
    {
        post.EndWithin(sender.Deadline, endpoint.Clock);
        try
        {
            return Interlocked.Increment(ref _current) > Options.MaxConcurrentPosts
                ? TooMany
                : await WorkAsync(post.Context, sender, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _current);
        }
    }

    private async ValueTask<PostAnswer> WorkAsync(HttpContext context, PostSender sender, CancellationToken cancellationToken)
    {
        switch (await PostBody.ReadAsync(context.Request, Options.MaxBodyBytes, cancellationToken).ConfigureAwait(false))
        {
            case null:
                return PostAnswer.TooLarge;

            case []:
                return PostAnswer.Malformed("The body is empty.", "its body is empty");

            case var body:
                var opening = await sender.OpenAsync(context, body, cancellationToken).ConfigureAwait(false);
                return opening.Content is { } content
                    ? await delivery.DeliverAsync(content, cancellationToken).ConfigureAwait(false)
                    : opening.Answer ?? Broken;
        }
    }

    private async Task EndAsync(Post post, PostAnswer answer)
    {
        if (post.Context.RequestAborted.IsCancellationRequested)
        {
            EndpointLog.Abandoned(endpoint.Logger, endpoint.Pattern);
            return;
        }

        if (answer.Reason is { } reason && !answer.IsChallenge)
        {
            EndpointLog.Refused(endpoint.Logger, endpoint.Pattern, answer.Status, post.Sender, reason.TrimEnd('.'));
        }
        else
        {
            EndpointLog.Answered(endpoint.Logger, endpoint.Pattern, post.Sender, post.Context.TraceIdentifier, answer.Status);
        }

        await answer.WriteAsync(post.Context).ConfigureAwait(false);
    }

    private static TimeSpan Longest(HealthEventsEndpointOptions options) =>
        new[] { options.SnsDeadline, options.ApiDestinationDeadline, options.Deadline }.Max();

    /// <summary>A post on its way.</summary>
    private sealed class Post(HttpContext context, CancellationTokenSource late, long started)
    {
        public HttpContext Context => context;

        /// <summary>Who sends it, for logs.</summary>
        public string Sender { get; set; } = Nobody;

        /// <summary>Ends it when its sender gives up, counted from its arrival.</summary>
        public void EndWithin(TimeSpan deadline, TimeProvider clock)
        {
            var left = deadline - clock.GetElapsedTime(started);
            late.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }
}
