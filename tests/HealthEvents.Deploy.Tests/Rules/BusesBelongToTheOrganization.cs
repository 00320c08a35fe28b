using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A bus takes events from its organization and from nobody else: by one statement, so that no other stands beside it.</summary>
public sealed class BusesBelongToTheOrganization : IRule
{
    private const string Policy = "AWS::Events::EventBusPolicy";
    private const string Bus = "AWS::Events::EventBus";

    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var bus in stack.OfType(Bus))
        {
            var policies = stack.OfType(Policy).Count(policy => IsOf(policy, bus)) + bus["Policy"]["Statement"].Items.Count();
            if (policies != 1)
            {
                yield return new(bus.LogicalId, $"has {policies} statements in its policies: it has one, which lets the organization put events.");
            }
        }

        foreach (var (owner, bus, value) in Statements(stack))
        {
            if (!IsOfTheOrganization(new(owner, value)) || !IsAbout(value["Resource"], bus))
            {
                yield return new(
                    owner.LogicalId,
                    "opens the bus to others than the organization: allow events:PutEvents on this bus alone, and let StringEquals aws:PrincipalOrgID be its only condition.");
            }
        }
    }

    // A policy of a bus that this template does not make is held to the same; an old one without a statement holds none that passes.
    private static IEnumerable<(Resource Owner, Resource? Bus, TemplateValue Value)> Statements(Stack stack) =>
        stack.OfType(Policy).Select(policy => (policy, stack.OfType(Bus).FirstOrDefault(bus => IsOf(policy, bus)), policy["Statement"]))
            .Concat(stack.OfType(Bus).SelectMany(static bus => bus["Policy"]["Statement"].Items, static (bus, value) => (bus, (Resource?)bus, value)));

    private static bool IsOf(Resource policy, Resource bus) =>
        policy["EventBusName"].Target == bus.LogicalId || (policy["EventBusName"].Exists && policy["EventBusName"].Text == bus["Name"].Text);

    private static bool IsOfTheOrganization(Statement statement) =>
        statement.Allows && statement.IsOfTheOrganization && statement.Conditions.Count() == 1 && statement.Actions.SequenceEqual(["events:PutEvents"]);

    private static bool IsAbout(TemplateValue resource, Resource? bus) => bus is not null
        && (resource.Target == bus.LogicalId || (bus["Name"].Exists && resource.Text.EndsWith($":event-bus/{bus["Name"]}", StringComparison.Ordinal)));
}
