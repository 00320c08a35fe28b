using HealthEvents.Cli.Drawing.GoogleChat;
using HealthEvents.Cli.Drawing.Slack;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Drawing;

/// <summary>How the messages of the channels are drawn: the one list of it, with a row for each of <see cref="BuiltInChannels.All"/>.</summary>
internal static class ChannelDrawings
{
    public static IReadOnlyList<ChannelDrawing> All { get; } =
    [
        new(
            BuiltInChannels.Slack,
            static json => SlackDrawing.Of(SlackPayload.Read(json)),
            "ok"),
        new(
            BuiltInChannels.GoogleChat,
            static json => GoogleChatDrawing.Of(GoogleChatPayload.Read(json)),
            """{"name":"spaces/DEMO/messages/demo","thread":{"name":"spaces/DEMO/threads/demo"}}"""),
    ];
}
