namespace HealthEvents;

/// <summary>The pages of the console about one resource: one row for each sort that is known.</summary>
/// <remarks>
/// <para>
/// AWS names the pages of its console in no reference. Each row ends with where its address was found: <c>link2aws</c> is the public
/// table of github.com/link2aws/link2aws.github.io (<c>testcases/aws.json</c>), <c>console-url</c> that of the package
/// aws_console_url on PyPI, <c>docs</c> the AWS documentation of the service, and <c>in use</c> the same address in several
/// public projects. What could not be found so has no row: ElastiCache, Direct Connect.
/// </para>
/// <para>Sorts and forms of ARNs: Service Authorization Reference, "Resource types defined by ...". Types: AWS Config developer guide, "Supported Resource Types".</para>
/// </remarks>
internal static class ResourcePages
{
    private const string Ec2 = "ec2/home?region={region}#";
    private const string Vpc = "vpcconsole/home?region={region}#";

    public static ResourcePage[] All { get; } =
    [
        OfEc2("instance/", "i-", "AWS::EC2::Instance", Ec2 + "InstanceDetails:instanceId={id}"), // link2aws
        OfEc2("volume/", "vol-", "AWS::EC2::Volume", Ec2 + "VolumeDetails:volumeId={id}"), // link2aws
        OfEc2("snapshot/", "snap-", "AWS::EC2::Snapshot", Ec2 + "SnapshotDetails:snapshotId={id}"), // link2aws
        OfEc2("image/", "ami-", "AWS::EC2::Image", Ec2 + "ImageDetails:imageId={id}"), // link2aws
        OfEc2("launch-template/", "lt-", "AWS::EC2::LaunchTemplate", Ec2 + "LaunchTemplateDetails:launchTemplateId={id}"), // link2aws
        OfEc2("security-group/", "sg-", "AWS::EC2::SecurityGroup", Ec2 + "SecurityGroup:groupId={id}"), // in use
        OfEc2("network-interface/", "eni-", "AWS::EC2::NetworkInterface", Ec2 + "NetworkInterface:networkInterfaceId={id}"), // in use
        OfEc2("elastic-ip/", "eipalloc-", "AWS::EC2::EIP", Ec2 + "ElasticIpDetails:AllocationId={id}"), // console-url
        OfEc2("vpc/", "vpc-", "AWS::EC2::VPC", Vpc + "VpcDetails:VpcId={id}"), // link2aws
        OfEc2("subnet/", "subnet-", "AWS::EC2::Subnet", Vpc + "SubnetDetails:subnetId={id}"), // link2aws
        OfEc2("natgateway/", "nat-", "AWS::EC2::NatGateway", Vpc + "NatGatewayDetails:natGatewayId={id}"), // link2aws
        OfEc2("route-table/", "rtb-", "AWS::EC2::RouteTable", Vpc + "RouteTableDetails:RouteTableId={id}"), // in use
        OfEc2("internet-gateway/", "igw-", "AWS::EC2::InternetGateway", Vpc + "InternetGateway:internetGatewayId={id}"), // in use
        OfEc2("vpc-endpoint/", "vpce-", "AWS::EC2::VPCEndpoint", Vpc + "EndpointDetails:vpcEndpointId={id}"), // link2aws
        OfEc2("transit-gateway/", "tgw-", "AWS::EC2::TransitGateway", Vpc + "TransitGatewayDetails:transitGatewayId={id}"), // in use
        OfEc2("vpn-connection/", "vpn-", "AWS::EC2::VPNConnection", Vpc + "VpnConnectionDetails:VpnConnectionId={id}"), // in use

        new("elasticloadbalancing", "loadbalancer/", "AWS::ElasticLoadBalancingV2::LoadBalancer", ResourceIds.LoadBalancer, Ec2 + "LoadBalancer:loadBalancerArn={arn}"), // link2aws
        new("elasticloadbalancing", "loadbalancer/", "AWS::ElasticLoadBalancing::LoadBalancer", ResourceIds.Name, Ec2 + "LoadBalancers:search={id}"), // in use: the list, with the one of that name
        new("elasticloadbalancing", "targetgroup/", "AWS::ElasticLoadBalancingV2::TargetGroup", static text => ResourceIds.Path(text, 2, 2), Ec2 + "TargetGroup:targetGroupArn={arn}"), // in use
        new("autoscaling", "autoScalingGroup:", "AWS::AutoScaling::AutoScalingGroup", ResourceIds.AutoScalingGroup, Ec2 + "AutoScalingGroupDetails:id={id};view=details"), // link2aws

        new("rds", "db:", "AWS::RDS::DBInstance", ResourceIds.LowerName, "rds/home?region={region}#database:id={id};is-cluster=false"), // console-url
        new("rds", "cluster:", "AWS::RDS::DBCluster", ResourceIds.LowerName, "rds/home?region={region}#database:id={id};is-cluster=true"), // link2aws
        new("dynamodb", "table/", "AWS::DynamoDB::Table", ResourceIds.FirstName, "dynamodbv2/home?region={region}#table?name={id}") { IsMain = true }, // link2aws
        new("redshift", "cluster:", "AWS::Redshift::Cluster", ResourceIds.LowerName, "redshiftv2/home?region={region}#cluster-details?cluster={id}") { IsMain = true }, // in use
        new("es", "domain/", "AWS::OpenSearch::Domain", ResourceIds.LowerName, "aos/home?region={region}#opensearch/domains/{id}") { IsMain = true }, // in use
        new("es", "domain/", "AWS::Elasticsearch::Domain", ResourceIds.LowerName, "aos/home?region={region}#opensearch/domains/{id}"), // in use

        new("lambda", "function:", "AWS::Lambda::Function", ResourceIds.FirstName, "lambda/home?region={region}#/functions/{id}") { IsMain = true }, // link2aws
        new("ecs", "cluster/", "AWS::ECS::Cluster", ResourceIds.Name, "ecs/v2/clusters/{id}?region={region}"), // link2aws
        new("ecs", "service/", "AWS::ECS::Service", static text => ResourceIds.Pair(text, "/services/"), "ecs/v2/clusters/{id}?region={region}") { IsMain = true }, // link2aws
        new("ecs", "task/", "AWS::ECS::Task", static text => ResourceIds.Pair(text, "/tasks/"), "ecs/v2/clusters/{id}?region={region}"), // link2aws
        new("eks", "cluster/", "AWS::EKS::Cluster", ResourceIds.Name, "eks/home?region={region}#/clusters/{id}") { IsMain = true }, // link2aws
        new("eks", "nodegroup/", "AWS::EKS::Nodegroup", ResourceIds.NodeGroup, "eks/home?region={region}#/clusters/{id}"), // link2aws
        new("states", "stateMachine:", "AWS::StepFunctions::StateMachine", ResourceIds.Name, "states/home?region={region}#/statemachines/view/{arn}"), // link2aws
        new("states", "execution:", "AWS::StepFunctions::Execution", ResourceIds.Names, "states/home?region={region}#/v2/executions/details/{arn}"), // link2aws

        new("s3", "", "AWS::S3::Bucket", ResourceIds.LowerName, "s3/buckets/{id}?region={region}") { Reach = ResourceReach.AnyRegion }, // in use
        new("elasticfilesystem", "file-system/", "AWS::EFS::FileSystem", static text => ResourceIds.Prefixed(text, "fs-"), "efs/home?region={region}#/file-systems/{id}") { IsMain = true }, // in use
        new("ecr", "repository/", "AWS::ECR::Repository", static text => ResourceIds.Path(text, 1, 8), "ecr/repositories/private/{account}/{id}?region={region}") { IsMain = true }, // docs
        new("backup", "backup-vault:", "AWS::Backup::BackupVault", ResourceIds.Name, "backup/home?region={region}#/backupvaults/details/{id}"), // link2aws

        new("sqs", "", "AWS::SQS::Queue", ResourceIds.Name, "sqs/v3/home?region={region}#/queues/https%3A%2F%2Fsqs.{region}.{domain}%2F{account}%2F{id}"), // in use; link2aws has v2
        new("sns", "", "AWS::SNS::Topic", ResourceIds.Name, "sns/v3/home?region={region}#/topic/{arn}"), // link2aws
        new("kinesis", "stream/", "AWS::Kinesis::Stream", ResourceIds.Name, "kinesis/home?region={region}#/streams/details/{id}/details") { IsMain = true }, // link2aws
        new("firehose", "deliverystream/", "AWS::KinesisFirehose::DeliveryStream", ResourceIds.Name, "firehose/home?region={region}#/details/{id}/monitoring") { IsMain = true }, // link2aws

        new("acm", "certificate/", "AWS::ACM::Certificate", ResourceIds.Uuid, "acm/home?region={region}#/certificates/{id}") { IsMain = true }, // link2aws
        new("kms", "key/", "AWS::KMS::Key", ResourceIds.KeyId, "kms/home?region={region}#/kms/keys/{id}") { IsMain = true }, // link2aws
        new("iam", "role/", "AWS::IAM::Role", ResourceIds.IamName, "iam/home?region={region}#/roles/details/{id}") { Reach = ResourceReach.Global }, // in use
        new("iam", "user/", "AWS::IAM::User", ResourceIds.IamName, "iam/home?region={region}#/users/details/{id}") { Reach = ResourceReach.Global }, // in use

        new("cloudfront", "distribution/", "AWS::CloudFront::Distribution", ResourceIds.UpperId, "cloudfront/v4/home?region={region}#/distributions/{id}") { IsMain = true, Reach = ResourceReach.Global, Partition = Partitions.Aws }, // link2aws
        new("route53", "hostedzone/", "AWS::Route53::HostedZone", ResourceIds.UpperId, "route53/v2/hostedzones?region={region}#ListRecordSets/{id}") { IsMain = true, Reach = ResourceReach.Global, Partition = Partitions.Aws }, // in use
        new("cloudformation", "stack/", "AWS::CloudFormation::Stack", static text => ResourceIds.Path(text, 2, 2), "cloudformation/home?region={region}#/stacks/stackinfo?stackId={arn}"), // in use
        new("codepipeline", "", "AWS::CodePipeline::Pipeline", ResourceIds.Name, "codesuite/codepipeline/pipelines/{id}/view?region={region}"), // link2aws
    ];

    /// <summary>The rows whose ids tell by what they begin with of which sort they are.</summary>
    public static ResourcePage[] ByPrefix { get; } = Array.FindAll(All, static page => page.Prefix is not null);

    private static readonly Dictionary<string, ResourcePage[]> ByService =
        All.GroupBy(static page => page.Service, StringComparer.Ordinal).ToDictionary(static rows => rows.Key, static rows => rows.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, ResourcePage> ByType = All.ToDictionary(static page => page.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rows of a service, as ARNs write it, in any case.</summary>
    public static ReadOnlySpan<ResourcePage> OfService(string service) => ByService.GetValueOrDefault(service);

    /// <summary>The row of a type as AWS Config writes it, in any case.</summary>
    public static ResourcePage? OfType(string type) => ByType.GetValueOrDefault(type);

    private static ResourcePage OfEc2(string sort, string prefix, string type, string address) =>
        new("ec2", sort, type, text => ResourceIds.Prefixed(text, prefix), address) { Prefix = prefix };
}
