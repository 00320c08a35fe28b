using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>The same as <see cref="MotoFactAttribute"/>, for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MotoTheoryAttribute : TheoryAttribute
{
    public MotoTheoryAttribute() => Skip = Moto.WhyAbsent;
}
