using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>Who did what: CloudTrail's records by way of EventBridge.</summary>
public sealed class CloudTrailTests
{
    [Theory]
    [InlineData("""{"type":"IAMUser","principalId":"AIDA","arn":"arn:aws:iam::1:user/ops/jane","accountId":"1","userName":"jane"}""", "jane", null, null)]
    [InlineData("""{"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/Admin/jane","sessionContext":{"sessionIssuer":{"userName":"Admin"}}}""", "jane", "Admin", null)]
    [InlineData("""{"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/AWSReservedSSO_Power_User_0123456789abcdef/jane@example.com"}""", "jane@example.com", "Power_User", null)]
    [InlineData("""{"type":"AssumedRole","principalId":"AROA:jane","sessionContext":{"sessionIssuer":{"userName":"Admin"}}}""", "jane", "Admin", null)]
    [InlineData("""{"type":"AssumedRole","arn":"arn:aws:sts::1:assumed-role/Deploy/cfn","invokedBy":"cloudformation.amazonaws.com"}""", "cfn", "Deploy", "cloudformation.amazonaws.com")]
    [InlineData("""{"type":"Root","principalId":"1","arn":"arn:aws:iam::1:root","accountId":"1"}""", null, null, null)]
    [InlineData("""{"type":"AWSService","invokedBy":"autoscaling.amazonaws.com"}""", null, null, "autoscaling.amazonaws.com")]
    [InlineData("""{"type":"AWSAccount","principalId":"AIDAEXAMPLE","accountId":"2"}""", null, null, null)]
    [InlineData("""{"type":"FederatedUser","arn":"arn:aws:sts::1:federated-user/jane","principalId":"1:jane"}""", "jane", null, null)]
    [InlineData("""{"type":"SAMLUser","principalId":"x:jane@example.com","userName":"jane@example.com","identityProvider":"p"}""", "jane@example.com", null, null)]
    [InlineData("""{"type":"WebIdentityUser","principalId":"accounts.google.com:app:jane","userName":"jane"}""", "jane", null, null)]
    [InlineData("""{"type":"IdentityCenterUser","accountId":"1","onBehalfOf":{"userId":"u-1","identityStoreArn":"i"},"credentialId":"c"}""", "u-1", null, null)]
    [InlineData("""{"type":"Unknown","principalId":"1"}""", null, null, null)]
    [InlineData("[]", null, null, null)]
    public void Identity_is_named_in_every_form(string identity, string? name, string? role, string? invokedBy)
    {
        var who = Record($$"""{"eventName":"DetachPolicy","userIdentity":{{identity}}}""")!.Identity;

        Assert.Equal((name, role, invokedBy), (who.Name, who.Role, who.InvokedBy));
    }

    [Theory]
    [InlineData("\"errorCode\":\"AccessDenied\",\"errorMessage\":\"no\"", true, true)]
    [InlineData("\"errorCode\":\"Client.UnauthorizedOperation\"", true, true)]
    [InlineData("\"errorCode\":\"AccessDeniedException\"", true, true)]
    [InlineData("\"errorCode\":\"ThrottlingException\"", true, false)]
    [InlineData("\"errorMessage\":\"Failed authentication\"", true, false)]
    [InlineData("\"responseElements\":{\"ConsoleLogin\":\"Failure\"}", true, false)]
    [InlineData("\"responseElements\":{\"ConsoleLogin\":\"Success\"}", false, false)]
    [InlineData("\"errorCode\":null,\"errorMessage\":\"\"", false, false)]
    public void Failure_and_denial_are_told_apart(string members, bool hasFailed, bool wasDenied)
    {
        var record = Record($$"""{"eventName":"ConsoleLogin",{{members}}}""")!;

        Assert.Equal((hasFailed, wasDenied, true), (record.HasFailed, record.WasDenied, record.IsSignIn));
    }

