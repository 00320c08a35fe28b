using System.Globalization;
using System.Text;
using HealthEvents.TestSupport;
using static HealthEvents.Formatters.Tests.ConfigSamples;

namespace HealthEvents.Formatters.Tests;

/// <summary>The order and the form of changes, and what they cost.</summary>
public sealed class ConfigChangeTests
{
    private const string Instance = "AWS::EC2::Instance";

    [Theory]
    [InlineData(Instance, "Configuration.InstanceType", "\"t3.micro\"", "\"t3.large\"", "Instance type: t3.micro \u2192 t3.large")]
    [InlineData(Instance, "Configuration.State.Name", "\"running\"", "\"stopped\"", "State: running \u2192 stopped")]
    [InlineData(Instance, "Configuration.State", """{"code":16.0,"name":"running"}""", """{"code":80.0,"name":"stopped"}""", "State: running \u2192 stopped")]
    [InlineData(Instance, "Configuration.State", null, "\"running\"", "State: (none) \u2192 running")]
    [InlineData(Instance, "Configuration.PublicIpAddress", null, "\"198.51.100.7\"", "Public IP address: (none) \u2192 198.51.100.7")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.DBInstanceClass", "\"db.t3.micro\"", "\"db.t3.small\"", "Instance class: db.t3.micro \u2192 db.t3.small")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.PubliclyAccessible", "false", "true", "Public access: off \u2192 on")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.StorageEncrypted", "true", "false", "Encryption: on \u2192 off")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.DeletionProtection", "\"true\"", "\"false\"", "Deletion protection: on \u2192 off")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.MultiAZ", "true", "false", "Multi-AZ: on \u2192 off")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.BackupRetentionPeriod", "7.0", "0", "Backup retention (days): 7 \u2192 0")]
    [InlineData("AWS::RDS::DBInstance", "Configuration.EngineVersion", "\"14.3\"", "\"14.9\"", "Engine version: 14.3 \u2192 14.9")]
    [InlineData("AWS::Lambda::Function", "Configuration.Runtime", "\"dotnet8\"", "\"dotnet10\"", "Runtime: dotnet8 \u2192 dotnet10")]
    [InlineData("AWS::EKS::Cluster", "Configuration.ResourcesVpcConfig.EndpointPublicAccess", "false", "true", "Public access: off \u2192 on")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "SupplementaryConfiguration.LoadBalancerAttributes.3", """{"key":"deletion_protection.enabled","value":"true"}""", """{"key":"deletion_protection.enabled","value":"false"}""", "Deletion protection: on \u2192 off")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "SupplementaryConfiguration.LoadBalancerAttributes.0", """{"key":"idle_timeout.timeout_seconds","value":"60"}""", """{"key":"idle_timeout.timeout_seconds","value":"30"}""", "LoadBalancerAttributes.idle_timeout.timeout_seconds: 60 \u2192 30")]
    [InlineData("AWS::S3::Bucket", "SupplementaryConfiguration.BucketVersioningConfiguration", """{"status":"Enabled","isMfaDeleteEnabled":null}""", """{"status":"Suspended"}""", "Versioning: on \u2192 suspended")]
    [InlineData("AWS::S3::Bucket", "SupplementaryConfiguration.ServerSideEncryptionConfiguration", """{"rules":[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"aws:kms"}}]}""", null, "Encryption: aws:kms \u2192 (none)")]
    [InlineData("AWS::S3::Bucket", "SupplementaryConfiguration.ServerSideEncryptionConfiguration", """{"rules":[{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"aws:kms"}}]}""", """{"rules":[]}""", "ServerSideEncryptionConfiguration changed")]
    public void Property_that_people_know_has_its_name(string type, string path, string? before, string? after, string lead) =>
        Assert.Equal(lead, Lead(Changed(type, null, (path, before, after))));

    [Theory]
    [InlineData("ko", "인스턴스 유형: t3.micro → t3.large. 퍼블릭 액세스: 비활성화 → 활성화", "퍼블릭 액세스: 비활성화 → 활성화. 인스턴스 유형: t3.micro → t3.large")]
    [InlineData("ja", "", "パブリックアクセス: 無効 → 有効。インスタンスタイプ: t3.micro → t3.large")]
    public void What_lets_somebody_in_comes_first_in_every_language(string language, string wrong, string lead)
    {
        var change = Changed(Instance, null, ("Configuration.InstanceType", "\"t3.micro\"", "\"t3.large\""), ("Configuration.PubliclyAccessible", "false", "true"));

        Assert.NotEqual(wrong, lead);
        Assert.Equal(lead, Lead(change, language));
    }

    [Theory]
    [InlineData("en", "Versioning: off \u2192 on, Tags: (none) \u2192 shop")]
    [InlineData("ko", "버전 관리: 비활성화 \u2192 활성화, 태그: (없음) \u2192 shop")]
    [InlineData("ja", "バージョニング: 無効 \u2192 有効、タグ: (なし) \u2192 shop")]
    public void Words_of_aws_follow_the_language(string language, string lead)
    {
        var change = Changed(
            "AWS::S3::Bucket", null, ("SupplementaryConfiguration.BucketVersioningConfiguration.Status", "\"Off\"", "\"Enabled\""), ("Configuration.Tags", null, "\"shop\""));

        Assert.Equal(lead, Lead(change, language));
    }

    [Fact]
    public void Name_of_a_state_says_what_its_number_does()
    {
        var change = Changed(Instance, null, ("Configuration.State.Code", "16", "80"), ("Configuration.State.Name", "\"running\"", "\"stopped\""));

        Assert.Equal("State: running \u2192 stopped", Lead(change));
        Assert.Equal("State.Code: 16 \u2192 80", Lead(Changed(Instance, null, ("Configuration.State.Code", "16", "80"))));
    }

    [Fact]
    public void Tags_are_told_by_their_names_wherever_they_stand()
    {
        const string Told = "Tags: Environment added (prod), Owner changed (shop \u2192 platform), old removed (x)";
        (string, string?, string?)[] listed =
        [
            ("Configuration.Tags.0", Pair("Owner", "shop"), Pair("Environment", "prod")),
            ("Configuration.Tags.1", Pair("Moved", "m"), Pair("Owner", "platform")),
            ("Configuration.Tags.2", Pair("old", "x"), Pair("Moved", "m")),
        ];
        (string, string?, string?)[] mapped =
            [("Tags.Environment", null, "\"prod\""), ("Tags.Owner", "\"shop\"", "\"platform\""), ("Tags.old", "\"x\"", null)];

        Assert.Equal(Told, Lead(Changed(Instance, null, listed)));
        Assert.Equal(Told, Lead(Changed(Instance, null, mapped)));
        Assert.Equal(Told, Lead(Changed(Instance, null, [.. listed, .. mapped])));
        Assert.Equal(Told, Lead(Changed(Instance, null, ("SupplementaryConfiguration.Tags", """{"Owner":"shop","old":"x"}""", """{"Environment":"prod","Owner":"platform"}"""))));
        Assert.Equal(Told, Lead(Changed(
            "AWS::S3::Bucket",
            null,
            ("SupplementaryConfiguration.BucketTaggingConfiguration", """{"tagSets":[{"tags":{"Owner":"shop","old":"x"}}]}""", """{"tagSets":[{"tags":{"Environment":"prod","Owner":"platform"}}]}"""))));
    }

    [Theory]
    [InlineData("Tags.0.Value", "\"a\"", "\"b\"", "Tags.Value: a \u2192 b")]
    [InlineData("Tags.2", null, "\"shop\"", "Tags: (none) \u2192 shop")]
    [InlineData("Tags", null, "[5]", "Tags added")]
    [InlineData("Configuration.Tags.0", null, """{"key":"empty","value":""}""", "Tags: empty added")]
    [InlineData("Configuration.Tags.0", null, """{"key":"db-password","value":"hunter two"}""", "Tags: db-password added (...)")]
    [InlineData("Configuration.Tags.db_password", "\"hunter one\"", "\"hunter two\"", "Tags: db_password changed (... \u2192 ...)")]
    public void Tag_that_has_no_name_stays_as_it_came_and_a_secret_one_is_masked(string path, string? before, string? after, string lead) =>
        Assert.Equal(lead, Lead(Changed(Instance, null, (path, before, after))));

    [Fact]
    public void Paths_are_in_their_natural_order_without_places()
    {
        string[] numbers = ["10", "9", "2", "1"];
        var changes = numbers.Select(static number => ($"Configuration.Rule.{number}.Priority", (string?)null, (string?)number));

        Assert.Equal(
            ["Rule.Priority: - > 1", "Rule.Priority: - > 2", "Rule.Priority: - > 9", "Rule.Priority: - > 10"],
            Lines(Changed("AWS::WAF::Rule", null, [.. changes])));
    }

    [Theory]
    [InlineData("Rule.2", "Rule.10", -1)]
    [InlineData("Rule.10.A", "Rule.10.B", -1)]
    [InlineData("Rule", "Rule.0", -1)]
    [InlineData("a99999999999999999999", "a100000000000000000000", -1)]
    [InlineData("Rule.01", "Rule.1", -1)]
    [InlineData("Rule.1", "Rule.1", 0)]
    public void Numbers_are_compared_as_numbers(string a, string b, int order)
    {
        Assert.Equal(order, Math.Sign(NaturalOrder.Compare(a, b)));
        Assert.Equal(-order, Math.Sign(NaturalOrder.Compare(b, a)));
    }

    [Fact]
    public void Many_changes_of_one_property_are_a_number_that_adds_up()
    {
        var routes = Enumerable.Range(0, 500).Select(static i =>
            ($"Configuration.Routes.{i}", (string?)null, (string?)$$"""{"destinationCidrBlock":"10.{{i}}.0.0/16","gatewayId":"vgw-1"}"""));
        var change = Changed("AWS::EC2::RouteTable", null, [.. routes, ("Configuration.Associations.0", null, "\"a\"")]);

        Assert.Equal("500 changes in Routes", Lead(change with { Changes = [.. change.Changes.Take(500)] }));
        Assert.Equal("Associations: (none) \u2192 a, 500 changes in Routes", Lead(change));
        Assert.Equal("Routes 변경 500건", Lead(change with { Changes = [.. change.Changes.Take(500)] }, "ko"));
        Assert.Equal("Routes に 500 件の変更", Lead(change with { Changes = [.. change.Changes.Take(500)] }, "ja"));
    }

    [Fact]
    public void Lines_that_are_left_out_are_counted_with_all_they_stand_for()
    {
        var changes = Enumerable.Range(0, 12).SelectMany(static i =>
            Enumerable.Range(0, 5).Select(j => ($"Configuration.List{i}.{j}", (string?)null, (string?)$"{j}")));

        var section = SampleEvents.Summary(Changed("AWS::X::Y", null, [.. changes])).Section<ListSection>("Changes")!;

        Assert.Equal(8, section.Items.Count);
        Assert.Equal(8 + (4 * 5), section.Total);
    }

    [Fact]
    public void Changes_that_read_the_same_are_one_line()
    {
        var changes = Changed(
            Instance,
            null,
            ("Configuration.BlockDeviceMappings.0.Ebs.DeleteOnTermination", "true", "false"),
            ("Configuration.BlockDeviceMappings.1.Ebs.DeleteOnTermination", "true", "false"));

        Assert.Equal("BlockDeviceMappings.Ebs.DeleteOnTermination \u00D72: true \u2192 false", Lead(changes));
    }

    [Theory]
    [InlineData("""{"code":"a","message":null,"inner":{"x":1.0,"y":[]},"list":[1,"b"]}""", "code = a, inner = (x = 1), list = [1, b]")]
    [InlineData("\"{\\\"grants\\\":[{\\\"id\\\":\\\"me\\\"}]}\"", "grants = [(id = me)]")]
    [InlineData("{}", "{}")]
    [InlineData("\"{broken\"", "{broken")]
    [InlineData("""{"Token":12345,"a":1}""", """{"Token": ..., "a": 1}""")]
    public void Small_object_is_one_readable_line(string json, string text) =>
        Assert.Contains("X: - > " + text, Lines(Changed("AWS::X::Y", null, ("Configuration.X", null, json), ("Configuration.A", "1", "2"), ("Configuration.B", "1", "{}"))));

    [Fact]
    public void Relationships_come_last_and_by_name()
    {
        var change = Changed(
            Instance,
            null,
            ("Relationships.0", """{"resourceId":"sg-1","resourceName":null,"resourceType":"AWS::EC2::SecurityGroup","name":"Is associated with "}""", null),
            ("Relationships.1", null, """{"resourceId":"vol-1","resourceType":"AWS::EC2::Volume"}"""),
            ("Zone", "1", "2"));

        Assert.Equal("Zone: 1 \u2192 2. Relationships: EC2 volume vol-1 added, EC2 security group sg-1 removed", Lead(change));
    }

    [Theory]
    [InlineData("Configuration.IpPermissions.0")]
    [InlineData("Configuration.IpPermissions")]
    [InlineData("Configuration.IpPermissions.0.IpRanges")]
    [InlineData("Configuration.Entries.0")]
    [InlineData("Configuration.Routes.0")]
    [InlineData("Configuration.Policy")]
    [InlineData("SupplementaryConfiguration.PublicAccessBlockConfiguration")]
    [InlineData("SupplementaryConfiguration.AccessControlList")]
    [InlineData("Configuration.Tags")]
    [InlineData("Configuration.Tags.0")]
    [InlineData("Configuration.State")]
    [InlineData("Relationships.0")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Configuration.")]
    public void Value_of_a_shape_nobody_knows_is_a_plain_change(string path)
    {
        string[] odd =
        [
            "5", "true", "\"\"", "\"text\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":{}}", "\"{\\\"a\\\"\"", "\"\\ud800\"",
            "{\"\\ud800\":\"\\ud800\"}", "{\"ipProtocol\":{},\"ipRanges\":{\"a\":1},\"Statement\":5,\"key\":[],\"grantList\":\"x\"}",
            new string('[', 100) + new string(']', 100),
        ];
        foreach (var value in odd)
        {
            var lead = Lead(Changed("AWS::X::Y", value, (path, "\"before\"", value)));

            Assert.False(string.IsNullOrEmpty(lead), value);
            Assert.DoesNotContain("pen to", lead, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("pened to", lead, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Configuration.IpPermissions.{0}", """{"ipProtocol":"tcp","fromPort":{0},"toPort":{0},"ipRanges":["0.0.0.0/0"]}""")]
    [InlineData("Configuration.IpPermissions.{0}.FromPort", "{0}")]
    [InlineData("Configuration.IpPermissions.{0}.IpRanges.0", "\"10.0.0.{0}/32\"")]
    [InlineData("Configuration.Entries.{0}", """{"cidrBlock":"0.0.0.0/0","egress":false,"ruleAction":"allow","ruleNumber":{0},"protocol":"-1"}""")]
    [InlineData("Configuration.Routes.{0}", """{"destinationCidrBlock":"0.0.0.0/0","gatewayId":"igw-{0}"}""")]
    [InlineData("Configuration.Tags.{0}", """{"key":"k{0}","value":"v"}""")]
    [InlineData("Configuration.Policy.Statement.{0}.Action", "\"s3:{0}\"")]
    [InlineData("Configuration.P{0}", """{"a":"{0}"}""")]
    [InlineData("Relationships.{0}", """{"resourceId":"r-{0}"}""")]
    public void Cost_grows_with_the_number_of_changes_and_no_faster(string path, string value)
    {
        const int Few = 500;

        var few = Allocated(path, value, Few);
        var many = Allocated(path, value, 4 * Few);

        Assert.InRange(many, 0, few * 6);
    }

    [Theory]
    [InlineData("Configuration.IpPermissions.0", """{"ipProtocol":"\u0001","ipRanges":["SECRET/0"]}""")]
    [InlineData("Configuration.IpPermissions.0", """{"ipProtocol":"SECRET","ipRanges":["SECRET","0.0.0.0/0"]}""")]
    [InlineData("Configuration.Policy", """{"Statement":{"Effect":"Allow","Principal":"*","Action":["SECRET","a:b"]}}""")]
    [InlineData("SupplementaryConfiguration.AccessControlList", """{"grantList":[{"grantee":"AllUsers","permission":"SECRET"}]}""")]
    [InlineData("Configuration.Tags.0", """{"key":"address","value":"SECRET"}""")]
    [InlineData("Configuration.Tags.0", """{"key":"SECRET","value":"SECRET"}""")]
    [InlineData("Configuration.Engine", "\"SECRET\"")]
    [InlineData("Configuration.Other", """{"address":"SECRET"}""")]
    [InlineData("Relationships.0", """{"resourceId":"SECRET"}""")]
    [InlineData("Configuration.Entries.0", """{"cidrBlock":"SECRET/0","egress":false,"ruleAction":"SECRET","ruleNumber":1,"protocol":"SECRET"}""")]
    [InlineData("Configuration.Routes.0", """{"destinationCidrBlock":"SECRET/0","gatewayId":"igw-SECRET"}""")]
    public void Credential_is_masked_wherever_it_is_said(string path, string json)
    {
        const string Secret = "https://hooks.slack.com/services/T00000000/B00000000/aaaaBBBBccccDDDDeeeeFFFF";
        var value = json.Replace("SECRET", Secret, StringComparison.Ordinal);
        var change = Changed("AWS::X::Y", $"{{\"ipPermissions\":[{value}]}}", (path, null, value), ("Configuration.A", null, "{}"), ("Configuration.B", null, "1"), ("Configuration.C", null, "1"));

        foreach (var e in new[] { change, change with { ChangeType = ConfigChangeType.Create }, change with { Changes = [change.Changes[0]] } })
        {
            var message = new PlainTextFormatter().Format(SampleEvents.Summary(e));

            Assert.DoesNotContain("aaaaBBBB", message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("B00000000", message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void New_resource_says_what_it_is_and_a_deleted_one_what_it_was()
    {
        var created = Created(Instance, """{"instanceType":"t3.micro","state":{"code":16,"name":"running"},"clientToken":"secret","tags":[]}""");
        var deleted = Changed(
            "AWS::Lambda::Function", null, ("Configuration", """{"functionName":"f","runtime":"dotnet8","memorySize":512.0}""", null)) with
        { ChangeType = ConfigChangeType.Delete };

        Assert.Equal("Instance type: t3.micro, State: running", Lead(created));
        Assert.Equal("Runtime: dotnet8, Memory (MB): 512", Lead(deleted));
        Assert.Empty(SampleEvents.Summary(deleted).Sections);
        Assert.Single(Lines(deleted, Verbosity.Full));
    }

    [Fact]
    public void Deleted_group_is_not_said_to_be_open() =>
        Assert.Null(Lead(Changed(
            "AWS::EC2::SecurityGroup",
            null,
            ("Configuration", """{"ipPermissions":[{"ipProtocol":"-1","ipRanges":["0.0.0.0/0"]}]}""", null)) with
        { ChangeType = ConfigChangeType.Delete }));

    [Fact]
    public void Invocation_without_a_difference_says_what_is()
    {
        var invoked = Changed("AWS::RDS::DBInstance", """{"publiclyAccessible":true,"storageEncrypted":true,"dBInstanceClass":"db.t3.micro"}""") with { ChangeType = null };

        Assert.Equal("Public access: on. Instance class: db.t3.micro", Lead(invoked));
        Assert.Null(Lead(invoked with { IsUnchanged = true }));
    }

    private static long Allocated(string path, string value, int count)
    {
        var rules = new StringBuilder("""{"ipPermissions":[""");
        rules.AppendJoin(',', Enumerable.Repeat("""{"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":["0.0.0.0/0"]}""", count));
        rules.Append("""],"policy":{"Statement":[""");
        rules.AppendJoin(',', Enumerable.Range(0, count).Select(static i => $$"""{"Effect":"Allow","Principal":"*","Action":"a:{{i}}"}"""));
        var change = Changed("AWS::X::Y", rules.Append("]}}").ToString(), [.. Enumerable.Range(0, count).Select(i => (Numbered(path, i), (string?)null, (string?)Numbered(value, i)))]);
        return Allocation.Of(() => Lead(change));
    }

    private static string Numbered(string text, int number) => text.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Pair(string key, string value) => $$"""{"key":"{{key}}","value":"{{value}}"}""";
}
