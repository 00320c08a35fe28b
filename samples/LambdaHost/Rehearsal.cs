using HealthEvents;
using HealthEvents.Formatters;
using HealthEvents.Sinks;

namespace LambdaHost;

/// <summary>
/// Reads, tells and formats an alarm that never was, without sending it, while KMS is asked for the addresses. The first event
/// would have to wait for all that is done for the first time.
/// </summary>
internal static class Rehearsal
{
    private static readonly byte[] Alarm = """
        {"Records":[{"EventSource":"aws:sns","Sns":{"MessageId":"rehearsal","Message":"{\"AlarmName\":\"rehearsal\",\"NewStateValue\":\"ALARM\",
        \"NewStateReason\":\"rehearsal\",\"StateChangeTime\":\"2026-01-01T00:00:00.000+0000\",\"Region\":\"EU (Ireland)\",\"OldStateValue\":\"OK\",
        \"Trigger\":{\"MetricName\":\"Errors\",\"Namespace\":\"AWS/Lambda\",\"Statistic\":\"SUM\",\"Dimensions\":[],\"Period\":60,\"EvaluationPeriods\":1,
        \"ComparisonOperator\":\"GreaterThanThreshold\",\"Threshold\":0.0}}"}}]}
        """u8.ToArray();

    public static void Run(FunctionSettings settings, DateTimeOffset now)
    {
        var summary = new EventSummarizer().Summarize(new EventReader().Read(Alarm)[0], new SummaryContext { Now = now });
        foreach (var channel in BuiltInChannels.All)
        {
            if (settings.SinksOf(channel).Count > 0)
            {
                channel.Format(summary);
            }
        }
    }
}
