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

    /// <summary>How long a body may take that is read before its sender is known. Those of SNS come within a second.</summary>
    private static readonly TimeSpan UnprovenBodyTime = TimeSpan.FromSeconds(3);

    private static readonly PostAnswer TooLate =
        PostAnswer.ComeAgain("It took too long.", "it was not done within its deadline; what was not delivered by then can be sent again");

    private static readonly PostAnswer TooSlow =
        PostAnswer.ComeAgain("The body came too slowly.", "its body came too slowly");

    private static readonly PostAnswer TooMany =
        PostAnswer.ComeAgain("Too many posts are being worked on.", "MaxConcurrentPosts are being worked on", PostAnswer.Soon);

    private static readonly PostAnswer Broken =
        PostAnswer.ComeAgain("The post could not be handled.", "it could not be handled");

    private readonly PostPlaces _trusted = new(endpoint.Options.MaxConcurrentPosts);

    /// <summary>Places of their own, so that strangers take none from those who are trusted.</summary>
    private readonly PostPlaces _unproven = new(endpoint.Options.MaxConcurrentPosts);

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
            answer = AnswerTo(exception);
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

        Log(post, answer);

        // An app may end a request whose sender still waits, such as by a timeout of its own: no answer would be a 200.
        await answer.WriteAsync(context).ConfigureAwait(false);
    }

    private async ValueTask<PostAnswer> AnswerAsync(Post post, CancellationToken cancellationToken)
    {
        foreach (var sender in senders)
        {
            if (!sender.Claims(post.Context.Request))
            {
                continue;
            }

            post.EndWithin(sender.Deadline, endpoint.Clock);
            var decision = await sender.DecideAsync(post.Context, cancellationToken).ConfigureAwait(false);
            if (decision.IsMine)
            {
                post.Sender = sender.Name;
                return decision.Answer ?? await TakeAsync(post.Context, sender, cancellationToken).ConfigureAwait(false);
            }
        }

        return PostAnswer.NotTrusted("it has no signature of SNS, no key, and no authorization of the app trusts it");
    }

    private async ValueTask<PostAnswer> TakeAsync(HttpContext context, PostSender sender, CancellationToken cancellationToken)
    {
        var places = sender.IsKnownByBody ? _unproven : _trusted;
        if (!places.TryEnter())
        {
            return TooMany;
        }

        try
        {
            var opened = await OpenAsync(context, sender, cancellationToken).ConfigureAwait(false);
            if (opened.Content is not { } content)
            {
                return opened.Answer ?? Broken;
            }

            if (places != _trusted)
            {
                if (!_trusted.TryEnter())
                {
                    content.End(isHandled: false);
                    return TooMany;
                }

                places.Leave();
                places = _trusted;
            }

            return await delivery.DeliverAsync(content, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Leave();
        }
    }

    private async ValueTask<PostDecision> OpenAsync(HttpContext context, PostSender sender, CancellationToken cancellationToken)
    {
        using var slow = new CancellationTokenSource(sender.IsKnownByBody ? UnprovenBodyTime : Timeout.InfiniteTimeSpan, endpoint.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellationToken);
        byte[]? body;
        try
        {
            body = await PostBody.ReadAsync(context.Request, Options.MaxBodyBytes, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return PostDecision.Ended(TooSlow);
        }

        return body switch
        {
            null => PostDecision.Ended(PostAnswer.TooLarge),
            [] => PostDecision.Ended(PostAnswer.Malformed("The body is empty.", "its body is empty")),
            _ => await sender.OpenAsync(context, body, cancellationToken).ConfigureAwait(false),
        };
    }

    private void Log(Post post, PostAnswer answer)
    {
        if (post.Context.RequestAborted.IsCancellationRequested)
        {
            EndpointLog.Abandoned(endpoint.Logger, endpoint.Pattern, answer.Status);
        }
        else if (answer.Reason is null || answer.IsChallenge)
        {
            EndpointLog.Answered(endpoint.Logger, endpoint.Pattern, post.Sender, post.Context.TraceIdentifier, answer.Status);
        }
        else if (answer.Status == StatusCodes.Status403Forbidden)
        {
            EndpointLog.NotTrusted(endpoint.Logger, endpoint.Pattern, answer.Status, post.Sender, answer.Reason.TrimEnd('.'));
        }
        else
        {
            EndpointLog.Refused(endpoint.Logger, endpoint.Pattern, answer.Status, post.Sender, answer.Reason.TrimEnd('.'));
        }
    }

    private static PostAnswer AnswerTo(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => PostAnswer.TooLarge,
        StatusCodes.Status408RequestTimeout => TooSlow,
        _ => PostAnswer.Malformed("The request cannot be read.", "the server could not read it"),
    };

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
