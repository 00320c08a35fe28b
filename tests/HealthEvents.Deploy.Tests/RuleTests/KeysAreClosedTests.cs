using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class KeysAreClosedTests : RuleTest<KeysAreClosed>
{
    private const string Alarms = "Service: cloudwatch.amazonaws.com\n            Action: [kms:Decrypt, \"kms:GenerateDataKey*\"]";
    private const string Account = "\n            Condition:\n              StringEquals:\n                aws:SourceAccount: !Ref AWS::AccountId";

    protected override string Bad => GoodTemplate.With(Account, "");

    [Fact]
    public void Service_that_comes_for_anybody_is_refused() => Refuses(Bad, "Key", "serves cloudwatch.amazonaws.com for every account");

    [Fact]
    public void Service_beside_EventBridge_that_comes_for_anybody_is_refused() => Refuses(
        GoodTemplate.With("Service: events.amazonaws.com\n            Action: [kms", "Service: [events.amazonaws.com, config.amazonaws.com]\n            Action: [kms"), "Key", "config.amazonaws.com for every account");

    [Theory]
    [InlineData("kms:*")]
    [InlineData("[kms:Decrypt, kms:CreateGrant]")]
    [InlineData("kms:DescribeKey")]
    public void Service_that_does_more_is_refused(string action) => Refuses(
        GoodTemplate.With(Alarms, $"Service: cloudwatch.amazonaws.com\n            Action: {action}"), "Key", "lets cloudwatch.amazonaws.com do kms:");

    [Theory]
    [InlineData("{ AWS: \"arn:aws:iam::999988887777:root\" }")]
    [InlineData("{ AWS: \"*\" }")]
    [InlineData("\"*\"")]
    [InlineData("{ AWS: !GetAtt Role.Arn }")]
    public void Others_are_refused(string principal) => Refuses(
        GoodTemplate.With("- Sid: Rules", $"- {{ Sid: Foreign, Effect: Allow, Principal: {principal}, Action: kms:*, Resource: \"*\" }}\n          - Sid: Rules"),
        "Key",
        "is open to others than services and the root of its own account, by statement Foreign");

    [Fact]
    public void Log_without_its_context_is_refused() => Refuses(Log("StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }"), "Key", "serves every log of the Region");

    [Fact]
    public void Log_with_its_context_is_taken() => Takes(Log(
        "ArnEquals: { \"kms:EncryptionContext:aws:logs:arn\": !Sub \"arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/collector\" }"));

    private static string Log(string condition) => GoodTemplate.With("          - Sid: Rules", $$"""
                  - Sid: Log
                    Effect: Allow
                    Principal:
                      Service: !Sub logs.${AWS::Region}.${AWS::URLSuffix}
                    Action: [kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey*, kms:DescribeKey]
                    Resource: "*"
                    Condition: { {{condition}} }
                  - Sid: Rules
        """);
}
