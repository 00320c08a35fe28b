namespace HealthEvents.Formatters.Tests;

public sealed class ConfigSummaryTests
{
    [Fact]
    public void Change_shows_before_and_after_without_noise()
    {
        var summary = SampleEvents.Summary(SampleEvents.ItemChange);

        Assert.Equal("Instance type: t3.micro \u2192 t3.large", summary.Lead);

        // The second line says all there is.
        Assert.Empty(summary.Sections);
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
        Assert.Equal("P00: (none) \u2192 0, P01: (none) \u2192 1, P02: (none) \u2192 2, and 17 more", summary.Lead);
    }

    [Fact]
    public void Change_of_a_credential_is_masked()
    {
        var change = ConfigSamples.Changed("AWS::X::Y", null, ("Configuration.Token", "\"old-secret\"", "\"new-secret\""), ("Configuration.Other", null, "{\"Token\":\"secret-token\"}"));

        Assert.Equal("Other added, Token changed", ConfigSamples.Lead(change));
        Assert.Equal(["Other: - > Token = ...", "Token: ... > ..."], ConfigSamples.Lines(change));
    }

    [Theory]
    [InlineData("en", "Environment.Variables.API_TOKEN added, MasterUserPassword removed")]
    [InlineData("ko", "Environment.Variables.API_TOKEN 추가됨, MasterUserPassword 제거됨")]
    [InlineData("ja", "Environment.Variables.API_TOKEN を追加、MasterUserPassword を削除")]
    public void Credential_that_came_or_went_is_said_without_a_value(string language, string lead)
    {
        var change = ConfigSamples.Changed(
            "AWS::Lambda::Function", null, ("Configuration.Environment.Variables.API_TOKEN", null, "\"abc\""), ("Configuration.MasterUserPassword", "\"abc\"", null));

        Assert.Equal(lead, ConfigSamples.Lead(change, language));
    }

