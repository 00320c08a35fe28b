namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>The organization is what who makes the stack says it is: a parameter that holds one id.</summary>
internal static class Organizations
{
    public static bool Are(TemplateValue value, Stack stack) =>
        value.Literal is null && value.Target is { } name && stack.Template.Parameter(name) is { IsOrganizationId: true };
}
