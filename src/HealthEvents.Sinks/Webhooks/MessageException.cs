namespace HealthEvents.Sinks;

/// <summary>No form of a message can be made: the formatter fails even for the text-only one. It never leaves the sink.</summary>
/// <param name="message">What failed, without the text of the cause, which may quote the event.</param>
internal sealed class MessageException(string message) : Exception(message);
