namespace HealthEvents;

/// <summary>What an alarm on logs looks for.</summary>
public sealed record AlarmLogQuery
{
    /// <summary>The names or ARNs of the log groups.</summary>
    public IReadOnlyList<string> LogGroups { get; init; } = [];

    /// <summary>The Logs Insights query.</summary>
    public string? QueryString { get; init; }

    /// <summary>How its results become one number, such as <c>count(*)</c>.</summary>
    public string? AggregationExpression { get; init; }

    /// <summary>When it runs, such as <c>rate(5 minutes)</c>.</summary>
    public string? ScheduleExpression { get; init; }
}
