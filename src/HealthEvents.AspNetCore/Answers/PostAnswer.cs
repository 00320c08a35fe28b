using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.AspNetCore;

/// <summary>What a post is answered with. It holds no secret, no value of a header and nothing of the body.</summary>
/// <param name="Status">The status.</param>
/// <param name="Detail">What is wrong and what to do, or <see langword="null"/> where nothing is.</param>
internal sealed record PostAnswer(int Status, string? Detail = null)
{
    private const string Untrusted = "The sender of this post is not trusted. The log of the application says why.";

    /// <summary>When to come again where others are being worked on: a second.</summary>
    public static TimeSpan Soon { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Why, for the log alone: it may name options of the app.</summary>
    public string? Reason { get; init; }

    /// <summary>When to come again, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether a user and a password are asked for.</summary>
    public bool IsChallenge { get; init; }

    /// <summary>Somebody has all of it.</summary>
    public static PostAnswer Handled { get; } = new(StatusCodes.Status200OK);

    /// <summary>It waits in memory.</summary>
    public static PostAnswer Queued { get; } = new(StatusCodes.Status202Accepted);

    /// <summary>SNS posts without a password first, and expects to be asked for it.</summary>
    public static PostAnswer Challenge { get; } = new(StatusCodes.Status401Unauthorized, "This post needs the user and the password of the endpoint.")
    {
        Reason = "it has no password yet, and was asked for it",
        IsChallenge = true,
    };

    /// <summary>The body was longer than the limit.</summary>
    public static PostAnswer TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "The body is too large.")
    {
        Reason = "its body is larger than MaxBodyBytes, or than the server allows",
    };

    /// <summary>The sender is not who he says, or nobody.</summary>
    public static PostAnswer NotTrusted(string reason) => new(StatusCodes.Status403Forbidden, Untrusted) { Reason = reason };

    /// <summary>What the content came in is broken.</summary>
    public static PostAnswer Malformed(string detail, string reason) => new(StatusCodes.Status400BadRequest, detail) { Reason = reason };

    /// <summary>It may be handled if it comes again.</summary>
    public static PostAnswer ComeAgain(string detail, string reason, TimeSpan? retryAfter = null) =>
        new(StatusCodes.Status503ServiceUnavailable, detail) { Reason = reason, RetryAfter = retryAfter };

    /// <summary>Writes the answer, with problem details where something is wrong.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (IsChallenge)
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"HealthEvents\", charset=\"UTF-8\"";
        }

        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (Detail is null)
        {
            return;
        }

        var problem = JsonSerializer.SerializeToUtf8Bytes(new EndpointProblem(Status, Detail), EndpointProblemJsonContext.Default.EndpointProblem);
        response.ContentType = "application/problem+json";
        response.ContentLength = problem.Length;

        // Not with the token of the request, which an app may end while its sender still waits.
        await response.Body.WriteAsync(problem, CancellationToken.None).ConfigureAwait(false);
    }
}
