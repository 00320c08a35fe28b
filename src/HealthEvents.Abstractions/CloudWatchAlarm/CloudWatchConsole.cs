using System.Buffers;

namespace HealthEvents;

/// <summary>Addresses of the CloudWatch console, which has encodings of its own behind the <c>#</c>.</summary>
internal static class CloudWatchConsole
{
    // The console takes so many in one query.
    private const int MostLogGroups = 50;

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    public static string? AlarmUrl(string? alarmArn, string? region, string? alarmName)
    {
        var home = Partitions.ConsoleHome("cloudwatch", Arn.Parse(alarmArn).RegionOr(region), alarmArn);
        return home is null || string.IsNullOrEmpty(alarmName) ? null : $"{home}#alarmsV2:alarm/{DollarEscaped(alarmName)}";
    }

    /// <summary>The query of a log alarm in Logs Insights; where that does not fit into a link, or for a function, the log group.</summary>
    public static string? LogsUrl(CloudWatchAlarmEvent alarm)
    {
        var group = alarm.Configuration.LogQuery?.LogGroups is [var first, ..] ? first : LambdaLogGroup(alarm);
        if (group is null || IsForeign(alarm, Arn.Parse(group).AccountOrNull)
            || Partitions.ConsoleHome("cloudwatch", alarm.Region, alarm.AlarmArn) is not { } home)
        {
            return null;
        }

        return QueryUrl(alarm, home) ?? LogGroupUrl(home, LogGroupName(group));
    }

    /// <summary>The log group that a Lambda function writes to, unless it was given another one.</summary>
    public static string LambdaLogGroup(string function) => $"/aws/lambda/{function}";

    /// <summary>The page of a log group. The console wants its name encoded twice, and the second time with another sign.</summary>
    /// <param name="home">The CloudWatch console of the region.</param>
    /// <param name="name">The name of the log group.</param>
    public static string LogGroupUrl(string home, string name) => $"{home}#logsV2:log-groups/log-group/{DollarEscaped(Uri.EscapeDataString(name))}";

    private static string? QueryUrl(CloudWatchAlarmEvent alarm, string home)
    {
        if (alarm.Configuration.LogQuery is not { QueryString: { } query } log || AlarmWindow.OfQuery(alarm) is not { } window)
        {
            return null;
        }

        // "?queryDetail=", in the encoding of names.
        var detail = new JsurlWriter(home, "#logsV2:logs-insights$3FqueryDetail$3D");
        detail.BeginObject().Member("end", window.End).Member("start", window.Start)
            .Member("timeType", "ABSOLUTE").Member("tz", "LOCAL").Member("editorString", query).Member("source").BeginList();
        for (var i = 0; i < log.LogGroups.Count && i < MostLogGroups; i++)
        {
            // A group of another account is named by its whole ARN.
            var group = log.LogGroups[i];
            detail.Text(IsForeign(alarm, Arn.Parse(group).AccountOrNull) ? group : LogGroupName(group));
        }

        return detail.End().End().Url();
    }

    private static string? LambdaLogGroup(CloudWatchAlarmEvent alarm) =>
        alarm.Configuration.PrimaryMetric is { Namespace: "AWS/Lambda" } metric && !IsForeign(alarm, metric.AccountId)
        && FunctionOf(metric.Dimensions) is { } function
            ? LambdaLogGroup(function)
            : null;

    private static string? FunctionOf(IReadOnlyList<AlarmDimension> dimensions)
    {
        for (var i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i].Name == "FunctionName")
            {
                return dimensions[i].Value;
            }
        }

        return null;
    }

    private static bool IsForeign(CloudWatchAlarmEvent alarm, string? account) =>
        account is not null && alarm.Account is not null && account != alarm.Account;

    // A log group is named, or given as arn:aws:logs:region:account:log-group:NAME:*
    private static string LogGroupName(string group) => !Arn.Parse(group).IsArn ? group : ResourceNames.Of(group);

    // "ecs/service" is "ecs$2Fservice": percent-encoding with another sign.
    internal static string DollarEscaped(string text)
    {
        var escaped = 0;
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExcept(Unreserved) is >= 0 and var at)
        {
            if (!char.IsAscii(rest[at]))
            {
                return Uri.EscapeDataString(text).Replace('%', '$');
            }

            escaped++;
            rest = rest[(at + 1)..];
        }

        return escaped == 0 ? text : DollarEscaped(text, escaped);
    }

    // 300 instructions less than by way of percent signs: many names have a space or a slash.
    private static string DollarEscaped(string text, int escaped) => string.Create(text.Length + (2 * escaped), text, static (target, source) =>
    {
        const string Hex = "0123456789ABCDEF";
        var rest = source.AsSpan();
        while (rest.IndexOfAnyExcept(Unreserved) is >= 0 and var at)
        {
            rest[..at].CopyTo(target);
            (target[at], target[at + 1], target[at + 2]) = ('$', Hex[rest[at] >> 4], Hex[rest[at] & 15]);
            target = target[(at + 3)..];
            rest = rest[(at + 1)..];
        }

        rest.CopyTo(target);
    });
}