    [Theory]
    [InlineData("Configuration.Environment.Variables.STAGE", "\"prod\"", "...")]
    [InlineData("Configuration.Environment.Variables", """{"STAGE":"prod"}""", "STAGE = ...")]
    [InlineData("Configuration.Environment", """{"variables":{"name":"prod"}}""", "variables = (name = ...)")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment", """[{"name":"STAGE","value":"prod"}]""", "(name = STAGE, value = ...)")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment.1", """{"value":"prod","name":"STAGE"}""", "...")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment.1.Value", "\"prod\"", "...")]
    [InlineData("Configuration.ContainerDefinitions.0.Environment.1.Name", "\"STAGE\"", "STAGE")]
    [InlineData("Configuration.ContainerDefinitions.0", """{"image":"i","environment":[{"name":"STAGE","value":"prod"}]}""", "image = i, environment = [(name = STAGE, value = ...)]")]
    [InlineData("Configuration.SourceConfiguration.RuntimeEnvironmentVariables.0.STAGE", "\"prod\"", "...")]
    [InlineData("Configuration.LaunchTemplateData.UserData", "\"IyEvYmlu\"", "...")]
    [InlineData("Configuration.OptionSettings.3", """{"namespace":"aws:elasticbeanstalk:application:environment","optionName":"STAGE","value":"prod"}""", "namespace = aws:elasticbeanstalk:application:environment, optionName = STAGE, value = ...")]
    [InlineData("Configuration.MasterCredentials.User", "\"me\"", "...")]
    [InlineData("Configuration.Attributes.0", """{"key":"db-password","value":"x y"}""", "...")]
    [InlineData("Configuration.Environment", "\"prod\"", "...")]
    [InlineData("Configuration.KmsKeyArn", "\"arn:aws:kms:x\"", "arn:aws:kms:x")]
    [InlineData("Configuration.Attributes.0", """{"key":"environment","value":"prod"}""", "prod")]
    public void Change_shows_names_of_an_environment_and_no_values(string path, string json, string text)
    {
        var change = new ConfigurationPropertyChange(path, default, SampleEvents.Json(json), null);

        // With so many others that there is a list of them.
        var others = Enumerable.Range(0, 4).Select(i => new ConfigurationPropertyChange($"Zone{i}", default, SampleEvents.Json("1"), null));
        var changes = SampleEvents.Summary(SampleEvents.ItemChange with { Changes = [change, .. others] }).Section<ListSection>("Changes")!;

        Assert.Equal(new ChangeValue(null, text), changes.Items[0].Value);
    }

    [Fact]
    public void Deleted_resource_lists_no_properties()
    {
        var summary = SampleEvents.Summary(SampleEvents.ItemChange with { ChangeType = ConfigChangeType.Delete });

        Assert.Empty(summary.Sections);
        Assert.Equal("Instance type: t3.micro", summary.Lead);
    }

    [Fact]
    public void Compliance_says_rule_resource_and_annotation_once()
    {
        var summary = SampleEvents.Summary(SampleEvents.Compliance);

        Assert.Equal("S3 bucket logs-bucket breaks rule s3-bucket-public-read-prohibited in us-east-1", summary.Title);
        Assert.Equal("The policy allows public read.", summary.Lead);
        Assert.Equal("compliant -> noncompliant", summary.Fact("Compliance"));
        Assert.Null(summary.Fact("Rule"));
        Assert.Null(summary.Fact("Resource"));
        Assert.Equal(["View resource", "View rule", "View resource timeline"], summary.LinkLabels());
    }

    [Fact]
    public void Resource_links_to_its_page_by_arn_else_by_type_unless_it_is_deleted()
    {
        var item = new ConfigurationItem { ResourceType = "AWS::RDS::DBInstance", ResourceId = "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ", Arn = "arn:aws:rds:us-east-1:111122223333:db:orders" };
        var change = SampleEvents.ItemChange with { Item = item };
        var named = change with { Item = item with { ResourceName = "orders" } };
        const string Database = "https://us-east-1.console.aws.amazon.com/rds/home?region=us-east-1#database:id=orders;is-cluster=false";

        Assert.Equal(Database, Button(change));
        Assert.Equal("https://us-east-1.console.aws.amazon.com/s3/buckets/logs-bucket?region=us-east-1", Button(SampleEvents.Compliance));
        Assert.Null(Button(change with { ChangeType = ConfigChangeType.Delete }));
        Assert.Null(Button(change with { Item = item with { Arn = null } }));
        Assert.Equal(new ResourceValue(item.ResourceId!) { Url = Database }, Fact(named));
        Assert.Equal(new ResourceValue(item.ResourceId!), Fact(named with { ChangeType = ConfigChangeType.Delete }));

        static string? Button(OperationalEvent e) => SampleEvents.Summary(e).Links.SingleOrDefault(static link => link.Label == "View resource")?.Url;
        static SummaryValue Fact(OperationalEvent e) => SampleEvents.Summary(e).Facts.Single(static fact => fact.Label == "Resource").Value;
    }

    [Fact]
    public void First_evaluation_says_so_once()
    {
        var first = SampleEvents.Compliance with { OldResult = null, NewResult = new() { ComplianceType = ComplianceType.NonCompliant } };

        var summary = SampleEvents.Summary(first);

        Assert.Equal("First evaluation", summary.Lead);
        Assert.Null(summary.Fact("Compliance"));
    }

    [Fact]
    public void Result_before_is_said_once_where_there_is_no_annotation()
    {
        var summary = SampleEvents.Summary(SampleEvents.Compliance with { NewResult = new() { ComplianceType = ComplianceType.NonCompliant } });

        Assert.Equal("Was compliant before", summary.Lead);
        Assert.Null(summary.Fact("Compliance"));
    }

    [Fact]
    public void Account_has_no_timeline_and_is_no_resource_of_itself()
    {
        var summary = SampleEvents.Summary(SampleEvents.Compliance with { ResourceType = "AWS::::Account", ResourceId = SampleEvents.Account });

        Assert.StartsWith($"Account {SampleEvents.Account} breaks rule", summary.Title, StringComparison.Ordinal);
        Assert.Null(summary.Fact("Resource"));
        Assert.Equal(["View rule"], summary.LinkLabels());
    }

    [Theory]
    [InlineData("arn:aws:sqs:us-east-1:111122223333:orders", "SQS queue orders breaks")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/111122223333/orders", null)]
    public void Id_is_a_fact_where_the_headline_shows_less_of_it(string id, string? title)
    {
        var summary = SampleEvents.Summary(SampleEvents.Compliance with { ResourceType = "AWS::SQS::Queue", ResourceId = id });

        Assert.Equal(title is null ? null : id, summary.Fact("Resource"));
        Assert.StartsWith(title ?? $"SQS queue {id} breaks", summary.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Id_of_a_resource_with_a_name_is_a_fact()
    {
        var named = SampleEvents.ItemChange with { Item = SampleEvents.ItemChange.Item with { ResourceName = "web" } };

        Assert.Equal("i-0123", SampleEvents.Summary(named).Fact("Resource"));
        Assert.Null(SampleEvents.Summary(SampleEvents.ItemChange).Fact("Resource"));
    }

    [Theory]
    [InlineData("ResourceNotRecorded", null, "EC2 instance i-0123 is not recorded any more in us-east-1")]
    [InlineData("ResourceDeletedNotRecorded", null, "EC2 instance i-0123 deleted and not recorded any more in us-east-1")]
    [InlineData("ResourceDeleted", "DELETE", "EC2 instance i-0123 deleted in us-east-1")]
    [InlineData("ResourceDiscovered", "CREATE", "EC2 instance i-0123 created in us-east-1")]
    [InlineData("ResourceDiscovered", null, "EC2 instance i-0123 recorded for the first time in us-east-1")]
    [InlineData("OK", "NONE", "EC2 instance i-0123 recorded (nothing changed) in us-east-1")]
    [InlineData("Ok", "UPDATE", "EC2 instance i-0123 changed in us-east-1")]
    public void Headline_says_what_happened_and_no_fact_says_it_again(string status, string? type, string title)
    {
        var change = SampleEvents.ItemChange with
        {
            ChangeType = type is null ? null : new ConfigChangeType(type),
            Item = SampleEvents.ItemChange.Item with { Status = new ConfigurationItemStatus(status) },
        };

        var summary = SampleEvents.Summary(change);

        Assert.Equal(title, summary.Title);
        Assert.Null(summary.Fact("Status"));
    }

    [Fact]
    public void Status_that_nobody_knows_is_a_fact() =>
        Assert.Equal("ResourceLent", SampleEvents.Summary(SampleEvents.ItemChange with { Item = new() { Status = new("ResourceLent") } }).Fact("Status"));

    [Theory]
    [InlineData(1, "created")]
    [InlineData(24, "created")]
    [InlineData(25, "recorded for the first time")]
    public void Resource_that_was_there_before_is_not_called_created(int hours, string happened)
    {
        var captured = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var change = ConfigSamples.Created("AWS::S3::Bucket", "{}");

        var title = SampleEvents.Summary(change with { Item = change.Item with { CaptureTime = captured, ResourceCreationTime = captured.AddHours(-hours) } }).Title;

        Assert.Equal($"S3 bucket it {happened} in us-east-1", title);
    }

    [Theory]
    [InlineData("ko", "S3 버킷 logs-bucket: 규칙 s3-bucket-public-read-prohibited 위반 (us-east-1)")]
    [InlineData("ja", "S3 バケット logs-bucket: ルール s3-bucket-public-read-prohibited に非準拠 (us-east-1)")]
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
