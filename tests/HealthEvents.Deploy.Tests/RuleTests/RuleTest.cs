using HealthEvents.Deploy.Tests.Rules;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.RuleTests;

/// <summary>What the tests of a rule have in common. Each shows bad templates that the rule refuses.</summary>
public abstract class RuleTest<TRule>
    where TRule : IRule, new()
{
    /// <summary>A template that the rule refuses, so that no rule takes everything.</summary>
    protected abstract string Bad { get; }

    [Fact]
    public void Bad_template_is_refused() => Assert.NotEmpty(Finding.Of(new TRule(), Template.Parse("bad.yaml", Bad)));

    [Fact]
    public void Good_template_is_taken() => Takes(GoodTemplate.Text);

    protected static void Takes(string template) => Assert.Empty(Finding.Of(new TRule(), Template.Parse("good.yaml", template)));

    /// <summary>Whether the rule finds fault with this resource alone, by a sentence with these words.</summary>
    protected static void Refuses(string template, string logicalId, string words)
    {
        var findings = Finding.Of(new TRule(), Template.Parse("bad.yaml", template));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.StartsWith($"bad.yaml: {logicalId} ", finding, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains(words, StringComparison.Ordinal));
    }
}
