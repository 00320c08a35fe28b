using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class QueuesAndTopicsAreEncryptedTests : RuleTest<QueuesAndTopicsAreEncrypted>
{
    protected override string Bad => GoodTemplate.With("KmsMasterKeyId: !Ref Key", "TopicName: operators");

    [Theory]
    [InlineData("AWS::SQS::Queue", "MessageRetentionPeriod: 60", "is not encrypted")]
    [InlineData("AWS::SQS::Queue", "SqsManagedSseEnabled: false", "is not encrypted")]
    [InlineData("AWS::SQS::Queue", "KmsMasterKeyId: alias/aws/sqs", "which is not a key of this stack")]
    [InlineData("AWS::SNS::Topic", "TopicName: alarms", "is not encrypted")]
    [InlineData("AWS::SNS::Topic", "KmsMasterKeyId: alias/aws/sns", "which is not a key of this stack")]
    [InlineData("AWS::SNS::Topic", "KmsMasterKeyId: !Sub arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/sns", "which is not a key of this stack")]
    [InlineData("AWS::SNS::Topic", "KmsMasterKeyId: \"\"", "which is not a key of this stack")]
    [InlineData("AWS::SQS::Queue", "KmsMasterKeyId: \"\"", "which is not a key of this stack")]
    [InlineData("AWS::SNS::Topic", "KmsMasterKeyId: !Ref TopicKey", "which is not a key of this stack")]
    [InlineData("AWS::SNS::Topic", "KmsMasterKeyId: !Ref Waiting", "which is not a key of this stack")]
    public void Without_a_key_of_ones_own_it_is_refused(string type, string property, string words) => Refuses(
        $"""
        Parameters:
          TopicKey:
            Type: String
            Default: ""
        Resources:
          Waiting:
            Type: {type}
            Properties:
              {property}
        """,
        "Waiting",
        words);

    [Fact]
    public void Encryption_under_one_condition_is_not_enough() => Refuses(
        GoodTemplate.With("KmsMasterKeyId: !Ref Key", "KmsMasterKeyId: !If [UsesFifo, !Ref Key, !Ref AWS::NoValue]"), "Topic", "(without UsesFifo, with UsesStandard)");
}
