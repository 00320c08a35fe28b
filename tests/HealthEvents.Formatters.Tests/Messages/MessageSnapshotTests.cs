using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>
/// The whole line, from the bytes of an event to what is posted: every file of <see cref="EventFiles"/>. A new file is a
/// new test.
/// </summary>
public sealed class MessageSnapshotTests
{
    /// <summary>The day the events belong to.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    private static readonly string[] InEveryLanguage =
    [
        "alarm-burst-balance", "alarm-metric", "config-compliance-change", "config-item-change", "health-exposed-credentials",
        "health-issue-organization", "health-many-resources", "health-scheduled-change",
    ];

    /// <summary>Channels, names of events, and languages.</summary>
    public static TheoryData<string, string, string> Messages
    {
        get
        {
            var messages = new TheoryData<string, string, string>();
            foreach (var channel in Channels.Names)
            {
                foreach (var file in EventFiles.All)
                {
                    messages.Add(channel, file.Name, "en");
                }

                foreach (var name in InEveryLanguage)
                {
                    messages.Add(channel, name, "ko");
                    messages.Add(channel, name, "ja");
                }
            }

            return messages;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_looks_as_accepted(string channel, string name, string language)
    {
        var known = Channels.Of(channel);
        foreach (var (summary, snapshot) in Summaries(name, language))
        {
            var message = known.Messages.Full(summary);

            Assert.Empty(known.Violations(message));
            Snapshot.Match(known, message, snapshot);
        }
    }

    private static IEnumerable<(EventSummary Summary, string Snapshot)> Summaries(string name, string language)
    {
        var context = new SummaryContext { Now = Now, Language = language, TimeZones = Zones(language) };
        var events = new EventReader().Read(EventFiles.Named(name).ReadBytes());
        for (var i = 0; i < events.Count; i++)
        {
            var snapshot = (i == 0 ? name : $"{name}-{i + 1}") + (language == "en" ? "" : $".{language}");
            yield return (new EventSummarizer().Summarize(events[i], context), snapshot);
        }
    }

    private static TimeZoneInfo[] Zones(string language) => language switch
    {
        "ko" => [TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"), TimeZoneInfo.Utc],
        "ja" => [TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), TimeZoneInfo.Utc],
        _ => [TimeZoneInfo.Utc],
    };
}
