namespace HealthEvents;

/// <summary>How events are read.</summary>
public sealed class EventReaderOptions
{
    /// <summary>How deep JSON may be nested by default.</summary>
    public const int DefaultMaxDepth = 128;
}
