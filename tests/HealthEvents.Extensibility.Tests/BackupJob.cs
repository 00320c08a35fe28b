namespace HealthEvents.Extensibility.Tests;

/// <summary>A kind from outside the library that is known by source and detail-type, and is read with the fields that the built-in kinds use.</summary>
internal sealed record BackupJob : OperationalEvent
{
    public static EventKind EventKind { get; } = new(
        "acme.backup-job",
        "acme-backup",
        [EventMatcher.EventBridge("Backup Job State Change", "acme.backup*")],
        Read);

    public required string JobId { get; init; }

    public required string State { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public int? Attempts { get; init; }

    public double? Gigabytes { get; init; }

    public bool? IsEncrypted { get; init; }

    public IReadOnlyList<BackupVolume> Volumes { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>What the tool of the backup says, as JSON in a text.</summary>
    public string? ToolVersion { get; init; }

    public override string Correlation => $"{Kind}|{JobId}";

    public override EventLifecycle LifecycleAt(DateTimeOffset now) =>
        State == "FAILED" ? EventLifecycle.Open : EventLifecycle.Resolved;

    public override EventSeverity SeverityAt(DateTimeOffset now) =>
        State == "FAILED" ? EventSeverity.High : EventSeverity.Info;

    public override EventSeverity OpenSeverityAt(DateTimeOffset now) => EventSeverity.High;

    private static BackupJob? Read(EventContent content)
    {
        var job = content.Fields;
        if (job.NonEmptyText("jobId"u8) is not { } id)
        {
            return null;
        }

        if (!job.Has("state"u8))
        {
            content.AddProblem("detail.state", "is missing");
        }

        return new BackupJob
        {
            JobId = id,
            State = job.NonEmptyText("state"u8) ?? "UNKNOWN",
            StartTime = job.Date("startTime"u8, "StartTime"u8),
            Attempts = job.Integer("attempts"u8),
            Gigabytes = job.Number("gigabytes"u8),
            IsEncrypted = job.Flag("encrypted"u8),
            Volumes = job.List("volumes"u8, ReadVolume),
            Tags = job.Map("tags"u8),
            Limits = job.ObjectMembers("limits"u8, static limit => $"{limit.Name}={limit.Number("most"u8)}"),
            ToolVersion = job.Embedded("tool"u8, static tool => tool.Text("version"u8)),
            Resources = job.Texts("resources"u8) is { Count: > 0 } resources ? resources : [id],
        };
    }

    private static BackupVolume? ReadVolume(EventFields volume) =>
        volume.NonEmptyText("id"u8) is { } id ? new BackupVolume(id, volume.Object("size"u8).Integer("gib"u8), volume.Json.ToString()) : null;
}

internal sealed record BackupVolume(string Id, int? Gibibytes, string Json);
