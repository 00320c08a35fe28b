namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>A resource that a stack has, under the conditions of that stack.</summary>
public sealed record Resource(string LogicalId, string Type, TemplateValue Properties)
{
    public TemplateValue this[string property] => Properties[property];
}
