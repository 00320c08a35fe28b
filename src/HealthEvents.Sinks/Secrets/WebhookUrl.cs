using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace HealthEvents.Sinks;

/// <summary>
/// The address of a webhook. Whoever knows it can post, so it is a secret: its text form, its JSON form and the debugger
/// show <c>scheme://host/***</c>, and the value itself goes to the HTTP call and nowhere else.
/// </summary>
/// <remarks>Two addresses are equal when they lead to the same place. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(RedactedWebhookUrlConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WebhookUrl : IEquatable<WebhookUrl>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Uri _uri;

    internal WebhookUrl(Uri uri) => _uri = uri;

    internal string Host => _uri.Host;

    internal int Port => _uri.Port;

    /// <summary>Reads an address as people store it, and repairs what can only be meant in one way.</summary>
    /// <remarks>
    /// White space, a byte order mark and quotes around it are removed; a missing scheme becomes <c>https</c>; a doubled
    /// scheme is taken once. Only https is accepted, only known hosts, and on those only the paths they use.
    /// </remarks>
    /// <param name="value">The address.</param>
    /// <param name="rules">What is allowed beyond the hosts of Slack and Google Chat, or <see langword="null"/> for nothing.</param>
    /// <returns>The address.</returns>
    /// <exception cref="SecretException">The address is not usable. The message says why, and does not repeat it.</exception>
    public static WebhookUrl Parse(string value, WebhookUrlRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new WebhookUrl((rules ?? WebhookUrlRules.Default).Check(WebhookUrlRepair.Repair(value)));
    }

    /// <summary>Shows where it leads without showing how to get in.</summary>
    /// <returns><c>scheme://host/***</c>.</returns>
    public override string ToString() => $"{_uri.Scheme}://{_uri.Host}/***";

    /// <summary>Whether both lead to the same place.</summary>
    /// <param name="other">The other address.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals([NotNullWhen(true)] WebhookUrl? other) =>
        other is not null && string.Equals(_uri.AbsoluteUri, other._uri.AbsoluteUri, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WebhookUrl);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_uri.AbsoluteUri);

    /// <summary>Whether two addresses lead to the same place.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other address.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(WebhookUrl? left, WebhookUrl? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two addresses lead to different places.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other address.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(WebhookUrl? left, WebhookUrl? right) => !(left == right);

    /// <summary>Gives the value away. Only the HTTP call may ask for it.</summary>
    /// <param name="query">What to add to the query, without a leading sign, or <see langword="null"/>.</param>
    internal Uri Reveal(string? query = null)
    {
        if (query is null)
        {
            return _uri;
        }

        // Appended, never rebuilt: the key and the token of Google Chat must stay byte for byte.
        var sign = _uri.Query.Length > 1 ? '&' : '?';
        return new Uri($"{_uri.AbsoluteUri.TrimEnd('?')}{sign}{query}");
    }

    /// <summary>Takes every part of the address, and every echo of one, out of a text that came from elsewhere.</summary>
    internal string Scrub(string text) => new SecretEcho(_uri).TakeOutOf(text);
}
