namespace HealthEvents.EndToEnd;

/// <summary>The same as <see cref="MotoFactAttribute"/>, for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MotoTheoryAttribute : TheoryAttribute
{
    public MotoTheoryAttribute() => Skip = new MotoFactAttribute().Skip;
}
