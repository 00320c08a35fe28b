using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>A test against <see cref="Moto"/>, skipped where none is running.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MotoFactAttribute : FactAttribute
{
    public MotoFactAttribute() => Skip = Moto.WhyAbsent;
}
