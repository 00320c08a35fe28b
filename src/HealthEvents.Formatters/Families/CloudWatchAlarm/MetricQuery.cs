namespace HealthEvents.Formatters;

/// <summary>Metrics Insights queries, such as <c>SELECT SUM(Throttles) FROM SCHEMA("AWS/Lambda", FunctionName)</c>.</summary>
internal static class MetricQuery
{
    /// <summary>The metric that a query selects, or <see langword="null"/> for any other expression.</summary>
    public static string? Selected(string? expression)
    {
        const string Select = "SELECT ";
        var query = expression.AsSpan().Trim();
        if (!query.StartsWith(Select, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (start, end) = (query.IndexOf('(') + 1, query.IndexOf(')'));
        var name = start > 0 && end > start ? query[start..end].Trim(" \"") : default;
        return name.IsEmpty ? null : name.ToString();
    }
}
