using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Demands;

/// <summary>AWS Config in an account that has none: a recorder, where it delivers to, and a few rules.</summary>
internal static class ConfigDemands
{
    private const string BucketType = "AWS::S3::Bucket";

    public static IReadOnlyList<Demand> List { get; } =
    [
        new("A recorder records everything", static stack =>
            stack.OfType("AWS::Config::ConfigurationRecorder").ToList() is [var recorder] && recorder["RecordingGroup"]["AllSupported"].IsTrue && recorder["RoleARN"].Exists),
        new("A delivery channel leads to a bucket of the stack", static stack => Bucket(stack) is not null),
        new("AWS Config may look at the bucket", static stack => MayDo(stack, "s3:GetBucketAcl", static (bucket, resource) => resource == $"${{{bucket}.Arn}}")),
        new("AWS Config may write what it records", static stack =>
            MayDo(stack, "s3:PutObject", static (bucket, resource) => resource == $"${{{bucket}.Arn}}/AWSLogs/${{AWS::AccountId}}/Config/*")),
        new("At least three rules of AWS", static stack => stack.OfType("AWS::Config::ConfigRule").Count(static rule => rule["Source"]["Owner"].Literal == "AWS") >= 3),
    ];

    private static Resource? Bucket(Stack stack) => stack.OfType("AWS::Config::DeliveryChannel").ToList() is [var channel] ? stack.Find(channel["S3BucketName"], BucketType) : null;

    private static bool MayDo(Stack stack, string action, Func<string, string, bool> isOn) => Bucket(stack) is { } bucket && stack.ResourceStatements.Any(statement =>
        stack.Find(statement.Owner["Bucket"]) == bucket
        && statement.Lets(ServicePrincipals.Config, action)
        && statement.NamesTheSource(stack)
        && statement.Resources.Any(resource => isOn(bucket.LogicalId, resource.Text)));
}
