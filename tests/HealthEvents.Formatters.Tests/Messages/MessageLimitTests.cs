using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;
using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Every file of <see cref="EventFiles"/> fits into every channel, in every language and at every length.</summary>
public sealed class MessageLimitTests
{
    private static readonly string[] Languages = ["en", "ko", "ja"];

    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public void Message_keeps_the_limits_of_its_channel(string name)
    {
        foreach (var received in new EventReader().Read(EventFiles.Named(name).ReadBytes()))
        {
            foreach (var language in Languages)
            {
                foreach (var verbosity in Enum.GetValues<Verbosity>())
                {
                    var summary = SampleEvents.Summary(received, SampleEvents.Context(language, verbosity));

                    Assert.Empty(summary.Problems);
                    Assert.Empty(SlackPayloadRules.Violations(SlackJson.ToUtf8Bytes(new SlackFormatter().Format(summary))));
                    Assert.Empty(GoogleChatPayloadRules.Violations(GoogleChatJson.ToUtf8Bytes(new GoogleChatFormatter().Format(summary))));
                    Assert.False(string.IsNullOrWhiteSpace(new PlainTextFormatter().Format(summary)));
                }
            }
        }
    }
}
