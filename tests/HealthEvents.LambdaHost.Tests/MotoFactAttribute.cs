namespace HealthEvents.LambdaHost.Tests;

/// <summary>A test that needs KMS as moto_server plays it: <c>HEALTHEVENTS_MOTO</c> names its address.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MotoFactAttribute : FactAttribute
{
    public const string Variable = "HEALTHEVENTS_MOTO";

    public MotoFactAttribute()
    {
        if (Address is null)
        {
            Skip = $"{Variable} does not name a running moto_server.";
        }
    }

    public static string? Address { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;
}
