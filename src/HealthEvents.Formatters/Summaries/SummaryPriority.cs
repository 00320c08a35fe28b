namespace HealthEvents.Formatters;

/// <summary>What may be left out first when a message is too long for its channel.</summary>
public enum SummaryPriority
{
    /// <summary>Goes first.</summary>
    Detail = 0,

    /// <summary>Goes when there is no room for it beside what matters more.</summary>
    Normal = 1,

    /// <summary>Is shortened before it goes.</summary>
    Important = 2,
}
