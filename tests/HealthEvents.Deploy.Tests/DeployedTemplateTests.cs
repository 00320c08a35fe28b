using HealthEvents.Deploy.Tests.Rules;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests;

/// <summary>The templates of <c>samples/deploy</c>, under every combination of their conditions.</summary>
public sealed class DeployedTemplateTests
{
    public static TheoryData<string> Names => [.. Template.Names];

    public static TheoryData<string, string> NamesAndRules
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Template.Names)
            {
                foreach (var rule in AllRules.List)
                {
                    data.Add(name, rule.GetType().Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndRules))]
    public void Template_keeps_the_rule(string name, string rule)
    {
        var findings = Finding.Of(AllRules.List.Single(known => known.GetType().Name == rule), Template.Named(name));
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_makes_something_under_all_conditions(string name) =>
        Assert.All(Template.Named(name).Stacks, static stack => Assert.NotEmpty(stack.Resources));

    // The README and Terraform too, but not the tests of modules, which try what must be refused.
    [Fact]
    public void No_file_of_the_folder_holds_an_address_or_a_credential() => Assert.All(
        Directory.EnumerateFiles(Template.Folder, "*", SearchOption.AllDirectories)
            .Where(static path => !path.Contains(".terraform", StringComparison.Ordinal) && !path.EndsWith(".tftest.hcl", StringComparison.Ordinal)),
        static path => Assert.Empty(AddressesAreEncrypted.InText(File.ReadAllText(path))));

    [Fact]
    public void Templates_are_all_there() => Assert.Equal(["alarms.yaml", "collector.yaml", "config.yaml", "forwarder.yaml"], Template.Names);

    // Else the rules about them would hold of nothing.
    [Theory]
    [InlineData("AWS::CloudWatch::Alarm")]
    [InlineData("AWS::Events::Archive")]
    [InlineData("AWS::Events::EventBus")]
    [InlineData("AWS::Events::EventBusPolicy")]
    [InlineData("AWS::Events::Rule")]
    [InlineData("AWS::IAM::Role")]
    [InlineData("AWS::KMS::Key")]
    [InlineData("AWS::Lambda::EventSourceMapping")]
    [InlineData("AWS::Lambda::Function")]
    [InlineData("AWS::Logs::LogGroup")]
    [InlineData("AWS::SNS::Subscription")]
    [InlineData("AWS::SNS::Topic")]
    [InlineData("AWS::SQS::Queue")]
    [InlineData("AWS::SQS::QueuePolicy")]
    public void Collector_has_one_whatever_its_conditions(string type) =>
        Assert.All(Template.Named("collector.yaml").Stacks, stack => Assert.NotEmpty(stack.OfType(type)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Collector_can_be_made_with_either_queue_before_its_function(bool isFifo) =>
        Assert.Contains(Template.Named("collector.yaml").Stacks, stack => stack.OfType("AWS::Lambda::EventSourceMapping").Any(mapping =>
            stack.Find(mapping["EventSourceArn"], "AWS::SQS::Queue")?["FifoQueue"].IsTrue == isFifo));

    [Fact]
    public void Forwarder_sends_what_its_bus_does_not_take_to_a_queue() =>
        Assert.All(Template.Named("forwarder.yaml").Stacks, static stack => Assert.NotEmpty(Hop.WithDeadLetters(stack)));
}
