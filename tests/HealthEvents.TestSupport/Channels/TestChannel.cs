namespace HealthEvents.TestSupport;

/// <summary>A channel as the tests see it that hold for every channel.</summary>
/// <param name="Name">Its name, which is also the last part of the names of its golden files.</param>
public sealed record TestChannel(string Name)
{
    /// <summary>Whether its messages are JSON, else text.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>The messages without mentions.</summary>
    public required TestMessages Messages { get; init; }

    /// <summary>The messages with somebody to mention for what is critical and for what is high.</summary>
    public required TestMessages Mentioning { get; init; }

    /// <summary>Finds what breaks the limits of the service in a message of the full form.</summary>
    public required Func<byte[], IEnumerable<string>> Violations { get; init; }

    /// <summary>The same for the text-only form.</summary>
    public required Func<byte[], IEnumerable<string>> ViolationsOfText { get; init; }

    /// <summary>Finds what a service would act on, or a terminal obey, beside our own mentions, dates and links.</summary>
    public required Func<byte[], IEnumerable<string>> Intruders { get; init; }

    /// <summary>How it is delivered, or <see langword="null"/> where it is only shown.</summary>
    public TestWebhook? Webhook { get; init; }

    /// <summary>Shown as the name of the case.</summary>
    public override string ToString() => Name;
}
