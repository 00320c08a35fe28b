using System.Text;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Drawing.Slack;

/// <summary>Links to Slack's Block Kit Builder, which shows blocks as Slack itself draws them.</summary>
internal static class BlockKitBuilder
{
    // The payload stands behind the number sign, so it never leaves the browser; it only has to fit into an address.
    private const int LongestAddress = 16_000;

    /// <summary>Makes the address that opens a message in the builder, or none if it would be too long.</summary>
    /// <remarks>The builder takes blocks alone: the text becomes the first of them, and the colored bar is missing.</remarks>
    public static string? Address(SlackMessage message)
    {
        SlackBlock[] text = string.IsNullOrEmpty(message.Text) ? [] : [new SectionBlock { Text = SlackText.Mrkdwn(message.Text) }];
        var blocks = message.Blocks ?? [.. text, .. (message.Attachments ?? []).SelectMany(static attachment => attachment.Blocks ?? [])];
        var json = Encoding.UTF8.GetString(SlackJson.ToUtf8Bytes(new() { Blocks = blocks }));
        var address = "https://app.slack.com/block-kit-builder/#" + Uri.EscapeDataString(json);
        return address.Length <= LongestAddress ? address : null;
    }
}
