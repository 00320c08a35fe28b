namespace HealthEvents.Tests;

public sealed class AwsConsoleTests
{
    private const string Account = "111122223333";
    private const string Console = "https://eu-west-1.console.aws.amazon.com/";
    private const string Ec2 = "ec2/home?region=eu-west-1#";
    private const string Vpc = "vpcconsole/home?region=eu-west-1#";

    /// <summary>The end of the ARN behind the account, the type, the name alone where type and name are enough, and the address.</summary>
    private static readonly (string Service, string Resource, string Type, string? Name, string Address)[] Rows =
    [
        ("ec2", "instance/i-0123456789abcdef0", "AWS::EC2::Instance", "i-0123456789abcdef0", Console + Ec2 + "InstanceDetails:instanceId=i-0123456789abcdef0"),
        ("ec2", "volume/vol-0123456789abcdef0", "AWS::EC2::Volume", "vol-0123456789abcdef0", Console + Ec2 + "VolumeDetails:volumeId=vol-0123456789abcdef0"),
        ("ec2", "snapshot/snap-0123456789abcdef0", "AWS::EC2::Snapshot", "snap-0123456789abcdef0", Console + Ec2 + "SnapshotDetails:snapshotId=snap-0123456789abcdef0"),
        ("ec2", "image/ami-0123456789abcdef0", "AWS::EC2::Image", "ami-0123456789abcdef0", Console + Ec2 + "ImageDetails:imageId=ami-0123456789abcdef0"),
        ("ec2", "launch-template/lt-0123456789abcdef0", "AWS::EC2::LaunchTemplate", "lt-0123456789abcdef0", Console + Ec2 + "LaunchTemplateDetails:launchTemplateId=lt-0123456789abcdef0"),
        ("ec2", "security-group/sg-0123456789abcdef0", "AWS::EC2::SecurityGroup", "sg-0123456789abcdef0", Console + Ec2 + "SecurityGroup:groupId=sg-0123456789abcdef0"),
        ("ec2", "network-interface/eni-0123456789abcdef0", "AWS::EC2::NetworkInterface", "eni-0123456789abcdef0", Console + Ec2 + "NetworkInterface:networkInterfaceId=eni-0123456789abcdef0"),
        ("ec2", "elastic-ip/eipalloc-0123456789abcdef0", "AWS::EC2::EIP", "eipalloc-0123456789abcdef0", Console + Ec2 + "ElasticIpDetails:AllocationId=eipalloc-0123456789abcdef0"),
        ("ec2", "vpc/vpc-0123456789abcdef0", "AWS::EC2::VPC", "vpc-0123456789abcdef0", Console + Vpc + "VpcDetails:VpcId=vpc-0123456789abcdef0"),
        ("ec2", "subnet/subnet-0123456789abcdef0", "AWS::EC2::Subnet", "subnet-0123456789abcdef0", Console + Vpc + "SubnetDetails:subnetId=subnet-0123456789abcdef0"),
        ("ec2", "natgateway/nat-0123456789abcdef0", "AWS::EC2::NatGateway", "nat-0123456789abcdef0", Console + Vpc + "NatGatewayDetails:natGatewayId=nat-0123456789abcdef0"),
        ("ec2", "route-table/rtb-0123456789abcdef0", "AWS::EC2::RouteTable", "rtb-0123456789abcdef0", Console + Vpc + "RouteTableDetails:RouteTableId=rtb-0123456789abcdef0"),
        ("ec2", "internet-gateway/igw-0123456789abcdef0", "AWS::EC2::InternetGateway", "igw-0123456789abcdef0", Console + Vpc + "InternetGateway:internetGatewayId=igw-0123456789abcdef0"),
        ("ec2", "vpc-endpoint/vpce-0123456789abcdef0", "AWS::EC2::VPCEndpoint", "vpce-0123456789abcdef0", Console + Vpc + "EndpointDetails:vpcEndpointId=vpce-0123456789abcdef0"),
        ("ec2", "transit-gateway/tgw-0123456789abcdef0", "AWS::EC2::TransitGateway", "tgw-0123456789abcdef0", Console + Vpc + "TransitGatewayDetails:transitGatewayId=tgw-0123456789abcdef0"),
        ("ec2", "vpn-connection/vpn-0123456789abcdef0", "AWS::EC2::VPNConnection", "vpn-0123456789abcdef0", Console + Vpc + "VpnConnectionDetails:VpnConnectionId=vpn-0123456789abcdef0"),
        ("elasticloadbalancing", "loadbalancer/app/web/50dc6c495c0c9188", "AWS::ElasticLoadBalancingV2::LoadBalancer", "app/web/50dc6c495c0c9188",
            Console + Ec2 + "LoadBalancer:loadBalancerArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188"),
        ("elasticloadbalancing", "loadbalancer/net/web/50dc6c495c0c9188", "AWS::ElasticLoadBalancingV2::LoadBalancer", "net/web/50dc6c495c0c9188",
            Console + Ec2 + "LoadBalancer:loadBalancerArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/web/50dc6c495c0c9188"),
        ("elasticloadbalancing", "loadbalancer/classic-web", "AWS::ElasticLoadBalancing::LoadBalancer", "classic-web", Console + Ec2 + "LoadBalancers:search=classic-web"),
        ("elasticloadbalancing", "targetgroup/web/73e2d6bc24d8a067", "AWS::ElasticLoadBalancingV2::TargetGroup", "targetgroup/web/73e2d6bc24d8a067",
            Console + Ec2 + "TargetGroup:targetGroupArn=arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067"),
        ("autoscaling", "autoScalingGroup:034d7396-90f3-4c1a-88f5-ff1dcc0eb80e:autoScalingGroupName/web", "AWS::AutoScaling::AutoScalingGroup", "web", Console + Ec2 + "AutoScalingGroupDetails:id=web;view=details"),
        ("rds", "db:orders", "AWS::RDS::DBInstance", "orders", Console + "rds/home?region=eu-west-1#database:id=orders;is-cluster=false"),
        ("rds", "cluster:orders", "AWS::RDS::DBCluster", "orders", Console + "rds/home?region=eu-west-1#database:id=orders;is-cluster=true"),
        ("dynamodb", "table/Orders_2.eu", "AWS::DynamoDB::Table", "Orders_2.eu", Console + "dynamodbv2/home?region=eu-west-1#table?name=Orders_2.eu"),
        ("dynamodb", "table/orders/index/by-day", "AWS::DynamoDB::Table", "orders/index/by-day", Console + "dynamodbv2/home?region=eu-west-1#table?name=orders"),
        ("redshift", "cluster:lake", "AWS::Redshift::Cluster", "lake", Console + "redshiftv2/home?region=eu-west-1#cluster-details?cluster=lake"),
        ("es", "domain/logs", "AWS::OpenSearch::Domain", "logs", Console + "aos/home?region=eu-west-1#opensearch/domains/logs"),
        ("es", "domain/logs", "AWS::Elasticsearch::Domain", "logs", Console + "aos/home?region=eu-west-1#opensearch/domains/logs"),
        ("lambda", "function:resize", "AWS::Lambda::Function", "resize", Console + "lambda/home?region=eu-west-1#/functions/resize"),
        ("lambda", "function:resize:PROD", "AWS::Lambda::Function", "resize:PROD", Console + "lambda/home?region=eu-west-1#/functions/resize"),
        ("ecs", "cluster/shop", "AWS::ECS::Cluster", "shop", Console + "ecs/v2/clusters/shop?region=eu-west-1"),
        ("ecs", "service/shop/web", "AWS::ECS::Service", "shop|web", Console + "ecs/v2/clusters/shop/services/web?region=eu-west-1"),
        ("ecs", "task/shop/581a40b2431e6c9c23834b0760666c36", "AWS::ECS::Task", "shop/581a40b2431e6c9c23834b0760666c36", Console + "ecs/v2/clusters/shop/tasks/581a40b2431e6c9c23834b0760666c36?region=eu-west-1"),
        ("eks", "cluster/shop", "AWS::EKS::Cluster", "shop", Console + "eks/home?region=eu-west-1#/clusters/shop"),
        ("eks", "nodegroup/shop/workers/a2c51527-da50-031f-1130-c5d5d77be06c", "AWS::EKS::Nodegroup", null, Console + "eks/home?region=eu-west-1#/clusters/shop/nodegroups/workers"),
        ("states", "stateMachine:Orders", "AWS::StepFunctions::StateMachine", "Orders", Console + "states/home?region=eu-west-1#/statemachines/view/arn:aws:states:eu-west-1:111122223333:stateMachine:Orders"),
        ("states", "execution:Orders:run-1", "AWS::StepFunctions::Execution", "Orders:run-1", Console + "states/home?region=eu-west-1#/v2/executions/details/arn:aws:states:eu-west-1:111122223333:execution:Orders:run-1"),
        ("s3", "my.bucket-1", "AWS::S3::Bucket", "my.bucket-1", Console + "s3/buckets/my.bucket-1?region=eu-west-1"),
        ("elasticfilesystem", "file-system/fs-0123456789abcdef0", "AWS::EFS::FileSystem", "fs-0123456789abcdef0", Console + "efs/home?region=eu-west-1#/file-systems/fs-0123456789abcdef0"),
        ("ecr", "repository/shop/web", "AWS::ECR::Repository", "shop/web", Console + "ecr/repositories/private/111122223333/shop/web?region=eu-west-1"),
        ("backup", "backup-vault:daily", "AWS::Backup::BackupVault", "daily", Console + "backup/home?region=eu-west-1#/backupvaults/details/daily"),
        ("sqs", "orders.fifo", "AWS::SQS::Queue", "orders.fifo", Console + "sqs/v3/home?region=eu-west-1#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F111122223333%2Forders.fifo"),
        ("sns", "alerts", "AWS::SNS::Topic", "alerts", Console + "sns/v3/home?region=eu-west-1#/topic/arn:aws:sns:eu-west-1:111122223333:alerts"),
        ("kinesis", "stream/clicks", "AWS::Kinesis::Stream", "clicks", Console + "kinesis/home?region=eu-west-1#/streams/details/clicks/details"),
        ("firehose", "deliverystream/clicks", "AWS::KinesisFirehose::DeliveryStream", "clicks", Console + "firehose/home?region=eu-west-1#/details/clicks/monitoring"),
        ("acm", "certificate/1f6ee793-4064-4a10-9567-f03875640b35", "AWS::ACM::Certificate", "1f6ee793-4064-4a10-9567-f03875640b35", Console + "acm/home?region=eu-west-1#/certificates/1f6ee793-4064-4a10-9567-f03875640b35"),
        ("kms", "key/4bd42b4b-af95-4698-b685-58d3296890fe", "AWS::KMS::Key", "4bd42b4b-af95-4698-b685-58d3296890fe", Console + "kms/home?region=eu-west-1#/kms/keys/4bd42b4b-af95-4698-b685-58d3296890fe"),
        ("kms", "key/mrk-1234abcd12ab34cd56ef1234567890ab", "AWS::KMS::Key", "mrk-1234abcd12ab34cd56ef1234567890ab", Console + "kms/home?region=eu-west-1#/kms/keys/mrk-1234abcd12ab34cd56ef1234567890ab"),
        ("cloudformation", "stack/web/6a1b2c3d-0000-4000-8000-123456789abc", "AWS::CloudFormation::Stack", null,
            Console + "cloudformation/home?region=eu-west-1#/stacks/stackinfo?stackId=arn:aws:cloudformation:eu-west-1:111122223333:stack/web/6a1b2c3d-0000-4000-8000-123456789abc"),
        ("codepipeline", "release", "AWS::CodePipeline::Pipeline", "release", Console + "codesuite/codepipeline/pipelines/release/view?region=eu-west-1"),
    ];

