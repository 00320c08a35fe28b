namespace HealthEvents.Sinks;

/// <summary>The environment variables of the process: the one place where this package reads them. Register your own to replace it.</summary>
public interface IEnvironmentVariables
{
    /// <summary>Reads a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value, or <see langword="null"/> where it is not set.</returns>
    string? Get(string name);
}
