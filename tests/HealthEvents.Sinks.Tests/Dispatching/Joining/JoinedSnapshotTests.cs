using HealthEvents.Formatters;
using HealthEvents.TestSupport;

namespace HealthEvents.Sinks.Tests;

/// <summary>What people read of joined messages, in every channel and language.</summary>
public sealed class JoinedSnapshotTests
{
    private static readonly AccountDirectory Accounts = new(["111122223333=production;team web", "444455556666=staging", "777788889999=data lake"]);

    public static TheoryData<string, string, string> Messages
    {
        get
        {
            var messages = new TheoryData<string, string, string>();
            foreach (var channel in Channels.Names)
            {
                foreach (var language in MessageLanguage.All)
                {
                    messages.Add("pages", channel, language.Code);
                    messages.Add("accounts", channel, language.Code);
                    messages.Add("flapping", channel, language.Code);
                    messages.Add("flood", channel, language.Code);
                }
            }

            return messages;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_looks_as_accepted(string name, string channel, string language)
    {
        var message = Waits.Drain(Waiting(name), Waits.Second)[0];
        var known = Channels.Of(channel);
        var summary = message.Delivery.Summarize(new SummaryContext { Now = Waits.Now, Language = language, TimeZones = Zones(language), Accounts = Accounts });

        var bytes = known.Messages.Full(summary);

        Assert.Empty(known.Violations(bytes));
        Snapshot.Match(known, bytes, $"{name}.{language}");
    }

    private static IEnumerable<WaitingEvent> Waiting(string name) => name switch
    {
        "pages" => [Waits.Page("111122223333", 1, 3), Waits.Page("111122223333", 3, 3)],
        "accounts" => Enumerable.Range(0, 37).Select(static index => AccountOf(index)).SelectMany(static account => Outage(account)),
        "flapping" => Enumerable.Range(0, 6).Select(static change => change % 2 == 0
            ? Waits.Cleared("orders-queue-age", 48 * change, account: "111122223333")
            : Waits.Firing("orders-queue-age", 48 * change, account: "111122223333")),
        _ => Flood(),
    };

    private static string AccountOf(int index) => index switch { 0 => "111122223333", 1 => "444455556666", 2 => "777788889999", _ => $"{200000000000 + index}" };

    private static IEnumerable<WaitingEvent> Outage(string account) => account == "444455556666"
        ? [Waits.Page(account, 1, 3), Waits.Page(account, 2, 3)]
        : [Waits.Page(account, entities: account == "777788889999" ? [] : null)];

    private static IEnumerable<WaitingEvent> Flood()
    {
        string[] names = ["orders-queue-age", "checkout-5xx-rate", "payments <prod> & \"refunds\"", "search-latency-p99", "cart-errors"];
        var alarms = Enumerable.Range(0, 36).Select(index => Waits.Firing($"{names[index % names.Length]}-{index}", index + 4, account: AccountOf(index % 3)));
        return [.. alarms, Waits.Cleared("orders-queue-age-0", 42, account: "111122223333"), Waits.Alarm("batch-heartbeat", AlarmState.InsufficientData, AlarmState.Ok, 2)];
    }

    private static TimeZoneInfo[] Zones(string language) => language switch
    {
        "ko" => [TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"), TimeZoneInfo.Utc],
        "ja" => [TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"), TimeZoneInfo.Utc],
        _ => [TimeZoneInfo.Utc],
    };
}