    [Theory]
    [InlineData("""{"requestParameters":{"policyId":"p-abc","targetId":"ou-1"}}""", "policyId p-abc|targetId ou-1")]
    [InlineData("""{"requestParameters":{"instancesSet":{"items":[{"instanceId":"i-1"},{"instanceId":"i-2"},{"instanceId":"i-3"},{"instanceId":"i-4"}]}}}""", "instanceId i-1|instanceId i-2|instanceId i-3|instanceId i-4")]
    [InlineData("""{"requestParameters":{"dBInstanceIdentifier":"db","masterUserPassword":"HIDDEN","apply":true}}""", "dBInstanceIdentifier db")]
    [InlineData("""{"requestParameters":{"bucketName":"b"},"resources":[{"type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::b"}]}""", "AWS::S3::Bucket arn:aws:s3:::b")]
    [InlineData("""{"requestParameters":null}""", "")]
    public void Target_is_taken_from_the_resources_else_from_the_parameters(string members, string expected)
    {
        var record = Record("{\"eventName\":\"Call\"," + members[1..])!;

        Assert.Equal(expected, string.Join('|', record.Targets.Select(static target => $"{target.Key} {target.Value}")));
    }

    [Theory]
    [InlineData("\"additionalEventData\":{\"MFAUsed\":\"Yes\"}", true)]
    [InlineData("\"additionalEventData\":{\"MFAUsed\":\"No\"}", false)]
    [InlineData("\"userIdentity\":{\"sessionContext\":{\"attributes\":{\"mfaAuthenticated\":\"true\"}}}", true)]
    [InlineData("\"userIdentity\":{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\"}", false)]
    [InlineData("\"userIdentity\":{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\",\"sessionContext\":{\"attributes\":{\"mfaAuthenticated\":\"true\"}}}", true)]
    [InlineData("\"userIdentity\":{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\",\"sessionContext\":{}}", null)]
    [InlineData("\"userIdentity\":{\"accessKeyId\":\"ASIAIOSFODNN7EXAMPLE\"}", null)]
    [InlineData("\"userIdentity\":{\"accessKeyId\":\"\"}", null)]
    [InlineData("\"userIdentity\":{}", null)]
    public void Second_factor_is_told_where_the_record_tells(string members, bool? used) =>
        Assert.Equal(used, Record($$"""{"eventName":"ConsoleLogin",{{members}}}""")!.UsedSecondFactor);

    [Theory]
    [InlineData("\"readOnly\":true", true)]
    [InlineData("\"readOnly\":\"false\"", false)]
    [InlineData("\"x\":1", null)]
    public void Reading_is_told_where_the_record_tells(string members, bool? reads) =>
        Assert.Equal(reads, Record($$"""{"eventName":"DescribeInstances",{{members}}}""")!.IsReadOnly);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(300)]
    public void Targets_are_ten_at_most_and_all_are_counted(int count)
    {
        var ids = string.Join(',', Enumerable.Range(0, count).Select(static i => $$"""{"instanceId":"i-{{i}}"}"""));
        var arns = string.Join(',', Enumerable.Range(0, count).Select(static i => $$"""{"ARN":"arn:aws:s3:::b-{{i}}"}"""));
        var (called, listed) = (Record($$$"""{"eventName":"Call","requestParameters":{"items":[{{{ids}}}]}}""")!, Record($$$"""{"eventName":"Call","resources":[{{{arns}}}]}""")!);

        Assert.Equal((Math.Min(count, 10), count), (called.Targets.Count, called.TargetCount));
        Assert.Equal((Math.Min(count, 10), count), (listed.Targets.Count, listed.TargetCount));
    }

    [Fact]
    public void Targets_that_somebody_else_set_are_counted() => Assert.Equal(1, new CloudTrailRecord { EventName = "Call", Targets = [new("a", "b")] }.TargetCount);

    [Theory]
    [InlineData("AWS API Call via CloudTrail", true)]
    [InlineData("AWS Console Sign In via CloudTrail", true)]
    [InlineData("AWS Service Event via CloudTrail", true)]
    [InlineData("aws api call VIA cloudtrail", true)]
    [InlineData("EC2 Instance State-change Notification", false)]
    public void Detail_type_decides_and_the_kind_stays(string detailType, bool isRecord)
    {
        var bridged = Event<EventBridgeEvent>(Sample.EventBridge(detailType, "aws.x", """{"eventName":"Call"}"""));

        Assert.Equal((OtherKinds.EventBridge, isRecord), (bridged.Kind, bridged.CloudTrail is not null));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"eventName":{}}""")]
    public void Detail_of_another_shape_has_no_record(string detail) => Assert.Null(Record(detail));

    private static CloudTrailRecord? Record(string detail) =>
        Event<EventBridgeEvent>(Sample.EventBridge("AWS API Call via CloudTrail", "aws.organizations", detail)).CloudTrail;
}
