namespace HealthEvents.Formatters;

/// <summary>How Google Chat messages are made.</summary>
public sealed class GoogleChatFormatterOptions
{
    /// <summary>
    /// Who is mentioned: the numeric ids of users, or <c>all</c> for everybody in the space. Nothing in an event can add to
    /// it.
    /// </summary>
    /// <value>Nobody by default.</value>
    public SeverityMentions Mentions { get; set; } = new();
}
