namespace HealthEvents.Formatters;

/// <summary>How Slack messages are made.</summary>
public sealed class SlackFormatterOptions
{
    /// <summary>
    /// Who is mentioned: ids of users (<c>U012ABC</c>, <c>W012ABC</c>) and of user groups (<c>S012ABC</c>), or
    /// <c>here</c>, <c>channel</c>, <c>everyone</c>. Nothing in an event can add to it.
    /// </summary>
    /// <value>Nobody by default.</value>
    public SeverityMentions Mentions { get; set; } = new();
}
