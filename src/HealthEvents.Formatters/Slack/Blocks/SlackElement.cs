using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.Slack;

/// <summary>What stands inside a block.</summary>
[JsonDerivedType(typeof(SlackText))]
[JsonDerivedType(typeof(ButtonElement))]
public abstract record SlackElement
{
    private protected SlackElement()
    {
    }

    /// <summary>The name that Slack knows the sort of element by.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }
}
