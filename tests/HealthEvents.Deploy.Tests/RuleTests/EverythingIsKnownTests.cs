using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class EverythingIsKnownTests : RuleTest<EverythingIsKnown>
{
    protected override string Bad => GoodTemplate.And("  Robot:\n    Type: AWS::IAM::User\n");

    [Theory]
    [InlineData("AWS::CloudFormation::Stack")]
    [InlineData("AWS::Events::ApiDestination")]
    [InlineData("AWS::IAM::User")]
    [InlineData("AWS::IoT::TopicRule")]
    [InlineData("AWS::KinesisFirehose::DeliveryStream")]
    [InlineData("AWS::Lambda::Alias")]
    [InlineData("AWS::Lambda::Url")]
    [InlineData("AWS::Logs::SubscriptionFilter")]
    [InlineData("AWS::Pipes::Pipe")]
    [InlineData("AWS::SSM::Parameter")]
    [InlineData("AWS::SSO::PermissionSet")]
    [InlineData("AWS::StepFunctions::StateMachine")]
    [InlineData("Custom::Anything")]
    public void Type_that_no_rule_knows_is_refused(string type) => Refuses(GoodTemplate.And($"  Another:\n    Type: {type}\n"), "Another", $"is a {type}");

    [Theory]
    [InlineData("Bus", "Name: collector\n\n", "Name: collector\n      Policy: {}\n\n", "Policy")]
    [InlineData("Mapping", "BatchSize: !If", "FilterCriteria: {}\n      BatchSize: !If", "FilterCriteria")]
    [InlineData("Mail", "Protocol: email", "Protocol: email\n      FilterPolicy: {}", "FilterPolicy")]
    [InlineData("Topic", "KmsMasterKeyId: !Ref Key", "KmsMasterKeyId: !Ref Key\n      Subscription: []", "Subscription")]
    [InlineData("Rule", "EventPattern:\n", "State: DISABLED\n      EventPattern:\n", "State")]
    [InlineData("Rule", "- Id: queue\n", "- Id: queue\n          Input: \"{}\"\n", "Input in Targets")]
    [InlineData("Alarm", "AlarmActions: [!Ref Topic]", "ActionsEnabled: false", "ActionsEnabled")]
    public void Property_that_no_rule_knows_is_refused(string id, string passage, string replacement, string property) => Refuses(
        GoodTemplate.With(passage, replacement), id, $"has the property {property}");

    [Theory]
    [InlineData("AccessControl: PublicReadWrite")]
    [InlineData("NotificationConfiguration: {}")]
    public void Bucket_does_nothing_that_no_rule_knows(string property) => Refuses(
        GoodTemplate.And($"  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      {property}\n"), "Bucket", "has the property");

    [Fact]
    public void Linter_is_not_told_to_look_away() => Refuses(
        GoodTemplate.Text + "\nMetadata:\n  cfn-lint: { config: { ignore_checks: [W3011] } }\n", "The template", "has Metadata for cfn-lint");

    [Fact]
    public void Linter_is_not_told_to_look_away_from_a_resource() => Refuses(
        GoodTemplate.With("DeletionPolicy: RetainExceptOnCreate\n    UpdateReplacePolicy: Retain\n    Properties:\n      QueueName", "Metadata: { cfn-lint: {} }\n    Properties:\n      QueueName"),
        "FifoLetters",
        "has Metadata");

    [Fact]
    public void Section_that_no_rule_reads_is_refused() => Refuses(
        GoodTemplate.Text + "\nMappings:\n  Rooms: { alerts: { address: x } }\n", "The template", "has a section Mappings");

    [Theory]
    [InlineData("!FindInMap [A, B, C]", "Fn::FindInMap")]
    [InlineData("!ImportValue bus", "Fn::ImportValue")]
    [InlineData("!Select [0, [!GetAtt Bus.Arn]]", "Fn::Select")]
    public void Function_whose_outcome_nobody_knows_is_refused(string value, string function) => Refuses(
        GoodTemplate.With("Value: !GetAtt Bus.Arn", $"Value: {value}"), "BusArn", $"takes {function}");
}
