using System.Globalization;
using System.Text;

namespace HealthEvents;

/// <summary>Addresses of the CloudWatch console, which has encodings of its own behind the <c>#</c>.</summary>
internal static class CloudWatchConsole
{
    public static string? AlarmUrl(string? alarmArn, string? region, string? alarmName)
    {
        var home = Partitions.ConsoleHome("cloudwatch", Arn.Parse(alarmArn)?.RegionOrNull ?? region, alarmArn);
        return home is null || string.IsNullOrEmpty(alarmName) ? null : $"{home}#alarmsV2:alarm/{DollarEscaped(alarmName)}";
    }

    /// <summary>The graph of the metric. The console shows the metrics of one account: those of another are not in it.</summary>
    public static string? MetricUrl(CloudWatchAlarmEvent alarm)
    {
        var home = Partitions.ConsoleHome("cloudwatch", alarm.Region, alarm.AlarmArn);
        if (home is null || alarm.Configuration.PrimaryMetric is not { Namespace: not null, MetricName: not null } metric || IsForeign(alarm, metric.AccountId))
        {
            return null;
        }

        var graph = new StringBuilder("(metrics~(~(~'").Append(StarEscaped(metric.Namespace))
            .Append("~'").Append(StarEscaped(metric.MetricName));
        foreach (var dimension in metric.Dimensions)
        {
            graph.Append("~'").Append(StarEscaped(dimension.Name)).Append("~'").Append(StarEscaped(dimension.Value));
        }

        graph.Append("))~region~'").Append(StarEscaped(alarm.Region!));
        if (metric.Statistic is { } statistic)
        {
            graph.Append("~stat~'").Append(StarEscaped(statistic));
        }

        if (metric.Period is { } period)
        {
            graph.Append("~period~").Append(period.ToString(CultureInfo.InvariantCulture));
        }

        return $"{home}#metricsV2:graph=~{graph}~view~'timeSeries~stacked~false)";
    }

    public static string? LogsUrl(CloudWatchAlarmEvent alarm)
    {
        var home = Partitions.ConsoleHome("cloudwatch", alarm.Region, alarm.AlarmArn);
        var group = alarm.Configuration.LogQuery?.LogGroups is [var first, ..] ? first : LambdaLogGroup(alarm);
        return home is null || group is null || IsForeign(alarm, Arn.Parse(group)?.AccountOrNull)
            ? null
            : $"{home}#logsV2:log-groups/log-group/{DollarEscaped(Uri.EscapeDataString(LogGroupName(group)))}";
    }

    private static string? LambdaLogGroup(CloudWatchAlarmEvent alarm) =>
        alarm.Configuration.PrimaryMetric is { Namespace: "AWS/Lambda" } metric && !IsForeign(alarm, metric.AccountId)
        && metric.Dimensions.FirstOrDefault(d => d.Name == "FunctionName") is { } function
            ? $"/aws/lambda/{function.Value}"
            : null;

    private static bool IsForeign(CloudWatchAlarmEvent alarm, string? account) =>
        account is not null && alarm.Account is not null && account != alarm.Account;

    // A log group is named, or given as arn:aws:logs:region:account:log-group:NAME:*
    private static string LogGroupName(string group)
    {
        const string Prefix = "log-group:";
        if (Arn.Parse(group) is not { } arn || !arn.Resource.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return group;
        }

        var name = arn.Resource[Prefix.Length..];
        return name.EndsWith(":*", StringComparison.Ordinal) ? name[..^2] : name;
    }

    // "ecs/service" is "ecs$2Fservice": percent-encoding with another sign.
    private static string DollarEscaped(string text) => Uri.EscapeDataString(text).Replace('%', '$');

    // The graph of a metric is written in JSURL: "AWS/EC2" is "AWS*2fEC2".
    private static string StarEscaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '$' => escaped.Append('!'),
                '-' or '_' or '.' => escaped.Append(c),
                _ when char.IsAsciiLetterOrDigit(c) => escaped.Append(c),
                < (char)256 => escaped.Append(CultureInfo.InvariantCulture, $"*{(int)c:x2}"),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"**{(int)c:x4}"),
            };
        }

        return escaped.ToString();
    }
}
