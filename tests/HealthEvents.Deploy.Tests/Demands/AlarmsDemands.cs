namespace HealthEvents.Deploy.Tests.Demands;

/// <summary>A first set of alarms for an account: instances, what can burst, dead letters and money. The forwarder carries them.</summary>
internal static class AlarmsDemands
{
    public static IReadOnlyList<Demand> List { get; } =
    [
        Asking("Instances fail their status checks", "SELECT MAX(StatusCheckFailed) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
        Asking("Instances are busy", "SELECT AVG(CPUUtilization) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
        Asking("Instances run out of CPU credits", "SELECT MIN(CPUCreditBalance) FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
        Asking("Instances run out of disk operations", "SELECT MIN(\"EBSIOBalance%\") FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
        Asking("Instances run out of disk throughput", "SELECT MIN(\"EBSByteBalance%\") FROM SCHEMA(\"AWS/EC2\", InstanceId)"),
        Asking("Volumes run out of burst credits", "SELECT MIN(BurstBalance) FROM SCHEMA(\"AWS/EBS\", VolumeId)"),
        Asking("Databases run out of burst credits", "SELECT MIN(BurstBalance) FROM SCHEMA(\"AWS/RDS\", DBInstanceIdentifier)"),
        Asking("Databases run out of CPU credits", "SELECT MIN(CPUCreditBalance) FROM SCHEMA(\"AWS/RDS\", DBInstanceIdentifier)"),
        Asking("File systems run out of burst credits", "SELECT MIN(BurstCreditBalance) FROM SCHEMA(\"AWS/EFS\", FileSystemId)"),
        Asking("Topics have dead letters", "SELECT SUM(NumberOfNotificationsRedrivenToDlq) FROM SCHEMA(\"AWS/SNS\", TopicName)"),
        Asking("Rules have dead letters", "SELECT SUM(InvocationsSentToDlq) FROM SCHEMA(\"AWS/Events\", RuleName)"),
        new("A queue has dead letters", static stack => Alarms.Of(stack).Any(static alarm =>
            alarm["MetricName"].Literal == "ApproximateNumberOfMessagesVisible" && alarm["Dimensions"].Items.Any(static dimension => dimension["Value"].Target == "DeadLetterQueue") && Alarms.IsOnTheFirst(alarm)), "WatchesQueue"),
        new("The month costs too much", static stack => Alarms.Of(stack).Any(static alarm =>
            alarm["Namespace"].Literal == "AWS/Billing" && alarm["MetricName"].Literal == "EstimatedCharges" && alarm["Threshold"].Target == "MonthlyChargesInDollars"
            && alarm["ComparisonOperator"].Literal == "GreaterThanThreshold"), "WatchesCharges"),
    ];

    // What runs out falls below its limit, and all else rises above.
    private static Demand Asking(string words, string query) => new(words, stack => Alarms.Asking(stack, query).Any(alarm =>
        alarm["ComparisonOperator"].Literal == (query.Contains("MIN(", StringComparison.Ordinal) ? "LessThanThreshold" : "GreaterThanThreshold")
        && (alarm["Threshold"].Number == 0 || (alarm["Threshold"].Target is { } limit && stack.Template.Parameter(limit) is { IsPositive: true }))));
}
