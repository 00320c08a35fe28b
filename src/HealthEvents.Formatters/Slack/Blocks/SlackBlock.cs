using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.Slack;

/// <summary>A part of a message, one below the other.</summary>
[JsonDerivedType(typeof(SectionBlock))]
[JsonDerivedType(typeof(ContextBlock))]
[JsonDerivedType(typeof(ActionsBlock))]
public abstract record SlackBlock
{
    private protected SlackBlock()
    {
    }

    /// <summary>The name that Slack knows the sort of block by.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>A name of the block, unique in its message. At most 255 characters.</summary>
    public string? BlockId { get; init; }
}
