using HealthEvents.Sinks;

namespace HealthEvents.Cli.Drawing;

/// <summary>A channel whose messages <c>demo</c> and <c>preview</c> show: see <see cref="ChannelDrawings.All"/>.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Draw">Reads the JSON that is posted.</param>
/// <param name="Answer">What the service answers when it takes a message.</param>
internal sealed record ChannelDrawing(BuiltInChannel Channel, Func<byte[], DrawnMessage> Draw, string Answer);
