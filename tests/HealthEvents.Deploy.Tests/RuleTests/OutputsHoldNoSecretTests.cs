using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class OutputsHoldNoSecretTests : RuleTest<OutputsHoldNoSecret>
{
    [Theory]
    [InlineData("!Ref Hidden")]
    [InlineData("!Sub before ${Hidden} after")]
    [InlineData("!Ref EncryptedSlackAddress")]
    [InlineData("!GetAtt AccessKey.SecretAccessKey")]
    [InlineData("\"{{resolve:secretsmanager:chat:SecretString:address}}\"")]
    [InlineData("!Base64 { Ref: Hidden }")]
    public void Secret_is_refused(string value) => Refuses(Showing(value), "Shown", "shows a secret");

    [Theory]
    [InlineData("!Ref Name")]
    [InlineData("!Sub LambdaFunctionName=${Name}")]
    [InlineData("!GetAtt AccessKey.Id")]
    public void Anything_else_is_taken(string value) => Takes(Showing(value));

    private static string Showing(string value) => $"""
        Parameters:
          Name:
            Type: String
          Hidden:
            Type: String
            NoEcho: true
          EncryptedSlackAddress:
            Type: String
        Outputs:
          Shown:
            Value: {value}
        """;
}
