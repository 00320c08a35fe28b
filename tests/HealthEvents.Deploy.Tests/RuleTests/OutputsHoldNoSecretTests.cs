using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class OutputsHoldNoSecretTests : RuleTest<OutputsHoldNoSecret>
{
    protected override string Bad => GoodTemplate.With("Value: !GetAtt Bus.Arn", "Value: !Ref EncryptedSlackAddress");

    [Theory]
    [InlineData("!Ref Hidden")]
    [InlineData("!Sub before ${Hidden} after")]
    [InlineData("!Ref EncryptedSlackAddress")]
    [InlineData("\"{{resolve:secretsmanager:chat:SecretString:address}}\"")]
    [InlineData("!Base64 { Ref: Hidden }")]
    public void Secret_is_refused(string value) => Refuses(Showing(value), "Shown", "shows a secret");

    [Theory]
    [InlineData("!GetAtt Queue.Value")]
    [InlineData("!Ref RoomKey")]
    [InlineData("!Ref Room")]
    [InlineData("!FindInMap [Secrets, a, b]")]
    [InlineData("!Select [0, [!Ref Name]]")]
    public void What_may_be_one_is_refused(string value) => Refuses(Showing(value), "Shown", "may show a secret");

    [Fact]
    public void Ciphertext_is_refused() => Refuses(Showing("AQICAHhEXAMPLEEXAMPLEEXAMPLEEXAMPLE=="), "Shown", "shows a secret");

    [Theory]
    [InlineData("Timeout: 30\n      LoggingConfig", "Description: !Sub posts to ${EncryptedSlackAddress}\n      Timeout: 30\n      LoggingConfig", "Function")]
    [InlineData("Name: collector\n\n", "Name: collector\n      Tags: [{ Key: room, Value: !Ref EncryptedSlackAddress }]\n\n", "Bus")]
    public void Secret_is_refused_where_everybody_sees_it(string passage, string replacement, string holder) => Refuses(
        GoodTemplate.With(passage, replacement), holder, "shows EncryptedSlackAddress");

    [Theory]
    [InlineData("!Ref Name")]
    [InlineData("!Sub LambdaFunctionName=${Name}")]
    [InlineData("!GetAtt Queue.QueueName")]
    public void Anything_else_is_taken(string value) => Takes(Showing(value));

    private static string Showing(string value) => $"""
        Parameters:
          Name:
            Type: String
            AllowedPattern: ^[a-z-]+$
          RoomKey:
            Type: String
          Room:
            Type: AWS::SSM::Parameter::Value<String>
          Hidden:
            Type: String
            NoEcho: true
          EncryptedSlackAddress:
            Type: String
        Resources:
          Queue:
            Type: AWS::SQS::Queue
        Outputs:
          Shown:
            Value: {value}
        """;
}
