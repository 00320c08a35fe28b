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
        { Call, "ko", "jane (역할 Admin): Organizations DetachPolicy 호출 (us-east-1)", "policyId p-abc, targetId ou-1" },
        { Call, "ja", "jane (ロール Admin) が Organizations DetachPolicy を呼び出しました (us-east-1)", "policyId p-abc、targetId ou-1" },
        { Denied, "en", "jane (role Admin) was denied Organizations DetachPolicy in us-east-1", "policyId p-abc, targetId ou-1. AccessDenied: not authorized" },
        { Denied, "ko", "jane (역할 Admin): Organizations DetachPolicy 거부됨 (us-east-1)", "policyId p-abc, targetId ou-1. AccessDenied: not authorized" },
        { Denied, "ja", "jane (ロール Admin) による Organizations DetachPolicy が拒否されました (us-east-1)", "policyId p-abc、targetId ou-1。AccessDenied: not authorized" },
        { Denied with { WasDenied = false, ErrorCode = "ThrottlingException", ErrorMessage = null, Targets = [] }, "en", "Organizations DetachPolicy by jane (role Admin) failed in us-east-1", "ThrottlingException" },
        { Call with { EventSource = "s3.amazonaws.com", EventName = "JobCreated", Identity = new() { InvokedBy = "s3.amazonaws.com" }, Targets = [] }, "en", "S3 JobCreated in us-east-1", "From 198.51.100.7" },
        { Call with { Targets = [], SourceAddress = null }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", null },
        { Call with { Targets = [] }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "From 198.51.100.7" },
        { Call with { Targets = [new("AWS::S3::Bucket", "arn:aws:s3:::logs")] }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "logs" },
        { SignIn, "en", "Root user: console sign-in in us-east-1", "Root user without MFA. From 198.51.100.7" },
        { SignIn, "ko", "루트 사용자: 로그인 (us-east-1)", "루트 사용자, MFA 미사용. 접속 위치: 198.51.100.7" },
        { SignIn, "ja", "ルートユーザーがサインインしました (us-east-1)", "ルートユーザー、MFA なし。アクセス元: 198.51.100.7" },
        { SignIn with { UsedSecondFactor = true }, "en", "Root user: console sign-in in us-east-1", "From 198.51.100.7, with MFA" },
        { Call with { Targets = [], SourceAddress = "ec2.amazonaws.com" }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", null },
        { Call with { Targets = [.. Enumerable.Range(1, 5).Select(i => new KeyValuePair<string, string>("instanceId", $"i-{i}"))] }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "instanceId i-1, i-2, i-3, and 2 more" },
        { Call with { Targets = [.. Enumerable.Range(1, 5).Select(i => new KeyValuePair<string, string>("instanceId", $"i-{i}"))] }, "ko", "jane (역할 Admin): Organizations DetachPolicy 호출 (us-east-1)", "instanceId i-1, i-2, i-3 외 2개" },
        { Call with { Targets = [.. Enumerable.Range(1, 10).Select(i => new KeyValuePair<string, string>("instanceId", $"i-{i}"))], TargetCount = 300 }, "en", "jane (role Admin) called Organizations DetachPolicy in us-east-1", "instanceId i-1, i-2, i-3, and 297 more" },
        { Denied with { Targets = [], ErrorMessage = "User: arn:aws:iam::1:user/a is not authorized to perform: x:Y because no policy allows it" }, "en", "jane (role Admin) was denied Organizations DetachPolicy in us-east-1", "AccessDenied: no policy allows it" },
        { Denied with { Targets = [], ErrorMessage = "You are not authorized. Encoded authorization failure message: 4f9cXyz" }, "en", "jane (role Admin) was denied Organizations DetachPolicy in us-east-1", "AccessDenied: You are not authorized" },
        { SignIn with { HasFailed = true, ErrorMessage = "Failed authentication" }, "en", "Root user: console sign-in failed in us-east-1", "Failed authentication. From 198.51.100.7, without MFA" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void First_two_lines_say_who_did_what_and_how_it_ended(CloudTrailRecord record, string language, string title, string? lead)
    {
        var summary = Summary(record, language);

        Assert.Equal((title, lead), (summary.Title, summary.Lead));
    }

    [Theory]
    [InlineData("IAMUser", "jane", null, null, "1", "jane (IAM user)")]
    [InlineData("FederatedUser", "jane", null, null, "1", "jane (federated user)")]
    [InlineData("IdentityCenterUser", "jane", null, null, "1", "jane (Identity Center user)")]
    [InlineData("SomethingNew", "jane", null, null, "1", "jane")]
    [InlineData("AssumedRole", "Admin", "Admin", null, "1", "Admin")]
    [InlineData("Root", "alias-of-the-account", null, null, "1", "Root user")]
    [InlineData("AWSService", null, null, "autoscaling.amazonaws.com", null, "Auto Scaling")]
    [InlineData("AWSAccount", null, null, null, "444455556666", "Account 444455556666")]
    [InlineData("IAMUser", "HIDDEN_DUE_TO_SECURITY_REASONS", null, null, "1", "Unknown user")]
    [InlineData(null, null, null, null, null, "Unknown user")]
    public void Everybody_has_a_name(string? type, string? name, string? role, string? invokedBy, string? account, string who)
    {
        var identity = new CloudTrailIdentity { Type = type, Name = name, Role = role, InvokedBy = invokedBy, AccountId = account };

        Assert.Equal($"{who} called Organizations DetachPolicy in us-east-1", Summary(Call with { Identity = identity }).Title);
    }

    [Fact]
    public void Facts_say_the_rest_and_the_detail_stays()
    {
        var summary = Summary(Denied with { Identity = Call.Identity with { AccountId = "444455556666", InvokedBy = "cloudformation.amazonaws.com" } });

        Assert.Equal(("198.51.100.7", "444455556666", "CloudFormation"), (summary.Fact("Source IP address"), summary.Fact("User's account"), summary.Fact("Invoked by")));
        Assert.NotNull(summary.Section<CodeSection>("Payload"));
    }

    [Fact]
    public void Root_without_a_second_factor_is_loud()
    {
        Assert.True(Summary(SignIn).IsUrgent);
        Assert.True(Summary(Call with { Identity = SignIn.Identity, UsedSecondFactor = false }).IsUrgent);
        Assert.False(Summary(SignIn with { UsedSecondFactor = true }).IsUrgent);
        Assert.False(Summary(SignIn with { HasFailed = true }).IsUrgent);
        Assert.False(Summary(SignIn with { Identity = SignIn.Identity with { InvokedBy = "support.amazonaws.com" } }).IsUrgent);
    }

    [Fact]
    public void Call_that_only_reads_says_so()
    {
        Assert.Equal("Read-only", Summary(Call with { IsReadOnly = true }).Fact("Access"));
        Assert.Null(Summary(Call with { IsReadOnly = false }).Fact("Access"));
    }

    [Fact]
    public void Resources_are_listed_where_the_second_line_names_them_by_half()
    {
        Assert.Equal(["arn:aws:s3:::logs"], Summary(Call with { Targets = [new("AWS::S3::Bucket", "arn:aws:s3:::logs")] }).Section<ListSection>("Resources")!.Ids().Select(static id => id.Trim()));
        Assert.Equal(4, Summary(Call with { Targets = [.. Enumerable.Repeat(new KeyValuePair<string, string>("instanceId", "i-1"), 4)] }).Section<ListSection>("Resources")!.Items.Count);
        Assert.Equal(300, Summary(Call with { Targets = [.. Enumerable.Repeat(new KeyValuePair<string, string>("instanceId", "i-1"), 10)], TargetCount = 300 }).Section<ListSection>("Resources")!.Total);
        Assert.Null(Summary(Call).Section<ListSection>("Resources"));
    }

    [Fact]
    public void Target_that_is_a_credential_by_its_name_is_masked()
    {
        var text = new PlainTextFormatter().Format(Summary(Call with { Targets = [new("passwordSecret", "hidden-1"), new("a", "1"), new("b", "2"), new("c", "3")] }));

        Assert.DoesNotContain("hidden-1", text, StringComparison.Ordinal);
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
