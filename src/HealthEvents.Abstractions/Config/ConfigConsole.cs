namespace HealthEvents;

/// <summary>Addresses of the AWS Config console.</summary>
internal static class ConfigConsole
{
    // A result about an account as a whole: AWS Config records no such resource, so there is nothing to see.
    private const string Account = "AWS::::Account";

    public static string? TimelineUrl(string? region, string? arn, string? resourceType, string? resourceId)
    {
        var home = Partitions.ConsoleHome("config", region, arn);
        return home is null || string.IsNullOrEmpty(resourceType) || string.IsNullOrEmpty(resourceId) || resourceType == Account
            ? null
            : $"{home}#/resources/timeline?resourceId={Uri.EscapeDataString(resourceId)}&resourceType={Uri.EscapeDataString(resourceType)}";
    }

    public static string? RuleUrl(string? region, string? arn, string? ruleName)
    {
        var home = Partitions.ConsoleHome("config", region, arn);
        return home is null || string.IsNullOrEmpty(ruleName)
            ? null
            : $"{home}#/rules/details?configRuleName={Uri.EscapeDataString(ruleName)}";
    }
}
