using System.Text.Json;
using static HealthEvents.Formatters.Tests.ConfigSamples;

namespace HealthEvents.Formatters.Tests;

/// <summary>Whom policies, ACLs and the public access block let in, and who becomes an administrator.</summary>
public sealed class ConfigPolicyTests
{
    private const string Bucket = "AWS::S3::Bucket";
    private const string PolicyText = "SupplementaryConfiguration.BucketPolicy.PolicyText";
    private const string Block = "SupplementaryConfiguration.PublicAccessBlockConfiguration";
    private const string Acl = "SupplementaryConfiguration.AccessControlList";

    [Theory]
    [InlineData("""{"Principal":"*"}""", true)]
    [InlineData("""{"Principal":{"AWS":"*"}}""", true)]
    [InlineData("""{"Principal":{"AWS":["arn:aws:iam::111122223333:root","*"]}}""", true)]
    [InlineData("""{"NotPrincipal":{"AWS":"arn:aws:iam::111122223333:root"}}""", true)]
    [InlineData("""{"Principal":{"AWS":"arn:aws:iam::111122223333:root"}}""", false)]
    [InlineData("""{"Principal":{"Service":"events.amazonaws.com"}}""", false)]
    [InlineData("""{"Principal":"*","Effect":"Deny"}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"StringEquals":{"AWS:SourceOwner":"111122223333"}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":["o-1/*"]}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","0.0.0.0/0"]}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringLike":{"aws:PrincipalArn":"*"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringEqualsIfExists":{"aws:SourceVpc":"vpc-1"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"ForAllValues:StringEquals":{"aws:SourceVpc":"vpc-1"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":"?"}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/*"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringLike":{"aws:PrincipalArn":"arn:*"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::11112222333?:root"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"ArnLike":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/*","arn:aws:iam::*:root"]}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/*"}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:111122223333:*"}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::*"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::shop-orders"}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"StringLike":{"aws:SourceVpc":"vpc-*"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringLike":{"aws:userid":"A*"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringLike":{"aws:PrincipalAccount":"????????????"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringEquals":{"aws:PrincipalAccount":"${aws:PrincipalAccount}"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":["o-*/r-1/*"]}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"StringEquals":{"aws:SourceVpc":""}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":["0.0.0.0/1","128.0.0.0/1"]}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":"64.0.0.0/7"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":["11.0.0.0/8","203.0.113.7"]}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":"2000::/3"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":"2001::/15"}}}""", true)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":["2001:db8::/32","2001::/16"]}}}""", false)]
    [InlineData("""{"Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/all"}}}""", true)]
    public void Bucket_policy_for_everybody_is_said(string statement, bool isOpen)
    {
        var lead = Lead(Changed(Bucket, null, (PolicyText, null, Text(Policy(statement)))));

        Assert.Equal(isOpen ? "Bucket policy opened to everyone: s3:GetObject" : "BucketPolicy.PolicyText added", lead);
    }

    [Theory]
    [InlineData("AWS::SNS::Topic", "Configuration.Policy")]
    [InlineData("AWS::SQS::Queue", "Configuration.Policy")]
    [InlineData("AWS::KMS::Key", "SupplementaryConfiguration.Policy")]
    [InlineData("AWS::Lambda::Function", "SupplementaryConfiguration.Policy")]
    [InlineData("AWS::ECR::Repository", "Configuration.RepositoryPolicyText")]
    public void Policy_of_any_resource_counts_as_text_and_as_object(string type, string path)
    {
        var policy = Policy("""{"Principal":"*","Action":["a:One","a:Two"]}""");

        Assert.Equal("Policy opened to everyone: a:One, a:Two", Lead(Changed(type, null, (path, null, Text(policy)))));
        Assert.Equal("Policy opened to everyone: a:One, a:Two", Lead(Changed(type, null, (path, null, policy))));
        Assert.Equal("Policy opened to everyone: a:One, a:Two", Lead(Changed(type, null, (path, null, $$"""{"policy":{{Text(policy)}}}"""))));
    }

    [Fact]
    public void Only_what_is_new_was_opened()
    {
        var (before, after) = (Policy("""{"Principal":"*"}"""), Policy("""{"Principal":"*","Action":["s3:GetObject","s3:PutObject"]}"""));

        Assert.Equal("Bucket policy opened to everyone: s3:PutObject", Lead(Changed(Bucket, null, (PolicyText, Text(before), Text(after)))));
        Assert.Equal("BucketPolicy.PolicyText changed", Lead(Changed(Bucket, null, (PolicyText, Text(before), Text(before) + " "))));
    }

    [Fact]
    public void Policy_is_closed_where_no_other_is_open()
    {
        var open = Text(Policy("""{"Principal":"*"}"""));
        var closed = Changed(Bucket, null, (PolicyText, open, null));

        Assert.Equal("Policy no longer open to everyone: s3:GetObject. BucketPolicy.PolicyText removed", Lead(closed));
        Assert.Equal("BucketPolicy.PolicyText removed", Lead(closed with
        {
            Item = closed.Item with { SupplementaryConfiguration = SampleEvents.Json("{\"BucketPolicy\":{\"policyText\":" + open + "}}") },
        }));
        Assert.Equal("BucketPolicy.PolicyText changed", Lead(Changed(Bucket, null, (PolicyText, open, "\"{?\""))));
    }

    [Theory]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/*"}}""", false)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["0.0.0.0/1","128.0.0.0/1"]}}""", false)]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/*"}}""", true)]
    public void Policy_is_closed_by_a_condition_that_names_somebody(string condition, bool isClosed)
    {
        var (open, after) = (Policy("""{"Principal":"*"}"""), Policy("{\"Principal\":\"*\",\"Condition\":" + condition + "}"));

        var lead = Lead(Changed(Bucket, null, (PolicyText, Text(open), Text(after))));

        Assert.Equal((isClosed ? "Policy no longer open to everyone: s3:GetObject. " : "") + "BucketPolicy.PolicyText changed", lead);
    }

    [Fact]
    public void Part_of_a_statement_is_understood_by_the_policy_as_it_is()
    {
        var configuration = $$"""{"repositoryPolicyText":{{Policy("""{"Principal":"*"}""")}}}""";

        var lead = Lead(Changed("AWS::ECR::Repository", configuration, ("Configuration.RepositoryPolicyText.Statement.0.Principal", "{\"AWS\":\"a\"}", "\"*\"")));

        Assert.StartsWith("Policy opened to everyone: s3:GetObject", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void New_bucket_says_that_it_is_open()
    {
        var created = Created(Bucket, "{}", $$"""
            {"BucketPolicy":{"policyText":{{Text(Policy("""{"Principal":"*"}"""))}}},"PublicAccessBlockConfiguration":{"blockPublicPolicy":false,"blockPublicAcls":true},
             "AccessControlList":{{Text("""{"grantList":[{"grantee":"AllUsers","permission":"Read"}]}""")}}}
            """);

        Assert.Equal("Bucket policy open to everyone: s3:GetObject. Public access not blocked: BlockPublicPolicy. ACL open to everyone: Read", Lead(created));
    }

    [Theory]
    [InlineData(".BlockPublicPolicy", "true", "false", "Public access block switched off: BlockPublicPolicy")]
    [InlineData(".BlockPublicPolicy", "\"true\"", "\"false\"", "Public access block switched off: BlockPublicPolicy")]
    [InlineData("", """{"blockPublicAcls":true,"ignorePublicAcls":true}""", null, "Public access block switched off: BlockPublicAcls, IgnorePublicAcls")]
    [InlineData("", """{"blockPublicAcls":true}""", """{"blockPublicAcls":false}""", "Public access block switched off: BlockPublicAcls")]
    [InlineData("", null, """{"blockPublicAcls":true}""", "Public access block switched on: BlockPublicAcls")]
    [InlineData("", null, """{"blockPublicAcls":false}""", "PublicAccessBlockConfiguration added")]
    [InlineData(".BlockPublicPolicy", "\"?\"", "false", "PublicAccessBlockConfiguration.BlockPublicPolicy: ? \u2192 false")]
    public void Public_access_block_is_said_when_it_is_switched(string part, string? before, string? after, string lead) =>
        Assert.Equal(lead, Lead(Changed(Bucket, null, (Block + part, before, after))));

    [Fact]
    public void Public_access_block_of_an_account_is_said() =>
        Assert.Equal(
            "Public access block switched off: RestrictPublicBuckets",
            Lead(Changed("AWS::S3::AccountPublicAccessBlock", null, ("Configuration.RestrictPublicBuckets", "true", "false"))));

    [Theory]
    [InlineData("""{"grantList":[{"grantee":"AllUsers","permission":"Read"},{"grantee":{"id":"me"},"permission":"FullControl"}]}""", "ACL opened to everyone: Read")]
    [InlineData("""{"grantList":[{"grantee":"AuthenticatedUsers","permission":"Write"}]}""", "ACL opened to all AWS accounts: Write")]
    [InlineData("""{"grantList":[{"grantee":{"uri":"http://acs.amazonaws.com/groups/global/AllUsers"},"permission":"READ"}]}""", "ACL opened to everyone: READ")]
    [InlineData("""{"grantList":[{"grantee":{"id":"me"},"permission":"Read"}]}""", "AccessControlList changed")]
    public void Acl_for_everybody_is_said(string acl, string lead)
    {
        const string Before = """{"grantList":[]}""";

        Assert.Equal(lead, Lead(Changed(Bucket, null, (Acl, Text(Before), Text(acl)))));
    }

    [Theory]
    [InlineData("""{"grantList":[]}""", "ACL no longer public: Read")]
    [InlineData("""{"grants":5}""", "AccessControlList changed")]
    [InlineData("{", "AccessControlList changed")]
    public void Acl_is_closed_where_it_is_read(string after, string lead) =>
        Assert.Equal(lead, Lead(Changed(Bucket, null, (Acl, Text("""{"grantList":[{"grantee":"AllUsers","permission":"Read"}]}"""), Text(after)))));

    [Theory]
    [InlineData("Configuration.RolePolicyList.0", """{"policyName":"all","policyDocument":"%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22*%22%2C%22Resource%22%3A%22*%22%7D%7D"}""", "all")]
    [InlineData("Configuration.PolicyVersionList.0", """{"versionId":"v2","isDefaultVersion":true,"document":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:*\",\"*\"],\"Resource\":[\"*\"]}]}"}""", "v2")]
    [InlineData("Configuration.AttachedManagedPolicies.3", """{"policyName":"AdministratorAccess","policyArn":"arn:aws-cn:iam::aws:policy/AdministratorAccess"}""", "AdministratorAccess")]
    [InlineData("Configuration.PolicyVersionList.0", """{"versionId":"v2","isDefaultVersion":false,"document":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"}""", null)]
    [InlineData("Configuration.RolePolicyList.0", """{"policyName":"some","policyDocument":"{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}""", null)]
    public void Everything_on_everything_is_said(string path, string policy, string? name)
    {
        var lead = Lead(Changed("AWS::IAM::Role", null, (path, null, policy)))!;

        Assert.Equal(name is not null, lead.StartsWith($"Administrator access granted: {name}", StringComparison.Ordinal));
        Assert.DoesNotContain("Administrator", Lead(Changed("AWS::IAM::Role", null, (path, policy, null)))!.Replace(name ?? "?", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Trust_policy_for_everybody_is_said() =>
        Assert.Equal(
            "Trust policy opened to everyone: sts:AssumeRole",
            Lead(Changed("AWS::IAM::Role", null, ("Configuration.AssumeRolePolicyDocument", null, Text(Uri.EscapeDataString(Policy("""{"Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}""")))))));

    // What the statement does not say itself: that it allows to read.
    private static string Policy(string statement)
    {
        using var given = JsonDocument.Parse(statement);
        var members = given.RootElement.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value.GetRawText());
        members.TryAdd("Effect", "\"Allow\"");
        members.TryAdd("Action", "\"s3:GetObject\"");
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{" + string.Join(',', members.Select(static member => $"\"{member.Key}\":{member.Value}")) + "}]}";
    }

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
