using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

public sealed class SnapshotTests
{
    private static readonly string[] Names = ["Minimal", "Outage", "Resources", "Maintenance", "Alarm", "AlarmOk", "Compliance", "Credentials"];

    /// <summary>Channels, and names of summaries.</summary>
    public static TheoryData<string, string> Messages
    {
        get
        {
            var messages = new TheoryData<string, string>();
            foreach (var channel in Channels.Names)
            {
                foreach (var name in Names)
                {
                    messages.Add(channel, name);
                }
            }

            return messages;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_looks_as_accepted(string channel, string name)
    {
        var known = Channels.Of(channel);
        var message = known.Messages.Full(Summary(name));

        Assert.Empty(known.Violations(message));
        Snapshot.Match(known, message, name);
    }

    private static EventSummary Summary(string name) => name switch
    {
        "Minimal" => Summaries.Minimal,
        "Resources" => Summaries.Resources,
        "Outage" => Summaries.Outage,
        "Maintenance" => Summaries.Maintenance,
        "Alarm" => Summaries.Alarm,
        "AlarmOk" => Summaries.AlarmOk,
        "Compliance" => Summaries.Compliance,
        _ => Summaries.Credentials,
    };
}
