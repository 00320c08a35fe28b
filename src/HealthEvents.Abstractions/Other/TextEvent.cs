using System.Text;

namespace HealthEvents;

/// <summary>A message that is text and not JSON, such as those of AWS Budgets and Elastic Beanstalk.</summary>
public sealed record TextEvent : OperationalEvent
{
    /// <summary>Makes an event of kind <see cref="OtherKinds.Text"/>.</summary>
    public TextEvent()
    {
        Kind = OtherKinds.Text;
        Family = EventFamilies.Other;
    }

    /// <summary>The subject of the SNS message, or <see langword="null"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>The text: <see cref="OperationalEvent.Raw"/> as a string.</summary>
    public string Text => Encoding.UTF8.GetString(Raw.Span);
}
