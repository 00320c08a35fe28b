namespace HealthEvents.Sinks;

/// <summary>Asks what is not ours, such as a kind or a listener, which may be anybody's code: what it throws must not cost an event.</summary>
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
