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

    /// <summary>
    /// The text: <see cref="OperationalEvent.Raw"/> as a string; without the quotes where every line is a JSON string, as input
    /// transformers of EventBridge make it. Each call makes it anew.
    /// </summary>
    public string Text => Encoding.UTF8.GetString(Utf8Text.Span);

    /// <summary>The <see cref="Text"/> in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Text => QuotedLines.Unquoted(Raw);
}
