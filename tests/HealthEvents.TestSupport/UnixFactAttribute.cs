using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>A test of what shells and file systems of Unix do.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has neither." : null;
}
