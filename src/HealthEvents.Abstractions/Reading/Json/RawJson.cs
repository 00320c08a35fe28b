using System.Text;
using System.Text.Json;

namespace HealthEvents;

/// <summary>A piece of an event that is kept as the JSON it came in, because its shape is anybody's.</summary>
/// <param name="Utf8">The JSON in UTF-8: one value, well-formed. A view of the bytes of the event, not a copy.</param>
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Whether there is nothing: the member was missing or <c>null</c>.</summary>
    public bool IsEmpty => Utf8.IsEmpty;

    /// <summary>Parses it.</summary>
    /// <returns>The element; of kind <see cref="JsonValueKind.Undefined"/> where there is nothing.</returns>
    public JsonElement ToElement()
    {
        if (IsEmpty)
        {
            return default;
        }

        using var document = JsonDocument.Parse(Utf8, new JsonDocumentOptions { MaxDepth = EventReaderOptions.GreatestMaxDepth });
        return document.RootElement.Clone();
    }

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => Utf8.Length;

    /// <summary>The JSON text.</summary>
    /// <returns>The text as it came, or an empty string.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
