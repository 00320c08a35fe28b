using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class LogsEndTests : RuleTest<LogsEnd>
{
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
