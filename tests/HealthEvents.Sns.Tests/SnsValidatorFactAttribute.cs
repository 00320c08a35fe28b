namespace HealthEvents.Sns.Tests;

/// <summary>A test against the validator of AWS for JavaScript, skipped where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SnsValidatorFactAttribute : FactAttribute
{
    public SnsValidatorFactAttribute() => Skip = Program is null ? "HEALTHEVENTS_SNS_VALIDATOR names no program." : null;

    /// <summary>The program for node.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("HEALTHEVENTS_SNS_VALIDATOR") is { Length: > 0 } program ? program : null;
}
