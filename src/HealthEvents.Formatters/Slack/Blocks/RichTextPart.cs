using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.Slack;

/// <summary>A paragraph of a <see cref="RichTextBlock"/>.</summary>
[JsonDerivedType(typeof(RichTextSection))]
[JsonDerivedType(typeof(RichTextPreformatted))]
public abstract record RichTextPart
{
    private protected RichTextPart()
    {
    }

    /// <summary>The name that Slack knows the sort of paragraph by.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>The runs of text.</summary>
    public required IReadOnlyList<RichTextRun> Elements { get; init; }
}
