namespace HealthEvents.Formatters.Tests;

/// <summary>The names of services and of resource types, as readers of each language see them.</summary>
public sealed class NamesTests
{
    /// <summary>The sorts of resources that have words.</summary>
    public static TheoryData<string> Sorts => [.. ResourceTypeWords.Sorts.Rows.Select(static row => row.Value)];

    /// <summary>The codes of services whose names are words.</summary>
    public static TheoryData<string> Services => [.. ServiceWords.Names.Rows.Select(static row => row.Value)];

    [Theory]
    [InlineData("AWS::EC2::SecurityGroup", "EC2 security group", "EC2 보안 그룹", "EC2 セキュリティグループ")]
    [InlineData("AWS::EC2::VOLUME", "EC2 volume", "EC2 볼륨", "EC2 ボリューム")]
    [InlineData("AWS::S3::Bucket", "S3 bucket", "S3 버킷", "S3 バケット")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", "Auto Scaling group", "Auto Scaling 그룹", "Auto Scaling グループ")]
    [InlineData("AWS::Backup::BackupPlan", "Backup plan", "Backup 계획", "Backup プラン")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "ELB load balancer", "ELB 로드 밸런서", "ELB ロードバランサー")]
    [InlineData("AWS::Newest::Cluster", "Newest cluster", "Newest 클러스터", "Newest クラスター")]
    [InlineData("AWS::EC2::VPC", "EC2 VPC", "EC2 VPC", "EC2 VPC")]
    [InlineData("AWS::Newest::ShinyThing", "Newest shiny thing", "Newest shiny thing", "Newest shiny thing")]
    [InlineData("Bucket", "Bucket", "Bucket", "Bucket")]
    [InlineData("", null, null, null)]
    [InlineData(null, null, null, null)]
    public void Resource_type_has_a_name_in_each_language(string? type, string? english, string? korean, string? japanese)
    {
        Assert.Equal(english, ResourceTypeWords.In(MessageLanguage.English, type));
        Assert.Equal(korean, ResourceTypeWords.In(MessageLanguage.Korean, type));
        Assert.Equal(japanese, ResourceTypeWords.In(MessageLanguage.Japanese, type));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public void Sort_of_resource_has_the_English_words_of_its_type(string sort)
    {
        var words = ResourceTypeWords.Sorts.Find(sort)!;

        Assert.Equal("X " + words.In(MessageLanguage.English), ResourceTypeNames.Of("AWS::X::" + sort));
        Assert.Equal("X " + words.In(MessageLanguage.Korean), ResourceTypeWords.In(MessageLanguage.Korean, "AWS::X::" + sort));
    }

    [Fact]
    public void Sort_of_resource_is_told_once() =>
        Assert.Distinct(ResourceTypeWords.Sorts.Rows.Select(static row => row.Value), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("RISK", "Security", "보안", "セキュリティ")]
    [InlineData("billing", "Billing", "결제", "請求")]
    [InlineData("MULTIPLE_SERVICES", "Multiple services", "여러 서비스", "複数のサービス")]
    [InlineData("ELASTICLOADBALANCING", "Elastic Load Balancing", "Elastic Load Balancing", "Elastic Load Balancing")]
    [InlineData("Acme", "Acme", "Acme", "Acme")]
    public void Service_has_a_name_in_each_language(string code, string english, string korean, string japanese)
    {
        Assert.Equal(english, ServiceWords.In(MessageLanguage.English, code));
        Assert.Equal(korean, ServiceWords.In(MessageLanguage.Korean, code));
        Assert.Equal(japanese, ServiceWords.In(MessageLanguage.Japanese, code));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_has_the_English_words_of_its_code(string code) =>
        Assert.Equal(ServiceNames.Of(code), ServiceWords.Names.Find(code)!.In(MessageLanguage.English));

    [Theory]
    [InlineData("ko", "보안: 자격 증명 노출")]
    [InlineData("ja", "セキュリティ: 認証情報の漏えい")]
    public void Headline_of_a_Health_event_names_its_service(string language, string begins) =>
        Assert.StartsWith(begins, SampleEvents.Summary(SampleEvents.ExposedKey, language).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("ko", "EC2 인스턴스 i-0123")]
    [InlineData("ja", "EC2 インスタンス i-0123")]
    public void Headline_of_a_changed_resource_names_its_type(string language, string begins) =>
        Assert.StartsWith(begins, SampleEvents.Summary(SampleEvents.ItemChange, language).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("ko", "계정: Object Created")]
    [InlineData("ja", "アカウント: Object Created")]
    public void Headline_of_an_event_without_a_model_names_its_service(string language, string begins)
    {
        var e = SampleEvents.StateChange with
        {
            Service = "account",
            Envelope = new() { Source = "aws.account", DetailType = "Object Created", Id = "1" },
        };

        Assert.StartsWith(begins, SampleEvents.Summary(e, language).Title, StringComparison.Ordinal);
    }
}
