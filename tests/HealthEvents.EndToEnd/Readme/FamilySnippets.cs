using HealthEvents.Formatters;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>The family that the README of HealthEvents.Formatters shows.</summary>
internal static class FamilySnippets
{
    public static void Register(EventReaderOptions readerOptions, EventSummarizerOptions summarizerOptions)
    {
        var family = new EventFamily([BackupJob.EventKind], new BackupSummarizer());
        family.AddTo(readerOptions);
        family.AddTo(summarizerOptions);
    }

    public sealed record BackupJob : OperationalEvent
    {
        public static EventKind EventKind { get; } =
            new("acme.backup-job", "acme-backup", [EventMatcher.EventBridge("Backup Job State Change", "acme.backup*")], Read);

        public required string JobId { get; init; }

        public bool HasFailed { get; init; }

        public override EventSeverity SeverityAt(DateTimeOffset now) => HasFailed ? EventSeverity.High : EventSeverity.Info;

        private static BackupJob? Read(EventContent content) => content.Fields.NonEmptyText("jobId"u8) is { } id
            ? new BackupJob { JobId = id, HasFailed = content.Fields.NonEmptyText("state"u8) == "FAILED" }
            : null;
    }

    public sealed class BackupSummarizer : IEventSummarizer
    {
        private static readonly Phrase Failed = Phrase.English("Backup failed", ko: "백업 실패");
        private static readonly Phrase Done = Phrase.English("Backup done", ko: "백업 완료");
        private static readonly Phrase Job = Phrase.English("Job");

        public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
        {
            var job = (BackupJob)received.Event;
            var builder = new SummaryBuilder(received, context);
            builder.AddPlace();
            builder.AddFact(Job, new CodeValue(job.JobId));
            return builder.Build(builder.InPlace((job.HasFailed ? Failed : Done).In(builder.Language)));
        }
    }
}
