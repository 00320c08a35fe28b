namespace HealthEvents.EndToEnd;

/// <summary>A test against <see cref="Moto"/>, skipped where none is running.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MotoFactAttribute : FactAttribute
{
    public MotoFactAttribute()
    {
        if (Moto.Address is null)
        {
            Skip = $"Set {Moto.Variable} to the address of a running moto_server.";
        }
    }
}
