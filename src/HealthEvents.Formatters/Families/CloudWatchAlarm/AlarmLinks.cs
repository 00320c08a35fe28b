namespace HealthEvents.Formatters;

/// <summary>Where to go from an alarm: to its page, to its runbook, to the graph, the logs, the dashboard.</summary>
internal static class AlarmLinks
{
    public static void AddTo(SummaryBuilder builder, CloudWatchAlarmEvent alarm, AlarmGuides? guides)
    {
        builder.AddLink(AlarmWords.ViewAlarm, alarm.ConsoleUrl());
        guides?.AddRunbook(builder);
        builder.AddLink(AlarmWords.ViewMetric, TellsSecret(alarm.Configuration.Metrics) ? null : alarm.MetricConsoleUrl());
        builder.AddLink(SharedWords.ViewLogs, IsSecret(alarm.Configuration.LogQuery?.QueryString) ? null : alarm.LogsConsoleUrl());
        guides?.AddDashboard(builder);
    }

    // A graph holds what its metrics are: the link would tell what the message hides.
    private static bool TellsSecret(IReadOnlyList<AlarmMetric> metrics)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            var metric = metrics[i];
            if (IsSecret(metric.Expression) || IsSecret(metric.Label))
            {
                return true;
            }

            for (var j = 0; j < metric.Dimensions.Count; j++)
            {
                var dimension = metric.Dimensions[j];
                if (!ReferenceEquals(CredentialText.MaskPair(dimension.Name, dimension.Value), dimension.Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSecret(string? text) => text is not null && !ReferenceEquals(CredentialText.Mask(text), text);
}
