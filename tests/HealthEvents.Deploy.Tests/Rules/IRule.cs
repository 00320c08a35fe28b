using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>Something that must hold of every stack that a template can become.</summary>
public interface IRule
{
    /// <summary>What is against the rule, and what to do about it. Nothing, if all is well.</summary>
    IEnumerable<Finding> Check(Stack stack);
}
