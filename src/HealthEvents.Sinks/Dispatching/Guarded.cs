namespace HealthEvents.Sinks;

/// <summary>Asks events for their facts. A kind may be anybody's code: one that throws must not lose its event.</summary>
internal static class Guarded
{
    /// <returns>The fact, or <see langword="null"/> where asking for it threw.</returns>
    public static T? Ask<TSubject, T>(TSubject subject, Func<TSubject, T?> fact)
    {
        try
        {
            return fact(subject);
        }
        catch (Exception)
        {
            return default;
        }
    }
}
