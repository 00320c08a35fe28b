using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class AddressesAreEncryptedTests : RuleTest<AddressesAreEncrypted>
{
    protected override string Bad => GoodTemplate.With("!Sub kms:${EncryptedSlackAddress}", "!Ref OperatorEmail");

    [Theory]
    [InlineData("https://hooks.slack.com/services/EXAMPLE")]
    [InlineData("HOOKS.SLACK-GOV.COM")]
    [InlineData("https://chat.googleapis.com/v1/spaces/EXAMPLE/messages")]
    [InlineData("https://slack.com/api/chat.postMessage")]
    public void Host_of_webhooks_is_refused_even_in_a_comment(string host) => Refuses(
        $"""
        Description: Posts to chat
        # such as {host}
        """,
        "line 2",
        "names a host of webhooks");

    [Theory]
    [InlineData("xoxb", "-EXAMPLE")]
    [InlineData("AKIA", "IOSFODNN7EXAMPLE")]
    [InlineData("AIza", "SyEXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE")]
    [InlineData("messages?", "key=EXAMPLE_KEY&token=EXAMPLE_TOKEN")]
    [InlineData("-----BEGIN RSA ", "PRIVATE KEY-----")]
    public void Credential_is_refused_and_not_repeated(string start, string end)
    {
        var credential = start + end;
        Refuses($"Description: \"{credential}\"", "line 1", "holds a credential");
        Assert.DoesNotContain(Finding.Of(new AddressesAreEncrypted(), Templates.Template.Parse("bad.yaml", $"Description: \"{credential}\"")), finding =>
            finding.Contains(credential, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SlackWebhookUrl")]
    [InlineData("SlackAddress")]
    [InlineData("GoogleChatWebhook")]
    [InlineData("BotToken")]
    [InlineData("SlackURL")]
    [InlineData("SlackWebhookURL")]
    [InlineData("SlackWebhookUri")]
    [InlineData("slackAddress")]
    [InlineData("webhookUrl")]
    [InlineData("hookUrl")]
    [InlineData("webhook")]
    [InlineData("SlackEndpoint")]
    public void Parameter_for_an_address_in_the_clear_is_refused(string name) => Refuses(
        $"""
        Parameters:
          {name}:
            Type: String
            NoEcho: true
        """,
        name,
        "asks for an address in the clear");

    [Fact]
    public void Default_that_is_an_address_is_refused() => Refuses(
        """
        Parameters:
          Target:
            Type: String
            Default: https://chat.example.com/hook
        """,
        "Target",
        "as its default");

    [Theory]
    [InlineData("HealthEvents__Slack__alerts__Address", "!Ref EncryptedSlackAddress")]
    [InlineData("HealthEvents__Slack__alerts__Address", "env:SLACK")]
    [InlineData("kmsEncryptedHookUrl", "!Ref EncryptedSlackAddress")]
    [InlineData("TARGET", "https://chat.example.com/hook")]
    [InlineData("HealthEvents__Slack__alerts__Address", "kms:https://chat.example.com/hook?x")]
    [InlineData("WEBHOOK_ADDRESS", "!Ref Room")]
    [InlineData("TARGET", "!Ref Room")]
    [InlineData("TARGET", "!Sub kms:${Room}")]
    [InlineData("TARGET", "!FindInMap [Rooms, alerts, address]")]
    [InlineData("TARGET", "!ImportValue room")]
    public void Variable_with_an_address_in_the_clear_is_refused(string variable, string value) => Refuses(Function(variable, value), "Function", $"by {variable}");

    [Theory]
    [InlineData("!Sub kms:${EncryptedSlackAddress}")]
    [InlineData("ssm:/chat/alerts")]
    [InlineData("secretsmanager:chat")]
    public void Variable_that_names_a_store_is_taken(string value) => Takes(Function("HealthEvents__Slack__alerts__Address", value));

    [Fact]
    public void Endpoint_that_is_an_address_is_refused() => Refuses(
        """
        Resources:
          Subscription:
            Type: AWS::SNS::Subscription
            Properties:
              TopicArn: arn:aws:sns:eu-west-1:123456789012:t
              Protocol: https
              Endpoint: https://chat.example.com/hook
        """,
        "Subscription",
        "as its Endpoint");

    [Fact]
    public void Subscription_that_sends_to_an_address_is_refused() => Refuses(
        GoodTemplate.With("Protocol: email", "Protocol: https"), "Mail", "sends by https");

    [Fact]
    public void Store_that_shows_the_address_is_refused() => Refuses(
        GoodTemplate.And("""
              Kept:
                Type: AWS::SSM::Parameter
                Properties:
                  Type: String
                  Value: https://chat.example.com/hook
            """),
        "Kept",
        "as its Value");

    private static string Function(string variable, string value) => $"""
        Parameters:
          EncryptedSlackAddress:
            Type: String
            AllowedPattern: ^[A-Za-z0-9+/=]*$
          Room:
            Type: String
        Resources:
          Function:
            Type: AWS::Lambda::Function
            Properties:
              Environment:
                Variables:
                  {variable}: {value}
        """;
}
