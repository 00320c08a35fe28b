namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>
/// What the rules know of CloudFormation: the types of resources with those of their properties that are looked at, or do no harm, and
/// beside each type what holds it. Who needs another thinks first of what it opens, loses, keeps or shows.
/// </summary>
internal static class Known
{
    /// <summary>Parts of a template. Mappings are none: what a value is would stand elsewhere than where it is used.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["AWSTemplateFormatVersion", "Conditions", "Description", "Metadata", "Outputs", "Parameters", "Resources", "Rules"];

    /// <summary>Parts of a resource. Metadata is none: it can tell the linter to look away.</summary>
    public static IReadOnlyList<string> Attributes { get; } = ["Condition", "DeletionPolicy", "DependsOn", "Properties", "Type", "UpdateReplacePolicy"];

    /// <summary>Functions whose outcome can be told from the template.</summary>
    public static IReadOnlyList<string> Functions { get; } = ["Ref", "Fn::GetAtt", "Fn::If", "Fn::Join", "Fn::Sub"];

    /// <summary>The properties of each type. A type with a property behind it, <c>Type.Property</c>, is what that property holds.</summary>
    public static IReadOnlyDictionary<string, string[]> Properties { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        // Sends: SendersAreLetIn. That it tells somebody, and of what, is a demand of its template.
        ["AWS::CloudWatch::Alarm"] =
        [
            "AlarmActions", "AlarmDescription", "AlarmName", "ComparisonOperator", "Dimensions", "EvaluationPeriods", "MetricName", "Metrics",
            "Namespace", "OKActions", "Period", "Statistic", "Threshold", "TreatMissingData",
        ],
        // Rules that AWS wrote: they look, and change nothing.
        ["AWS::Config::ConfigRule"] = ["ConfigRuleName", "Description", "MaximumExecutionFrequency", "Scope", "Source"],
        ["AWS::Config::ConfigRule.Source"] = ["Owner", "SourceIdentifier"],
        ["AWS::Config::ConfigurationRecorder"] = ["RecordingGroup", "RecordingMode", "RoleARN"],
        // Sends: SendersAreLetIn, KeysServeTheSenders.
        ["AWS::Config::DeliveryChannel"] = ["ConfigSnapshotDeliveryProperties", "S3BucketName", "SnsTopicARN"],
        // ArchivesHoldAll.
        ["AWS::Events::Archive"] = ["ArchiveName", "Description", "EventPattern", "RetentionDays", "SourceArn"],
        // BusesBelongToTheOrganization. A policy within the bus would be a second one.
        ["AWS::Events::EventBus"] = ["Description", "Name", "Tags"],
        ["AWS::Events::EventBusPolicy"] = ["EventBusName", "Statement", "StatementId"],
        // Sends: AsynchronousHopsHaveDeadLetters, SendersAreLetIn. Input and its kin would change the event.
        ["AWS::Events::Rule"] = ["Description", "EventBusName", "EventPattern", "Name", "Targets"],
        ["AWS::Events::Rule.Targets"] = ["Arn", "DeadLetterConfig", "Id", "RetryPolicy", "RoleArn", "SqsParameters"],
        // RolesNameTheirResources, RolesTrustServices, RolesFitTheirUse.
        ["AWS::IAM::ManagedPolicy"] = ["Description", "PolicyDocument", "Roles"],
        ["AWS::IAM::Policy"] = ["PolicyDocument", "PolicyName", "Roles"],
        ["AWS::IAM::Role"] = ["AssumeRolePolicyDocument", "Description", "ManagedPolicyArns", "Policies", "Tags"],
        // What it may do and who becomes it is up to AWS.
        ["AWS::IAM::ServiceLinkedRole"] = ["AWSServiceName", "Description"],
        // A name.
        ["AWS::KMS::Alias"] = ["AliasName", "TargetKeyId"],
        // KeysAreClosed, KeysRotate, KeysServeTheSenders.
        ["AWS::KMS::Key"] = ["Description", "EnableKeyRotation", "KeyPolicy"],
        // AsynchronousHopsHaveDeadLetters, DeadLettersAreKept.
        ["AWS::Lambda::EventInvokeConfig"] = ["DestinationConfig", "FunctionName", "MaximumEventAgeInSeconds", "MaximumRetryAttempts", "Qualifier"],
        // PollingFitsTheQueue. A filter would delete what it does not match.
        ["AWS::Lambda::EventSourceMapping"] =
        [
            "BatchSize", "Enabled", "EventSourceArn", "FunctionName", "FunctionResponseTypes", "MaximumBatchingWindowInSeconds", "ScalingConfig",
        ],
        // AddressesAreEncrypted, FunctionsMayDoTheirWork, LogsEnd, PaceIsShared. A layer would be code that nobody looked at.
        ["AWS::Lambda::Function"] =
        [
            "Architectures", "Code", "DeadLetterConfig", "Description", "Environment", "FunctionName", "Handler", "LoggingConfig", "MemorySize",
            "ReservedConcurrentExecutions", "Role", "Runtime", "Tags", "Timeout",
        ],
        // PrincipalsAreClosed, SourcesAreNamed.
        ["AWS::Lambda::Permission"] = ["Action", "FunctionName", "Principal", "PrincipalOrgID", "SourceAccount", "SourceArn"],
        // LogsEnd.
        ["AWS::Logs::LogGroup"] = ["KmsKeyId", "LogGroupName", "RetentionInDays", "Tags"],
        // BucketsAreClosed. Notifications would be a hop.
        ["AWS::S3::Bucket"] = ["BucketEncryption", "LifecycleConfiguration", "OwnershipControls", "PublicAccessBlockConfiguration", "Tags"],
        ["AWS::S3::BucketPolicy"] = ["Bucket", "PolicyDocument"],
        // Sends: AsynchronousHopsHaveDeadLetters, SendersAreLetIn, QueuesAreOfOneKind.
        ["AWS::Scheduler::Schedule"] = ["FlexibleTimeWindow", "Name", "ScheduleExpression", "Target"],
        ["AWS::Scheduler::Schedule.Target"] = ["Arn", "DeadLetterConfig", "Input", "RetryPolicy", "RoleArn", "SqsParameters"],
        // The same. A filter would drop what it does not match.
        ["AWS::SNS::Subscription"] = ["Endpoint", "Protocol", "RedrivePolicy", "TopicArn"],
        // QueuesAndTopicsAreEncrypted. A subscription within it could have no dead letters.
        ["AWS::SNS::Topic"] = ["FifoTopic", "KmsMasterKeyId", "Tags", "TopicName"],
        ["AWS::SNS::TopicPolicy"] = ["PolicyDocument", "Topics"],
        // QueuesAndTopicsAreEncrypted, QueuesAreOfOneKind, DeadLettersAreKept.
        ["AWS::SQS::Queue"] =
        [
            "ContentBasedDeduplication", "FifoQueue", "KmsMasterKeyId", "MessageRetentionPeriod", "QueueName", "RedrivePolicy",
            "SqsManagedSseEnabled", "Tags", "VisibilityTimeout",
        ],
        ["AWS::SQS::QueuePolicy"] = ["PolicyDocument", "Queues"],
    };
}
