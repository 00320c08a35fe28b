using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.Slack;

/// <summary>A run of text of a <see cref="RichTextPart"/>.</summary>
[JsonDerivedType(typeof(RichTextWords))]
[JsonDerivedType(typeof(RichTextLink))]
[JsonDerivedType(typeof(RichTextDate))]
public abstract record RichTextRun
{
    private protected RichTextRun()
    {
    }

    /// <summary>The name that Slack knows the sort of run by.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }
}
