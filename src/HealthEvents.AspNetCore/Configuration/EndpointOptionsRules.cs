using System.Buffers;
using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace HealthEvents.AspNetCore;

/// <summary>What the options of an endpoint must be. Messages begin with the key, and show a value where it cannot be a secret.</summary>
internal static class EndpointOptionsRules
{
    private static readonly TimeSpan ShortestDeadline = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromMinutes(5);

    /// <summary>What the name of a header is made of. Source: RFC 9110, section 5.6.2.</summary>
    private static readonly SearchValues<char> OfHeaderNames =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>What is wrong, one message each. Secrets are checked by <see cref="EndpointSecrets"/>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="path">What stands before the name of an option.</param>
    public static List<string> ProblemsOf(HealthEventsEndpointOptions options, string path)
    {
        var problems = new List<string>();
        problems.AddRange(options.Sns.FindProblems().Select(problem => $"{path}:{nameof(options.Sns)}:{problem}"));
        Between(nameof(options.SnsDeadline), options.SnsDeadline);
        Between(nameof(options.ApiDestinationDeadline), options.ApiDestinationDeadline);
        Between(nameof(options.Deadline), options.Deadline);
        Within(nameof(options.RememberedMessages), options.RememberedMessages, 1, 1_000_000);
        Within(nameof(options.MaxBodyBytes), options.MaxBodyBytes, 1024, 16 * 1024 * 1024);
        Within(nameof(options.MaxConcurrentPosts), options.MaxConcurrentPosts, 1, 10_000);
        Within(nameof(options.QueueCapacity), options.QueueCapacity, 0, 10_000);
        if (string.IsNullOrEmpty(options.KeyHeader)
            || options.KeyHeader.AsSpan().ContainsAnyExcept(OfHeaderNames)
            || options.KeyHeader.StartsWith(SnsHeaders.Prefix, StringComparison.OrdinalIgnoreCase)
            || options.KeyHeader.Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add($"{path}:{nameof(options.KeyHeader)} is not the name of a header that is free for a key, such as {HealthEventsEndpointOptions.DefaultKeyHeader}.");
        }

        if (string.IsNullOrEmpty(options.UserName) || options.UserName.Contains(':', StringComparison.Ordinal))
        {
            problems.Add($"{path}:{nameof(options.UserName)} is empty or has a colon. Write the user alone, and the password under {nameof(options.Password)}.");
        }

        return problems;

        void Between(string option, TimeSpan value)
        {
            if (value < ShortestDeadline || value > LongestDeadline)
            {
                // "12" binds to 12 days: the form is part of the message.
                problems.Add($"{path}:{option} is {value}; it must be from {ShortestDeadline} to {LongestDeadline}, written as hours:minutes:seconds.");
            }
        }

        void Within(string option, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{option} is {value}; it must be from {least} to {most}."));
            }
        }
    }
}
