using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>Every file of <see cref="EventFiles"/> fits into every channel, in every language and at every length.</summary>
public sealed class MessageLimitTests
{
    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public void Message_keeps_the_limits_of_its_channel(string name)
    {
        foreach (var received in new EventReader().Read(EventFiles.Named(name).ReadBytes()))
        {
            foreach (var language in MessageLanguage.All)
            {
                foreach (var verbosity in Enum.GetValues<Verbosity>())
                {
                    var summary = SampleEvents.Summary(received, SampleEvents.Context(language.Code, verbosity));

                    Assert.Empty(summary.Problems);
                    foreach (var channel in Channels.All)
                    {
                        var message = channel.Messages.Full(summary);

                        Assert.NotEmpty(message);
                        Assert.Empty(channel.Violations(message));
                    }
                }
            }
        }
    }
}
