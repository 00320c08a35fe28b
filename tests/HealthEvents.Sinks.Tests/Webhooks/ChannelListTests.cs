using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

public sealed class ChannelListTests
{
    [Fact]
    public void Every_built_in_channel_takes_part_in_the_tests_of_all_channels() =>
        Assert.Equal(
            BuiltInChannels.All.Select(static channel => channel.Name),
            Channels.All.Where(static channel => channel.Webhook is not null).Select(static channel => channel.Name));

    [Fact]
    public void Options_of_another_channel_are_an_error_that_names_both()
    {
        var error = Assert.Throws<ArgumentException>(() => BuiltInChannels.Slack.CreateSink("ops", new GoogleChatWebhookOptions()));

        Assert.Contains("GoogleChatWebhookOptions", error.Message, StringComparison.Ordinal);
        Assert.Contains("SlackWebhookOptions", error.Message, StringComparison.Ordinal);
    }
}
