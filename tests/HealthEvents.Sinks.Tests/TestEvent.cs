namespace HealthEvents.Sinks.Tests;

/// <summary>An event of a kind of our own, with every fact settable.</summary>
internal sealed record TestEvent : OperationalEvent
{
    public string Id { get; init; } = "1";

    public string? Story { get; init; }

    public string? Quiet { get; init; }

    public bool Routine { get; init; }

    public bool Throws { get; init; }

    /// <summary>Whether nothing but the content tells it from others.</summary>
    public bool IsHashed { get; init; }

    public override bool IdentityIsContentHash => IsHashed;

    public override string Identity => Throws ? throw new InvalidOperationException("no identity") : $"{Kind}|{Id}";

    public override string Correlation => Throws ? throw new InvalidOperationException("no correlation") : Story ?? Identity;

    public override string? QuietReason => Throws ? throw new InvalidOperationException("no reason") : Quiet;

    public override bool IsRoutine => Throws ? throw new InvalidOperationException("no routine") : Routine;

    public static ReceivedEvent Received(string id, string? story = null, string kind = "test.event", string? quiet = null, string? group = null) =>
        new()
        {
            Event = new TestEvent { Kind = kind, Family = "test", Id = id, Story = story, Quiet = quiet, Raw = "{}"u8.ToArray() },
            RecordId = $"record-{id}",
            MessageGroupId = group,
        };
}
