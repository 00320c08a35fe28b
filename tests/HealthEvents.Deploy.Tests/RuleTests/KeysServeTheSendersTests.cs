using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class KeysServeTheSendersTests : RuleTest<KeysServeTheSenders>
{
    protected override string Bad => GoodTemplate.With("Service: cloudwatch.amazonaws.com", "Service: budgets.amazonaws.com");

    [Fact]
    public void Key_that_does_not_know_the_alarms_is_refused() => Refuses(
        GoodTemplate.With("Service: cloudwatch.amazonaws.com", "Service: budgets.amazonaws.com"), "Key", "does not serve cloudwatch.amazonaws.com");

    [Fact]
    public void Key_that_only_decrypts_for_rules_is_refused() => Refuses(
        GoodTemplate.With("events.amazonaws.com\n            Action: [kms:Decrypt, \"kms:GenerateDataKey*\"]", "events.amazonaws.com\n            Action: kms:Decrypt"),
        "Key",
        "does not serve events.amazonaws.com");

    [Theory]
    [InlineData("aws:SourceArn: !GetAtt Rule.Arn")]
    [InlineData("AWS:SourceAccount: !Ref AWS::AccountId")]
    [InlineData("aws:SourceOrgID: !Ref OrganizationId")]
    [InlineData("kms:EncryptionContext:aws:sqs:arn: !GetAtt Undelivered.Arn")]
    public void Condition_that_rules_cannot_meet_is_refused(string condition) => Refuses(
        GoodTemplate.With("          - Sid: Alarms", $"            Condition:\n              StringEquals:\n                {condition}\n          - Sid: Alarms"),
        "Key",
        "without aws:SourceArn");

    [Fact]
    public void Condition_that_queues_meet_is_taken() => Takes(GoodTemplate.With(
        "          - Sid: Alarms", "            Condition:\n              StringEquals:\n                kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn\n          - Sid: Alarms"));

    [Fact]
    public void Key_is_found_by_its_alias() => Refuses(
        """
        Resources:
          Key:
            Type: AWS::KMS::Key
          Alias:
            Type: AWS::KMS::Alias
            Properties:
              TargetKeyId: !Ref Key
          Topic:
            Type: AWS::SNS::Topic
            Properties:
              KmsMasterKeyId: !Ref Alias
          Channel:
            Type: AWS::Config::DeliveryChannel
            Properties:
              SnsTopicARN: !Ref Topic
        """,
        "Key",
        "does not serve config.amazonaws.com");
}
