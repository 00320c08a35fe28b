using System.Text.Json.Serialization;

namespace HealthEvents.Formatters.GoogleChat;

/// <summary>
/// A Google Chat message as an incoming webhook takes it. It can be used on its own, for messages that are not about
/// events. <see cref="GoogleChatJson"/> makes the JSON, which may have at most 32,000 bytes in all.
/// </summary>
/// <remarks>
/// Nothing is checked or escaped here. Google Chat rejects an unknown member with 400. Source: Google Chat API reference,
/// "spaces.messages" and "Cards v2".
/// </remarks>
public sealed record GoogleChatMessage
{
    /// <summary>
    /// The text above the cards, with <c>*bold*</c>, <c>_italic_</c>, backticks and <c>&lt;users/all&gt;</c>. The only place
    /// where mentions work. Best at most 4,000 characters.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>What notifications say where there are only cards: plain text.</summary>
    public string? FallbackText { get; init; }

    /// <summary>The thread it goes to.</summary>
    public GoogleChatThread? Thread { get; init; }

    /// <summary>The cards. Each needs an id of its own if there are several.</summary>
    [JsonPropertyName("cardsV2")]
    public IReadOnlyList<CardWithId>? CardsV2 { get; init; }
}
