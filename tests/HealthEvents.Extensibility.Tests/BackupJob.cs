using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.Extensibility.Tests;

/// <summary>A kind from outside the library that is known by source and detail-type, and is read with a source-generated context.</summary>
internal sealed record BackupJob : OperationalEvent
{
    public static EventKind EventKind { get; } = new(
        "acme.backup-job",
        "acme-backup",
        [EventMatcher.EventBridge("Backup Job State Change", "acme.backup*")],
        Read);

    public required string JobId { get; init; }

    public required string State { get; init; }

    public override string Correlation => $"{Kind}|{JobId}";

    public override EventLifecycle LifecycleAt(DateTimeOffset now) =>
        State == "FAILED" ? EventLifecycle.Open : EventLifecycle.Resolved;

    public override EventSeverity SeverityAt(DateTimeOffset now) =>
        State == "FAILED" ? EventSeverity.High : EventSeverity.Info;

    private static BackupJob? Read(EventContent content)
    {
        if (JsonSerializer.Deserialize(content.Body.Span, BackupJson.Default.BackupJobDetail) is not { JobId: { } id } detail)
        {
            return null;
        }

        if (detail.State is null)
        {
            content.AddProblem("detail.state", "is missing");
        }

        return new BackupJob { JobId = id, State = detail.State ?? "UNKNOWN", Resources = [id] };
    }
}

internal sealed record BackupJobDetail(string? JobId, string? State);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BackupJobDetail))]
internal sealed partial class BackupJson : JsonSerializerContext;
