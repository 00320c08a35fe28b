namespace HealthEvents.Sinks.Tests;

/// <summary>A test against a KMS emulator, skipped unless <c>HEALTHEVENTS_MOTO</c> holds its address, such as <c>http://127.0.0.1:5055</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MotoFactAttribute : FactAttribute
{
    public MotoFactAttribute()
    {
        if (Address is null)
        {
            Skip = "HEALTHEVENTS_MOTO does not name an emulator.";
        }
    }

    public static string? Address { get; } = Environment.GetEnvironmentVariable("HEALTHEVENTS_MOTO");
}
