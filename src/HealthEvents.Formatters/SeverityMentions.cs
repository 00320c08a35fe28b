namespace HealthEvents.Formatters;

/// <summary>
/// Who is mentioned, per severity. What is resolved is <see cref="EventSeverity.Info"/>: it mentions nobody unless
/// <see cref="Info"/> does.
/// </summary>
public sealed class SeverityMentions
{
    /// <summary>Who is mentioned when somebody must act at once.</summary>
    /// <value>Nobody by default; at most 20.</value>
    public IList<string> Critical { get; } = [];

    /// <summary>Who is mentioned when something is broken, or will be within days.</summary>
    /// <value>Nobody by default; at most 20.</value>
    public IList<string> High { get; } = [];

    /// <summary>Who is mentioned when something needs attention in working hours.</summary>
    /// <value>Nobody by default; at most 20.</value>
    public IList<string> Medium { get; } = [];

    /// <summary>Who is mentioned when something is good to know.</summary>
    /// <value>Nobody by default; at most 20.</value>
    public IList<string> Low { get; } = [];

    /// <summary>Who is mentioned when something is for the record, or resolved.</summary>
    /// <value>Nobody by default; at most 20.</value>
    public IList<string> Info { get; } = [];
}
