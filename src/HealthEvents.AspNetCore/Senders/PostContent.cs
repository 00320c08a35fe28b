namespace HealthEvents.AspNetCore;

/// <summary>The body of a trusted post, and what is known of it.</summary>
internal sealed class PostContent
{
    /// <summary>The bytes. The events that are read from them own them.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How it came.</summary>
    public required EventOrigin Origin { get; init; }

    /// <summary>The id in logs: that of the message, or of the request.</summary>
    public required string Id { get; init; }

    /// <summary>Where the id is remembered once it was handled, or <see langword="null"/>.</summary>
    public HandledMessages? Memory { get; init; }

    /// <summary>What the memory knows it by.</summary>
    public string? MemoryKey { get; init; }

    /// <summary>Says whether somebody has it now. What nobody has must be taken when it comes again.</summary>
    public void End(bool isHandled)
    {
        if (MemoryKey is { } key)
        {
            Memory?.End(key, isHandled);
        }
    }
}
