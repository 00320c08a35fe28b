using HealthEvents.Deploy.Tests.Rules;
using HealthEvents.Deploy.Tests.RuleTests;

namespace HealthEvents.Deploy.Tests;

/// <summary>No rule is forgotten: each is asked of all templates, and has tests with a template that it refuses.</summary>
public sealed class ConventionTests
{
    private static readonly Type[] Rules = [.. typeof(IRule).Assembly.GetTypes().Where(static type => type.IsAssignableTo(typeof(IRule)) && !type.IsInterface)];

    [Fact]
    public void Every_rule_is_in_the_list() =>
        Assert.Equal(Rules.Select(static rule => rule.Name).Order(StringComparer.Ordinal), AllRules.List.Select(static rule => rule.GetType().Name));

    // Each of them has a bad template, which RuleTest asks for.
    [Fact]
    public void Every_rule_has_tests() => Assert.All(Rules, static rule => Assert.Contains(
        typeof(IRule).Assembly.GetTypes(), tests => tests.BaseType == typeof(RuleTest<>).MakeGenericType(rule)));
}
