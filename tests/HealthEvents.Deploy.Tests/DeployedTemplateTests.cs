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

    // The README and Terraform too. Its tests may name a host.
    [Fact]
    public void No_file_of_the_folder_holds_an_address_or_a_credential() => Assert.All(
        Directory.EnumerateFiles(Template.Folder, "*", SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Contains(".terraform", StringComparer.Ordinal)),
        static path => Assert.Empty(path.EndsWith(".tftest.hcl", StringComparison.Ordinal)
            ? AddressesAreEncrypted.CredentialsIn(File.ReadAllText(path))
            : AddressesAreEncrypted.InText(File.ReadAllText(path))));

    [Fact]
    public void Templates_are_all_there() => Assert.Equal(["alarms.yaml", "collector.yaml", "config.yaml", "forwarder.yaml"], Template.Names);

    [Theory]
    [InlineData("collector.yaml", true)]
    [InlineData("nested/collector.yml", true)]
    [InlineData("collector.json", true)]
    [InlineData("collector.template", true)]
    [InlineData("terraform/collector/.terraform/modules/modules.json", false)]
    [InlineData("terraform/collector/main.tf", false)]
    [InlineData("README.md", false)]
    public void Template_is_told_by_its_name(string path, bool isTemplate) => Assert.Equal(isTemplate, Template.IsTemplate(path));
}
