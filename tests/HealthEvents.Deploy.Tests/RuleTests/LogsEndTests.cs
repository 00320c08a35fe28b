using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class LogsEndTests : RuleTest<LogsEnd>
{
    protected override string Bad => GoodTemplate.With("RetentionInDays: 30", "KmsKeyId: !GetAtt Key.Arn");

    [Fact]
    public void Log_without_an_end_is_refused() => Refuses(
        """
        Resources:
          LogGroup:
            Type: AWS::Logs::LogGroup
            Properties:
              LogGroupName: /aws/lambda/collector
        """,
        "LogGroup",
        "RetentionInDays");

    [Theory]
    [InlineData("0")]
    [InlineData("!Ref OperatorEmail")]
    [InlineData("\"\"")]
    public void Log_that_may_have_no_end_is_refused(string days) => Refuses(GoodTemplate.With("RetentionInDays: 30", $"RetentionInDays: {days}"), "LogGroup", "RetentionInDays");

    [Theory]
    [InlineData("AllowedValues: [1, 30]")]
    [InlineData("MinValue: 1")]
    public void Log_that_ends_when_a_parameter_says_is_taken(string values) => Takes(
        GoodTemplate.With("RetentionInDays: 30", "RetentionInDays: !Ref Days").Replace("Parameters:\n  OrganizationId", $"Parameters:\n  Days:\n    Type: Number\n    {values}\n  OrganizationId", StringComparison.Ordinal));

    [Fact]
    public void Function_without_a_log_group_is_refused() => Refuses(
        """
        Resources:
          Function:
            Type: AWS::Lambda::Function
            Properties:
              FunctionName: collector
          LogGroup:
            Type: AWS::Logs::LogGroup
            Properties:
              LogGroupName: /aws/lambda/another
              RetentionInDays: 30
        """,
        "Function",
        "has no log group");

    [Fact]
    public void Function_with_a_log_group_of_its_name_is_taken() => Takes(
        """
        Parameters:
          Name:
            Type: String
        Resources:
          Function:
            Type: AWS::Lambda::Function
            Properties:
              FunctionName: !Ref Name
          LogGroup:
            Type: AWS::Logs::LogGroup
            Properties:
              LogGroupName: !Sub /aws/lambda/${Name}
              RetentionInDays: 30
        """);

    [Fact]
    public void Functions_that_share_a_log_group_are_refused() => Refuses(
        GoodTemplate.And("""
              Another:
                Type: AWS::Lambda::Function
                Properties:
                  LoggingConfig:
                    LogGroup: !Ref LogGroup
            """),
        "Another",
        "shares the log group");
}
