namespace HealthEvents.Formatters.Tests;

public sealed class ConfigSummaryTests
{
    [Fact]
    public void Change_shows_before_and_after_without_noise()
    {
        var summary = SampleEvents.Summary(SampleEvents.ItemChange);

        Assert.Equal("InstanceType: t3.micro \u2192 t3.large", summary.Lead);
        var changes = summary.Section<ListSection>("Changes")!;
        Assert.Equal([new ListItem(new ChangeValue("t3.micro", "t3.large"), "InstanceType")], changes.Items);
    }

    [Fact]
    public void Change_shows_eight_differences_at_most_and_counts_them_all()
    {
        var many = Enumerable.Range(0, 20)
            .Select(i => new ConfigurationPropertyChange($"Configuration.P{i:00}", default, SampleEvents.Json($"{i}"), ConfigChangeType.Create));

        var summary = SampleEvents.Summary(SampleEvents.ItemChange with { Changes = [.. many.Reverse()] });

        var changes = summary.Section<ListSection>("Changes")!;
        Assert.Equal(8, changes.Items.Count);
        Assert.Equal(20, changes.Total);
        Assert.Equal("P00: (none) \u2192 0, and 19 more", summary.Lead);
    }

    [Theory]
    [InlineData("""{"key":"stage","value":"prod"}""", "stage = prod")]
    [InlineData("""{"key":"\ud800","value":"prod"}""", "\\ud800 = prod")]
    [InlineData("""{"a":[1,true]}""", """{"a": [1, true]}""")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("""{"Token":"secret-token"}""", """{"Token": "..."}""")]
    public void Change_shows_each_value_on_one_line(string json, string text)
    {
        var change = new ConfigurationPropertyChange("SupplementaryConfiguration.Tags.1", default, SampleEvents.Json(json), null);

        var changes = SampleEvents.Summary(SampleEvents.ItemChange with { Changes = [change] }).Section<ListSection>("Changes")!;

        Assert.Equal(new ListItem(new ChangeValue(null, text), "Tags.1"), Assert.Single(changes.Items));
    }

    [Fact]
    public void Change_of_a_credential_is_masked()
    {
        var change = new ConfigurationPropertyChange("Configuration.Token", SampleEvents.Json("\"old-secret\""), SampleEvents.Json("\"new-secret\""), null);

        var changes = SampleEvents.Summary(SampleEvents.ItemChange with { Changes = [change] }).Section<ListSection>("Changes")!;

        Assert.Equal(new ChangeValue("...", "..."), changes.Items[0].Value);
    }

