using HealthEvents.Formatters;

namespace HealthEvents.Extensibility.Tests;

/// <summary>Says what there is to say about backup jobs, in English and partly in Korean.</summary>
internal sealed class BackupSummarizer : IEventSummarizer
{
    private static readonly Phrase Title = Phrase.English("Backup {0} {1}", ko: "백업 {0:이/가} {1}");
    private static readonly Phrase Attempts = Phrase.English("{0} {0:attempt|attempts}");
    private static readonly Phrase Job = Phrase.English("Job");
    private static readonly Phrase Console = new(en: "Console", ko: "콘솔", ja: "コンソール");

    private static readonly PhraseTable States = new(
        ("FAILED", new(en: "failed", ko: "실패함", ja: "失敗")),
        ("COMPLETED", new(en: "completed", ko: "완료됨", ja: "完了")));

    public EventSummary Summarize(ReceivedEvent received, SummaryContext context)
    {
        var job = (BackupJob)received.Event;
        var builder = new SummaryBuilder(received, context);
        builder.AddPlace();
        builder.AddFact(Job, new CodeValue(job.JobId), SummaryPriority.Important);
        builder.AddFact("SLA", "gold");
        builder.AddFact("Next run", new InstantValue(context.Now.AddHours(1), builder.Until(context.Now.AddHours(1))), SummaryPriority.Detail);
        builder.AddLink(Console, "https://backup.example.com/" + job.JobId);

        var title = Title.In(builder.Language, job.JobId, States.In(builder.Language, job.State));
        return builder.Build(builder.InPlace(title), Attempts.In(builder.Language, Phrase.Number(2)));
    }
}
