namespace HealthEvents.Formatters.Tests;

/// <summary>The first two lines about a call: who did what, to what, and whether it was denied.</summary>
public sealed class CloudTrailSummaryTests
{
    private static readonly CloudTrailRecord Call = new()
    {
        EventName = "DetachPolicy",
        EventSource = "organizations.amazonaws.com",
        Identity = new() { Type = "AssumedRole", Name = "jane", Role = "Admin", AccountId = SampleEvents.Account },
        Targets = [new("policyId", "p-abc"), new("targetId", "ou-1")],
        SourceAddress = "198.51.100.7",
    };

    private static readonly CloudTrailRecord Denied = Call with { HasFailed = true, WasDenied = true, ErrorCode = "AccessDenied", ErrorMessage = "not authorized." };

    private static readonly CloudTrailRecord SignIn = new()
    {
        EventName = "ConsoleLogin",
        EventSource = "signin.amazonaws.com",
        Identity = new() { Type = "Root", AccountId = SampleEvents.Account },
        SourceAddress = "198.51.100.7",
        UsedSecondFactor = false,
        IsSignIn = true,
    };

    public static TheoryData<CloudTrailRecord, string, string, string?> Calls => new()
    {
        { Call, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "policyId p-abc, targetId ou-1" },
        { Call, "ko", "jane(역할 Admin): Organizations DetachPolicy 호출 (us-east-1)", "policyId p-abc, targetId ou-1" },
        { Call, "ja", "jane (ロール Admin) が Organizations DetachPolicy を呼び出しました (us-east-1)", "policyId p-abc、targetId ou-1" },
        { Denied, "en", "jane (role Admin) was denied Organizations DetachPolicy in us-east-1", "policyId p-abc, targetId ou-1. AccessDenied: not authorized" },
        { Denied, "ko", "jane(역할 Admin): Organizations DetachPolicy 거부됨 (us-east-1)", "policyId p-abc, targetId ou-1. AccessDenied: not authorized" },
        { Denied, "ja", "jane (ロール Admin) による Organizations DetachPolicy が拒否されました (us-east-1)", "policyId p-abc、targetId ou-1。AccessDenied: not authorized" },
        { Denied with { WasDenied = false, ErrorCode = "ThrottlingException", ErrorMessage = null, Targets = [] }, "en", "Organizations DetachPolicy by jane (role Admin) failed in us-east-1", "ThrottlingException" },
        { Call with { Targets = [], SourceAddress = null }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", null },
        { Call with { Targets = [] }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "From 198.51.100.7" },
        { Call with { Targets = [new("AWS::S3::Bucket", "arn:aws:s3:::logs")] }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "logs" },
        { SignIn, "en", "Sign-in of the root user in us-east-1", "From 198.51.100.7, without MFA" },
        { SignIn with { HasFailed = true, ErrorMessage = "Failed authentication" }, "en", "Sign-in of the root user failed in us-east-1", "Failed authentication. From 198.51.100.7, without MFA" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void First_two_lines_say_who_did_what_and_how_it_ended(CloudTrailRecord record, string language, string title, string? lead)
    {
        var summary = Summary(record, language);

        Assert.Equal((title, lead), (summary.Title, summary.Lead));
    }

    [Theory]
    [InlineData("IAMUser", "jane", null, null, "1", "jane")]
    [InlineData("AssumedRole", "Admin", "Admin", null, "1", "Admin")]
    [InlineData("Root", "alias-of-the-account", null, null, "1", "the root user")]
    [InlineData("AWSService", null, null, "autoscaling.amazonaws.com", null, "Auto Scaling")]
    [InlineData("AWSAccount", null, null, null, "444455556666", "account 444455556666")]
    [InlineData("IAMUser", "HIDDEN_DUE_TO_SECURITY_REASONS", null, null, "1", "an unknown user")]
    [InlineData(null, null, null, null, null, "an unknown user")]
    public void Everybody_has_a_name(string? type, string? name, string? role, string? invokedBy, string? account, string who)
    {
        var identity = new CloudTrailIdentity { Type = type, Name = name, Role = role, InvokedBy = invokedBy, AccountId = account };

        Assert.Equal($"{who} called Organizations DetachPolicy in us-east-1", Summary(Call with { Identity = identity }).Title);
    }

    [Fact]
    public void Facts_say_the_rest_and_the_detail_stays()
    {
        var summary = Summary(Denied with { Identity = Call.Identity with { AccountId = "444455556666", InvokedBy = "cloudformation.amazonaws.com" } });

        Assert.Equal(("198.51.100.7", "444455556666", "CloudFormation"), (summary.Fact("Source address"), summary.Fact("Account of the user"), summary.Fact("By way of")));
        Assert.NotNull(summary.Section<CodeSection>("Payload"));
    }

    private static EventSummary Summary(CloudTrailRecord record, string language = "en") => SampleEvents.Summary(
        new ReceivedEvent
        {
            Event = new EventBridgeEvent
            {
                Envelope = new() { DetailType = "AWS API Call via CloudTrail", Source = "aws.organizations" },
                Account = SampleEvents.Account,
                Region = "us-east-1",
                Detail = new(SampleEvents.Bytes("""{"eventName":"DetachPolicy"}""")),
                CloudTrail = record,
            },
        },
        SampleEvents.Context(language));
}
