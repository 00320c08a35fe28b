using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class StatementsAreUnderstoodTests : RuleTest<StatementsAreUnderstood>
{
    private const string Read = "Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]";

    protected override string Bad => GoodTemplate.With(Read, "Action: sqs:*");

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("sqs:*")]
    [InlineData("\"kms:**\"")]
    [InlineData("\"kms:?*\"")]
    [InlineData("\"sqs:*e*\"")]
    [InlineData("\"s*\"")]
    [InlineData("\"kms:*crypt\"")]
    [InlineData("[sqs:ReceiveMessage, kms:*]")]
    public void Action_with_a_star_is_refused(string action) => Refuses(GoodTemplate.With(Read, $"Action: {action}"), "Role", "allows more than it names");

    [Theory]
    [InlineData("!Ref OperatorEmail", "takes the parameter OperatorEmail")]
    [InlineData("!Select [0, [\"*\"]]", "takes Fn::Select")]
    [InlineData("!FindInMap [A, B, C]", "takes Fn::FindInMap")]
    [InlineData("!GetAtt Topic.Anything", "takes Anything of Topic")]
    [InlineData("!Ref Nothing", "refers to Nothing")]
    public void Action_that_nobody_knows_is_refused(string action, string words) => Refuses(GoodTemplate.With(Read, $"Action: {action}"), "Role", $"has an Action that {words}");

    [Theory]
    [InlineData("{ AWS: !Ref OperatorEmail }")]
    [InlineData("!Ref OperatorEmail")]
    [InlineData("{ Service: !Split [\",\", \"*\"] }")]
    public void Principal_that_nobody_knows_is_refused(string principal) => Refuses(
        GoodTemplate.With("Principal: \"*\"", $"Principal: {principal}"), "BusPolicy", "has a principal of the kind");

    [Theory]
    [InlineData("Resource: !GetAtt LogGroup.Arn", "Resource: !ImportValue everything", "has a Resource that takes Fn::ImportValue")]
    [InlineData("Resource: !GetAtt LogGroup.Arn", "NotResource: !GetAtt Queue.Arn", "says NotResource")]
    [InlineData(Read, "NotAction: sqs:DeleteQueue", "says NotAction")]
    [InlineData(Read, "Description: nothing", "names no Action")]
    [InlineData("- Sid: Read\n                Effect: Allow", "- Sid: Read\n                Effect: Deny", "has the Effect Deny")]
    [InlineData("- Sid: Read\n                Effect: Allow", "- Sid: Read\n                Effect: !Ref OperatorEmail", "has the Effect")]
    public void Statement_that_cannot_be_weighed_is_refused(string passage, string replacement, string words) => Refuses(GoodTemplate.With(passage, replacement), "Role", words);

    [Theory]
    [InlineData("{ Effect: Allow, Principal: { AWS: !Ref AWS::AccountId }, NotAction: sqs:TagQueue, NotResource: x }", "says NotAction")]
    [InlineData("{ Effect: Deny, Principal: \"*\", Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn }", "has the Effect Deny")]
    [InlineData("{ Effect: Allow, NotPrincipal: { AWS: !Ref AWS::AccountId }, Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn }", "says NotPrincipal")]
    public void Policies_of_resources_are_held_to_it_too(string statement, string words) => Refuses(
        GoodTemplate.With("Queues: [!Ref Queue, !Ref Undelivered]\n      PolicyDocument:\n        Statement:\n", $"Queues: [!Ref Queue, !Ref Undelivered]\n      PolicyDocument:\n        Statement:\n          - {statement}\n"),
        "QueuePolicy",
        words);

    [Fact]
    public void Who_becomes_a_role_is_held_to_it_too() => Refuses(GoodTemplate.With("Action: sts:AssumeRole", "Action: sts:*"), "Role", "allows more than it names by sts:*");
}
