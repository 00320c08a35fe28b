using HealthEvents.Cli.Drawing;
using HealthEvents.Sinks;

namespace HealthEvents.Cli.Tests;

public sealed class ChannelDrawingsTests
{
    [Fact]
    public void Every_built_in_channel_is_drawn() =>
        Assert.Equal(BuiltInChannels.All, ChannelDrawings.All.Select(static drawing => drawing.Channel));
}
