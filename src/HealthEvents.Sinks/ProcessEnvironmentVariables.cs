namespace HealthEvents.Sinks;

internal sealed class ProcessEnvironmentVariables : IEnvironmentVariables
{
    public static ProcessEnvironmentVariables Instance { get; } = new();

#pragma warning disable RS0030 // This is the one place.
    public string? Get(string name) => Environment.GetEnvironmentVariable(name);
#pragma warning restore RS0030
}
