namespace HealthEvents.Formatters.Slack;

/// <summary>
/// A Slack message: what an incoming webhook and <c>chat.postMessage</c> take. It can be used on its own, for messages that
/// are not about events. <see cref="SlackJson"/> makes the JSON.
/// </summary>
/// <remarks>
/// Nothing is checked or escaped here. Slack answers a message that breaks a limit with <c>invalid_blocks</c> and gives
/// no reason. Source: Slack API reference, "Block Kit" and "Sending messages using incoming webhooks".
/// </remarks>
public sealed record SlackMessage
{
    /// <summary>
    /// The channel to post to, for <c>chat.postMessage</c> and for servers such as Mattermost and Rocket.Chat. Slack's own
    /// webhooks are bound to a channel and ignore it.
    /// </summary>
    public string? Channel { get; init; }

    /// <summary>
    /// The text in mrkdwn. Beside blocks it is what notifications and screen readers say. At most 40,000 characters; what
    /// is longer than 4,000 may be split.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>The blocks, at most 50, with about 12,000 characters of text in all.</summary>
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    /// <summary>The attachments, at most 100. Only they have a colored bar.</summary>
    public IReadOnlyList<SlackAttachment>? Attachments { get; init; }

    /// <summary>The <c>ts</c> of the message that starts the thread this one goes to.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether <see cref="Text"/> is mrkdwn; Slack's default is yes.</summary>
    public bool? Mrkdwn { get; init; }

    /// <summary>Whether Slack shows previews of links.</summary>
    public bool? UnfurlLinks { get; init; }

    /// <summary>Whether Slack shows previews of media.</summary>
    public bool? UnfurlMedia { get; init; }
}