    [Theory]
    [InlineData("Configuration.Environment.Variables.STAGE", "\"prod\"", "...")]
    [InlineData("Configuration.Environment.Variables", """{"STAGE":"prod"}""", """{"STAGE": "..."}""")]
    [InlineData("Configuration.Environment", """{"variables":{"name":"prod"}}""", """{"variables": {"name": "..."}}""")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment", """[{"name":"STAGE","value":"prod"}]""", """[{"name": "STAGE", "value": "..."}]""")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment.1", """{"value":"prod","name":"STAGE"}""", """{"value": "...", "name": "STAGE"}""")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment.1.Value", "\"prod\"", "...")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment.1.Name", "\"STAGE\"", "STAGE")]
    [InlineData("Configuration.ContainerDefinitions.0", """{"image":"i","environment":[{"name":"STAGE","value":"prod"}]}""", """{"image": "i", "environment": [{"name": "STAGE", "value": "..."}]}""")]
    [InlineData("Configuration.SourceConfiguration.RuntimeEnvironmentVariables.0.STAGE", "\"prod\"", "...")]
    [InlineData("Configuration.LaunchTemplateData.UserData", "\"IyEvYmlu\"", "...")]
    [InlineData("Configuration.OptionSettings.3", """{"namespace":"aws:elasticbeanstalk:application:environment","optionName":"STAGE","value":"prod"}""", """{"namespace": "aws:elasticbeanstalk:application:environment", "optionName": "STAGE", "value": "..."}""")]
    [InlineData("Configuration.MasterCredentials.User", "\"me\"", "...")]
    [InlineData("Configuration.Tags.0", """{"key":"db-password","value":"x y"}""", "db-password = ...")]
    [InlineData("Configuration.Environment", "\"prod\"", "...")]
    [InlineData("Configuration.KmsKeyArn", "\"arn:aws:kms:x\"", "arn:aws:kms:x")]
    [InlineData("Configuration.Tags.0", """{"key":"environment","value":"prod"}""", "environment = prod")]
    public void Change_shows_names_of_an_environment_and_no_values(string path, string json, string text)
    {
        var change = new ConfigurationPropertyChange(path, default, SampleEvents.Json(json), null);

        var changes = SampleEvents.Summary(SampleEvents.ItemChange with { Changes = [change] }).Section<ListSection>("Changes")!;

        Assert.Equal(new ChangeValue(null, text), Assert.Single(changes.Items).Value);
    }

    [Fact]
    public void Deleted_resource_lists_no_properties()
    {
        var summary = SampleEvents.Summary(SampleEvents.ItemChange with { ChangeType = ConfigChangeType.Delete });

        Assert.Empty(summary.Sections);
        Assert.Null(summary.Lead);
    }

    [Fact]
    public void Compliance_tells_rule_resource_from_to_and_annotation()
    {
        var summary = SampleEvents.Summary(SampleEvents.Compliance);

        Assert.Equal("The policy allows public read.", summary.Lead);
        Assert.Equal("compliant -> noncompliant", summary.Fact("Compliance"));
        Assert.Equal("s3-bucket-public-read-prohibited", summary.Fact("Rule"));
        Assert.Equal("logs-bucket", summary.Fact("Resource"));
        Assert.Equal(["View rule", "View resource timeline"], summary.LinkLabels());
    }

    [Fact]
    public void Resource_links_to_its_page_by_arn_else_by_type_unless_it_is_deleted()
    {
        var item = new ConfigurationItem { ResourceType = "AWS::RDS::DBInstance", ResourceId = "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ", Arn = "arn:aws:rds:us-east-1:111122223333:db:orders" };
        var change = SampleEvents.ItemChange with { Item = item };

        Assert.Equal(
            new ResourceValue("db-ABCDEFGHIJKLMNOPQRSTUVWXYZ") { Url = "https://us-east-1.console.aws.amazon.com/rds/home?region=us-east-1#database:id=orders;is-cluster=false" },
            Resource(change));
        Assert.Equal(
            new ResourceValue("logs-bucket") { Url = "https://us-east-1.console.aws.amazon.com/s3/buckets/logs-bucket?region=us-east-1" },
            Resource(SampleEvents.Compliance));
        Assert.Equal(new ResourceValue(item.ResourceId!), Resource(change with { ChangeType = ConfigChangeType.Delete }));
        Assert.Equal(new ResourceValue(item.ResourceId!), Resource(change with { Item = item with { Arn = null } }));

        static SummaryValue Resource(OperationalEvent e) => SampleEvents.Summary(e).Facts.Single(static fact => fact.Label == "Resource").Value;
    }

    [Fact]
    public void First_evaluation_says_so()
    {
        var first = SampleEvents.Compliance with { OldResult = null, NewResult = new() { ComplianceType = ComplianceType.NonCompliant } };

        var summary = SampleEvents.Summary(first);

        Assert.Equal("First evaluation", summary.Lead);
        Assert.Equal("not evaluated -> noncompliant", summary.Fact("Compliance"));
    }

    [Theory]
    [InlineData("ko", "S3 버킷 logs-bucket: 규칙 s3-bucket-public-read-prohibited 규정 미준수 (us-east-1)")]
    [InlineData("ja", "S3 バケット logs-bucket: ルール s3-bucket-public-read-prohibited に対して非準拠 (us-east-1)")]
    public void Compliance_follows_the_language(string language, string title) =>
        Assert.Equal(title, SampleEvents.Summary(SampleEvents.Compliance, language).Title);

    [Fact]
    public void Failed_delivery_says_why()
    {
        var failed = SampleEvents.ItemChange with
        {
            DeliveryFailed = true,
            Delivery = new() { ErrorCode = "NoSuchBucket", ErrorMessage = "The bucket is gone." },
        };

        var summary = SampleEvents.Summary(failed);

        Assert.Equal("The bucket is gone.", summary.Lead);
        Assert.Equal("NoSuchBucket", summary.Fact("Error"));
    }
}
