namespace HealthEvents;

/// <summary>Something that AWS puts around events.</summary>
internal abstract class Envelope
{
    /// <summary>Whether a value is this envelope.</summary>
    public abstract bool Is(JsonValue value);

    /// <summary>Reads what is inside.</summary>
    public abstract void Open(JsonValue value, EventOrigin origin, DocumentReader reader);
}
