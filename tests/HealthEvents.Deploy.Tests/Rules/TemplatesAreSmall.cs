using System.Text;
using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A template can be handed over in the request itself, without a bucket.</summary>
public sealed class TemplatesAreSmall : IRule
{
    /// <summary>The most that CloudFormation takes as <c>TemplateBody</c>.</summary>
    public const int Limit = 51_200;

    public IEnumerable<Finding> Check(Stack stack)
    {
        var size = Encoding.UTF8.GetByteCount(stack.Template.Text);
        if (size >= Limit)
        {
            yield return new("The template", $"has {size} bytes, and CloudFormation takes less than {Limit} without a bucket: part it.");
        }
    }
}
