using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>A test of what only Linux has, such as /dev/full.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has it.";
}
