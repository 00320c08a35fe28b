namespace HealthEvents.Sinks.Tests;

/// <summary>An event of a kind of our own, with every fact settable.</summary>
internal sealed record TestEvent : OperationalEvent
{
    public string Id { get; init; } = "1";

    public string? Story { get; init; }

    public string? Quiet { get; init; }

    public bool Routine { get; init; }

    public bool Throws { get; init; }

    /// <summary>How bad it is, over or not.</summary>
    public EventSeverity Level { get; init; } = EventSeverity.Info;

    public EventLifecycle Stage { get; init; } = EventLifecycle.Informational;

    /// <summary>The tag that it carries, as key=value, or <see langword="null"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether nothing but the content tells it from others.</summary>
    public bool IsHashed { get; init; }

    public override bool IdentityIsContentHash => IsHashed;

    public override string Identity => Throws ? throw new InvalidOperationException("no identity") : $"{Kind}|{Id}";

    public override string Correlation => Throws ? throw new InvalidOperationException("no correlation") : Story ?? Identity;

    public override string? QuietReason => Throws ? throw new InvalidOperationException("no reason") : Quiet;

    public override bool IsRoutine => Throws ? throw new InvalidOperationException("no routine") : Routine;

    public override EventSeverity SeverityAt(DateTimeOffset now) =>
        Throws ? throw new InvalidOperationException("no severity") : Stage == EventLifecycle.Resolved ? EventSeverity.Info : Level;

    public override EventSeverity OpenSeverityAt(DateTimeOffset now) => Throws ? throw new InvalidOperationException("no severity") : Level;

    public override EventLifecycle LifecycleAt(DateTimeOffset now) => Throws ? throw new InvalidOperationException("no lifecycle") : Stage;

    public override bool HasTag(string key, string value) => Throws ? throw new InvalidOperationException("no tags") : Tag == $"{key}={value}";

    /// <summary>An event of a severity, on its way.</summary>
    public static ReceivedEvent Of(EventSeverity level, string id = "1", EventLifecycle stage = EventLifecycle.Open) =>
        new() { Event = new TestEvent { Kind = "test.event", Family = "test", Id = id, Level = level, Stage = stage, Raw = "{}"u8.ToArray() } };

    public static ReceivedEvent Received(string id, string? story = null, string kind = "test.event", string? quiet = null, string? group = null) =>
        new()
        {
            Event = new TestEvent { Kind = kind, Family = "test", Id = id, Story = story, Quiet = quiet, Raw = "{}"u8.ToArray() },
            RecordId = $"record-{id}",
            MessageGroupId = group,
        };
}
