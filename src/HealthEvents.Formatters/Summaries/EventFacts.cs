namespace HealthEvents.Formatters;

/// <summary>
/// Asks an event for the members that its kind may override, which may be anybody's code: what throws is replaced, and noted
/// as a problem.
/// </summary>
internal static class EventFacts
{
    public static EventLifecycle LifecycleOf(OperationalEvent value, DateTimeOffset now, ref List<EventProblem>? problems)
    {
        try
        {
            return value.LifecycleAt(now);
        }
        catch (Exception exception)
        {
            Note("lifecycle", exception, ref problems);
            return EventLifecycle.Informational;
        }
    }

    /// <summary>What a directory knows of an account. One that fails costs the name, not the message.</summary>
    public static AccountInfo? AccountOf(string? account, IAccountDirectory? accounts, ref List<EventProblem>? problems)
    {
        try
        {
            return account is null ? null : accounts?.Find(account);
        }
        catch (Exception exception)
        {
            (problems ??= []).Add(new EventProblem("account", $"the directory threw {exception.GetType().Name}"));
            return null;
        }
    }

    public static EventSeverity SeverityOf(OperationalEvent value, DateTimeOffset now, ref List<EventProblem>? problems)
    {
        try
        {
            return value.SeverityAt(now);
        }
        catch (Exception exception)
        {
            // Nobody knows how bad it is: it must not pass for a notice.
            Note("severity", exception, ref problems);
            return EventSeverity.Medium;
        }
    }

    public static string IdentityOf(ReceivedEvent received, ref List<EventProblem>? problems)
    {
        try
        {
            return received.Event.Identity;
        }
        catch (Exception exception)
        {
            Note("identity", exception, ref problems);
            return received.Identity;
        }
    }

    public static string CorrelationOf(OperationalEvent value, string? identity, ref List<EventProblem>? problems)
    {
        try
        {
            return value.Correlation;
        }
        catch (Exception exception)
        {
            Note("correlation", exception, ref problems);
            return identity ?? value.Identity;
        }
    }

    // The message of an exception may quote the event: only its type is named.
    private static void Note(string member, Exception exception, ref List<EventProblem>? problems) =>
        (problems ??= []).Add(new EventProblem(member, $"threw {exception.GetType().Name}"));
}
