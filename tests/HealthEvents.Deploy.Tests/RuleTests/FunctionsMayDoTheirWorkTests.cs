using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class FunctionsMayDoTheirWorkTests : RuleTest<FunctionsMayDoTheirWork>
{
    protected override string Bad => GoodTemplate.With("logs:CreateLogStream, ", "");

    [Theory]
    [InlineData("[logs:CreateLogStream, logs:PutLogEvents]", "logs:CreateLogStream", "logs:PutLogEvents on LogGroup")]
    [InlineData("[sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]", "[sqs:ReceiveMessage, sqs:GetQueueAttributes]", "sqs:DeleteMessage on Queue")]
    [InlineData("Action: sqs:SendMessage\n                Resource: !GetAtt Undelivered.Arn", "Action: sqs:SendMessage\n                Resource: !GetAtt Queue.Arn", "sqs:SendMessage on Undelivered")]
    [InlineData("kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn", "kms:EncryptionContext:aws:sqs:arn: !GetAtt Undelivered.Arn", "kms:Decrypt on Key with the context kms:EncryptionContext:aws:sqs:arn")]
    [InlineData("kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn", "kms:ViaService: !Sub sqs.${AWS::Region}.amazonaws.com", "kms:Decrypt on Key with the context kms:EncryptionContext:aws:sqs:arn")]
    [InlineData("kms:EncryptionContext:LambdaFunctionName: collector", "kms:EncryptionContext:LambdaFunctionName: collector\n                    kms:EncryptionContext:other: x", "kms:Decrypt on a key of the stack")]
    [InlineData("kms:EncryptionContext:LambdaFunctionName: collector", "kms:EncryptionContext:LambdaFunctionName: another", "kms:Decrypt on a key of the stack with the context kms:EncryptionContext:LambdaFunctionName")]
    public void Role_of_too_little_or_too_much_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Role", words);

    [Fact]
    public void Statement_that_opens_the_queue_is_needed() => Refuses(
        GoodTemplate.With(
            "              - Sid: OpenMessages\n                Effect: Allow\n                Action: kms:Decrypt\n                Resource: !GetAtt Key.Arn\n"
            + "                Condition:\n                  StringEquals:\n                    kms:EncryptionContext:aws:sqs:arn: !GetAtt Queue.Arn\n",
            ""),
        "Role",
        "kms:Decrypt on Key");

    [Fact]
    public void Queue_with_a_key_that_the_function_may_not_use_is_refused() => Refuses(
        GoodTemplate.And("""
              AnotherKey:
                Type: AWS::KMS::Key
            """).Replace("KmsMasterKeyId: !GetAtt Key.Arn", "KmsMasterKeyId: !GetAtt AnotherKey.Arn", StringComparison.Ordinal),
        "Role",
        "kms:Decrypt on AnotherKey");

    [Fact]
    public void Role_of_somebody_else_is_refused() => Refuses(
        GoodTemplate.With("Role: !GetAtt Role.Arn", "Role: arn:aws:iam::123456789012:role/lambda"), "Function", "has a role that is not in this stack");
}