    /// <summary>What has no region: the console of the first one shows it.</summary>
    private static readonly (string Arn, string Type, string Name, string Address)[] GlobalRows =
    [
        ("arn:aws:iam::111122223333:role/service/Deploy+1", "AWS::IAM::Role", "Deploy+1", "https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles/details/Deploy%2B1"),
        ("arn:aws:iam::111122223333:user/jane@example.com", "AWS::IAM::User", "jane@example.com", "https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/users/details/jane%40example.com"),
        ("arn:aws:cloudfront::111122223333:distribution/E2YDLZ26QPSF11", "AWS::CloudFront::Distribution", "E2YDLZ26QPSF11", "https://us-east-1.console.aws.amazon.com/cloudfront/v4/home?region=us-east-1#/distributions/E2YDLZ26QPSF11"),
        ("arn:aws:route53:::hostedzone/Z06752732TZBTZ1LBFAWP", "AWS::Route53::HostedZone", "Z06752732TZBTZ1LBFAWP", "https://us-east-1.console.aws.amazon.com/route53/v2/hostedzones?region=us-east-1#ListRecordSets/Z06752732TZBTZ1LBFAWP"),
    ];

    public static TheoryData<int> Places { get; } = [.. Enumerable.Range(0, Rows.Length)];

    public static TheoryData<int> GlobalPlaces { get; } = [.. Enumerable.Range(0, GlobalRows.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Resource_has_its_page_by_arn_and_by_type(int row)
    {
        var (service, resource, type, name, address) = Rows[row];
        var arn = service == "s3" ? $"arn:aws:s3:::{resource}" : $"arn:aws:{service}:eu-west-1:{Account}:{resource}";

        Assert.Equal(address, AwsConsole.ResourceUrl(arn, region: service == "s3" ? "eu-west-1" : "us-west-2"));
        Assert.Equal(address, AwsConsole.ResourceUrl(arn, type, "eu-west-1", "444455556666"));
        Assert.Equal(name is null ? null : address, name is null ? null : AwsConsole.ResourceUrl(name, type, "eu-west-1", Account));
        Assert.Equal(address, AwsConsole.ResourceUrl(resource, service.ToUpperInvariant(), "eu-west-1", Account));
    }

    [Theory]
    [MemberData(nameof(GlobalPlaces))]
    public void Resource_without_a_region_has_its_page_in_the_first_one(int row)
    {
        var (arn, type, name, address) = GlobalRows[row];

        Assert.Equal(address, AwsConsole.ResourceUrl(arn));
        Assert.Equal(address, AwsConsole.ResourceUrl(arn, type, "eu-west-1"));
        Assert.Equal(address, AwsConsole.ResourceUrl(name, type, "global", Account));
    }

    [Fact]
    public void Every_row_is_tested() => Assert.Equal(
        ResourcePages.All.Select(static page => page.Type).Order(),
        Rows.Select(static row => row.Type).Concat(GlobalRows.Select(static row => row.Type)).Distinct().Order());

    [Fact]
    public void Id_tells_by_its_form_alone() => Assert.All(
        Rows.Where(static row => row.Service == "ec2"),
        static row =>
        {
            Assert.Equal(row.Address, AwsConsole.ResourceUrl(row.Name!, region: "eu-west-1"));
            Assert.Equal(row.Address, AwsConsole.ResourceUrl(row.Resource, "EBS", "eu-west-1"));
            Assert.Equal(row.Address, AwsConsole.ResourceUrl(row.Name!, "AWS::EC2::Host", "eu-west-1"));
        });

    [Theory]
    [InlineData("resize", "LAMBDA", "lambda/home?region=eu-west-1#/functions/resize")]
    [InlineData("Orders", "DYNAMODB", "dynamodbv2/home?region=eu-west-1#table?name=Orders")]
    [InlineData("MYECS-CLUSTER|ADM-API", "ECS", "ecs/v2/clusters/MYECS-CLUSTER/services/ADM-API?region=eu-west-1")]
    [InlineData("shop", "EKS", "eks/home?region=eu-west-1#/clusters/shop")]
    [InlineData("resize:$LATEST", "LAMBDA", "lambda/home?region=eu-west-1#/functions/resize")]
    [InlineData("error: it failed", "LAMBDA", null)]
    [InlineData("$LATEST", "LAMBDA", null)]
    [InlineData("arn:lambda-1-101002929", "LAMBDA", null)]
    [InlineData("shop", "ECS", null)]
    [InlineData("orders", "RDS", null)]
    [InlineData("orders", "EC2", null)]
    [InlineData("orders", null, null)]
    [InlineData("111122223333", "LAMBDA", null)]
    [InlineData("444455556666", "S3", null)]
    [InlineData("cr-01234567890abcdef", "EC2", null)]
    [InlineData("tgw-attach-01234567890abcdef", "EC2", null)]
    public void Bare_name_tells_only_where_its_service_has_one_main_sort(string name, string? service, string? address) =>
        Assert.Equal(address is null ? null : Console + address, AwsConsole.ResourceUrl(name, service, "eu-west-1", Account));

    [Fact]
    public void Queue_is_known_by_its_address()
    {
        Assert.Equal(
            "https://eu-west-1.console.aws.amazon.com/sqs/v3/home?region=eu-west-1#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F111122223333%2Forders",
            AwsConsole.ResourceUrl("https://sqs.eu-west-1.amazonaws.com/111122223333/orders", "AWS::SQS::Queue", "us-east-1"));
        Assert.Equal(
            "https://cn-north-1.console.amazonaws.cn/sqs/v3/home?region=cn-north-1#/queues/https%3A%2F%2Fsqs.cn-north-1.amazonaws.com.cn%2F111122223333%2Forders",
            AwsConsole.ResourceUrl("https://sqs.cn-north-1.amazonaws.com.cn/111122223333/orders"));
        Assert.Null(AwsConsole.ResourceUrl("https://sqs.eu-west-1.evil.example/111122223333/orders", "AWS::SQS::Queue", "eu-west-1"));
        Assert.Null(AwsConsole.ResourceUrl("https://sqs.eu-west-1.amazonaws.com/111122223333/orders/more", "AWS::SQS::Queue", "eu-west-1"));
    }

    [Fact]
    public void Alarm_has_its_page_whatever_its_name() => Assert.Equal(
        "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/too$20slow$3A$2F$3E",
        AwsConsole.ResourceUrl("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:too slow:/>"));

    [Theory]
    [InlineData("arn:aws-cn:ec2:cn-north-1:111122223333:instance/i-0123456789abcdef0", null, "https://cn-north-1.console.amazonaws.cn/ec2/home?region=cn-north-1#InstanceDetails:instanceId=i-0123456789abcdef0")]
    [InlineData("i-0123456789abcdef0", "us-gov-east-1", "https://us-gov-east-1.console.amazonaws-us-gov.com/ec2/home?region=us-gov-east-1#InstanceDetails:instanceId=i-0123456789abcdef0")]
    [InlineData("i-0123456789abcdef0", "eusc-de-east-1", "https://eusc-de-east-1.console.amazonaws-eusc.eu/ec2/home?region=eusc-de-east-1#InstanceDetails:instanceId=i-0123456789abcdef0")]
    [InlineData("arn:aws-us-gov:iam::111122223333:role/Deploy", null, "https://us-gov-west-1.console.amazonaws-us-gov.com/iam/home?region=us-gov-west-1#/roles/details/Deploy")]
    [InlineData("arn:aws-cn:s3:::logs", null, "https://cn-north-1.console.amazonaws.cn/s3/buckets/logs?region=cn-north-1")]
    [InlineData("arn:aws-iso:ec2:us-iso-east-1:111122223333:instance/i-0123456789abcdef0", null, null)]
    [InlineData("i-0123456789abcdef0", "us-isob-east-1", null)]
    [InlineData("arn:aws-cn:cloudfront::111122223333:distribution/E2YDLZ26QPSF11", null, null)]
    [InlineData("arn:aws-us-gov:route53:::hostedzone/Z06752732TZBTZ1LBFAWP", null, null)]
    [InlineData("arn:evil.example:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0", null, null)]
    public void Partition_has_its_own_console(string resource, string? region, string? address) => Assert.Equal(address, AwsConsole.ResourceUrl(resource, region: region));

    [Theory]
    [InlineData("i-0123456789abcdef0", null)]
    [InlineData("i-0123456789abcdef0", "")]
    [InlineData("i-0123456789abcdef0", "global")]
    [InlineData("i-0123456789abcdef0", "evil.example/")]
    [InlineData("arn:aws:ec2:evil.example#:111122223333:instance/i-0123456789abcdef0", "eu-west-1")]
    [InlineData("arn:aws:ec2::111122223333:instance/i-0123456789abcdef0", null)]
    public void Region_that_is_none_makes_no_link(string resource, string? region) => Assert.Null(AwsConsole.ResourceUrl(resource, region: region));

    [Theory]
    [InlineData("")]
    [InlineData("i-")]
    [InlineData("i-0123")]
    [InlineData("i-0123456789ABCDEF0")]
    [InlineData("i-0123456789abcdef0;view=x")]
    [InlineData("i-0123456789abcdef0#evil")]
    [InlineData("i-0123456789abcdef01")]
    [InlineData(" i-0123456789abcdef0")]
    [InlineData("i-0123456789abcdef0\n")]
    [InlineData("javascript:i-0123456789abcdef0")]
    [InlineData("https://evil.example/i-0123456789abcdef0")]
    [InlineData("arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0/../../evil")]
    [InlineData("arn:aws:ec2:eu-west-1:111122223333:instance/")]
    [InlineData("arn:aws:s3:::..")]
    [InlineData("arn:aws:s3:::bucket/key")]
    [InlineData("arn:aws:s3:::bucket?x=<evil>")]
    [InlineData("arn:aws:sns:eu-west-1:111122223333:alerts>|evil")]
    [InlineData("arn:aws:sns:eu-west-1:account:alerts")]
    [InlineData("arn:aws:sns:eu-west-1:111122223333:alerts:5a1b2c3d-0000-4000-8000-123456789abc")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:a b")]
    [InlineData("arn:aws:ecs:eu-west-1:111122223333:service/web")]
    [InlineData("arn:aws:ecs:eu-west-1:111122223333:service/shop/../web")]
    [InlineData("arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/../50dc6c495c0c9188")]
    [InlineData("arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2")]
    [InlineData("arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:orders")]
    [InlineData("arn:aws:acm:eu-west-1:111122223333:certificate/95d1b7f1-5e04-4c70-9a95-73764d4dxxxx")]
    [InlineData("arn:aws:health:eu-west-1::event/EC2/X/Y")]
    [InlineData("arn:aws:iam::111122223333:user/..")]
    [InlineData("arn:ec2-1-101002929")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    public void Name_of_another_form_makes_no_link(string resource)
    {
        Assert.Null(AwsConsole.ResourceUrl(resource, region: "eu-west-1", account: Account));
        Assert.Null(AwsConsole.ResourceUrl(resource, "AWS::EC2::Instance", "eu-west-1", Account));
    }

    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "AWS::IAM::User")]
    [InlineData("AIDACKCEVSQ6C2EXAMPLE", "AWS::IAM::User")]
    [InlineData("AROACKCEVSQ6C2EXAMPLE", "AWS::IAM::Role")]
    [InlineData("db-ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AWS::RDS::DBInstance")]
    [InlineData("cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AWS::RDS::DBCluster")]
    public void Unique_id_is_no_name(string id, string type) => Assert.Null(AwsConsole.ResourceUrl(id, type, "eu-west-1", Account));

    [Fact]
    public void Name_of_millions_of_characters_makes_no_link() => Assert.Null(AwsConsole.ResourceUrl($"arn:aws:s3:::{new string('a', 1 << 20)}", region: "eu-west-1"));

    [Theory]
    [InlineData("https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#x", true)]
    [InlineData("https://console.aws.amazon.com", true)]
    [InlineData("https://CN-north-1.console.amazonaws.cn/x", true)]
    [InlineData("https://us-gov-west-1.console.amazonaws-us-gov.com/x", true)]
    [InlineData("https://eusc-de-east-1.console.amazonaws-eusc.eu/x", true)]
    [InlineData("https://health.aws.amazon.com/health/home#/x", true)]
    [InlineData("https://health.amazonaws.cn/health/home#/x", true)]
    [InlineData("https://phd.amazonaws-us-gov.com/phd/home#/x", true)]
    [InlineData("http://console.aws.amazon.com/x", false)]
    [InlineData("https://evilconsole.aws.amazon.com/x", false)]
    [InlineData("https://console.aws.amazon.com.evil.example/x", false)]
    [InlineData("https://evil.example/console.aws.amazon.com", false)]
    [InlineData("https://evil.example?console.aws.amazon.com", false)]
    [InlineData("https://evil.example\\.console.aws.amazon.com", false)]
    [InlineData("https://evil.example@console.aws.amazon.com", false)]
    [InlineData("https://console.aws.amazon.com:8443/x", false)]
    [InlineData("https://docs.aws.amazon.com/x", false)]
    [InlineData("https://x.awsapps.com/start", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Address_of_the_console_is_told_from_others(string? url, bool isConsole) => Assert.Equal(isConsole, AwsConsole.IsAddress(url));

    [Fact]
    public void Address_of_a_region_that_is_far_too_long_is_not_kept()
    {
        var region = new string('a', 100);
        Assert.NotSame(Partitions.ConsoleHome("cloudwatch", region, null), Partitions.ConsoleHome("cloudwatch", region, null));
    }
}
