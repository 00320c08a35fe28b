using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class FunctionsMayDoTheirWorkTests : RuleTest<FunctionsMayDoTheirWork>
{
    [Theory]
    [InlineData("[logs:CreateLogStream, logs:PutLogEvents]", "logs:CreateLogStream", "logs:PutLogEvents on LogGroup")]
    [InlineData("[sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]", "[sqs:ReceiveMessage, sqs:GetQueueAttributes]", "sqs:DeleteMessage on Queue")]
    [InlineData("Action: sqs:SendMessage\n                Resource: !GetAtt Undelivered.Arn", "Action: sqs:SendMessage\n                Resource: !GetAtt Queue.Arn", "sqs:SendMessage on Undelivered")]
    [InlineData("kms:ViaService: !Sub sqs.${AWS::Region}.amazonaws.com", "aws:RequestedRegion: eu-west-1", "opens whatever the key has encrypted by statement OpenMessages")]
    [InlineData("kms:EncryptionContext:LambdaFunctionName: collector", "kms:EncryptionContext:LambdaFunctionName: another", "does not open the addresses of Function")]
    public void Role_of_too_little_or_too_much_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Role", words);

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
