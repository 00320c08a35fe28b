using System.Diagnostics.CodeAnalysis;

namespace HealthEvents;

/// <summary>The names of services as people write them, for those whose code on the wire is in capitals or run together.</summary>
/// <remarks>
/// Source: the names of the products in the AWS documentation; the codes are those of the AWS Health API
/// (<c>DescribeEventTypes</c>) and of the sources of EventBridge events.
/// </remarks>
public static class ServiceNames
{
    /// <summary>The name of a service.</summary>
    /// <param name="service">The code of the service in any case, such as <c>ELASTICLOADBALANCING</c>.</param>
    /// <returns>The name, such as <c>Elastic Load Balancing</c>; a code that is not known comes back as it is.</returns>
    [return: NotNullIfNotNull(nameof(service))]
    public static string? Of(string? service) => service?.ToUpperInvariant() switch
    {
        "ABUSE" => "Abuse",
        "ACCOUNT" => "Account",
        "APIGATEWAY" => "API Gateway",
        "APPSYNC" => "AppSync",
        "ATHENA" => "Athena",
        "AUTOSCALING" => "Auto Scaling",
        "BACKUP" => "Backup",
        "BATCH" => "Batch",
        "BEDROCK" => "Bedrock",
        "BILLING" => "Billing",
        "CASSANDRA" => "Keyspaces",
        "CLOUDFORMATION" => "CloudFormation",
        "CLOUDFRONT" => "CloudFront",
        "CLOUDSHELL" => "CloudShell",
        "CLOUDTRAIL" => "CloudTrail",
        "CLOUDWATCH" => "CloudWatch",
        "CODEBUILD" => "CodeBuild",
        "CODEDEPLOY" => "CodeDeploy",
        "CODEPIPELINE" => "CodePipeline",
        "COGNITO" => "Cognito",
        "CONFIG" => "Config",
        "DIRECTCONNECT" => "Direct Connect",
        "DYNAMODB" => "DynamoDB",
        "ELASTICACHE" => "ElastiCache",
        "ELASTICBEANSTALK" => "Elastic Beanstalk",
        "ELASTICFILESYSTEM" => "EFS",
        "ELASTICLOADBALANCING" => "Elastic Load Balancing",
        "ELASTICMAPREDUCE" => "EMR",
        "ES" or "OPENSEARCH" => "OpenSearch Service",
        "EVENTS" => "EventBridge",
        "GLUE" => "Glue",
        "GUARDDUTY" => "GuardDuty",
        "INSPECTOR" or "INSPECTOR2" => "Inspector",
        "INTERNETCONNECTIVITY" => "Internet connectivity",
        "KAFKA" => "MSK",
        "KINESIS" => "Kinesis",
        "LAMBDA" => "Lambda",
        "LIGHTSAIL" => "Lightsail",
        "MANAGEMENTCONSOLE" => "Management Console",
        "MULTIPLE_SERVICES" => "Multiple services",
        "NATGATEWAY" => "NAT Gateway",
        "ORGANIZATIONS" => "Organizations",
        "REDSHIFT" => "Redshift",
        "RISK" or "SECURITY" => "Security",
        "ROUTE53" => "Route 53",
        "SAGEMAKER" => "SageMaker",
        "SECRETSMANAGER" => "Secrets Manager",
        "SECURITYHUB" => "Security Hub",
        "SHIELD" => "Shield",
        "STATES" => "Step Functions",
        "STORAGEGATEWAY" => "Storage Gateway",
        "SUPPORT" => "Support",
        "SUPPORTCENTER" => "Support Center",
        "TRANSITGATEWAY" => "Transit Gateway",
        "TRUSTEDADVISOR" => "Trusted Advisor",
        "WORKSPACES" => "WorkSpaces",
        "ACM" or "AMI" or "DMS" or "EBS" or "EC2" or "ECR" or "ECS" or "EFS" or "EKS" or "EMR" or "FSX" or "IAM"
            or "KMS" or "MSK" or "MQ" or "RDS" or "S3" or "SES" or "SNS" or "SQS" or "SSM" or "VPC" or "VPN" or "WAF"
            => service.ToUpperInvariant(),
        _ => service,
    };
}
