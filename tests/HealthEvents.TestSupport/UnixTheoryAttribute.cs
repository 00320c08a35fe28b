using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>Tests of what shells and file systems of Unix do.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has neither." : null;
}
